package io.didymium.crypto.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.certificate.SignerCertificate;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonNull;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.crypto.testing.TestCertificates;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Signatures with certificates (JAdES B-B) verify by the key of the DID, and never with a certificate that is not of it. */
class JadesTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");

    private static final Instant SIGNED = Instant.parse("2026-03-01T12:00:00Z");

    private final SigningKey key = SigningKey.generate(KeyType.P256, new SecureRandom());
    private final DidUrl keyName = DidKey.ofKey(key.publicKey());
    private final SignerCertificate certificate = certificate(key, FROM, UNTIL);
    private final TokenVerifier verifier =
            new TokenVerifier(HeaderPolicy.strict(TokenKind.CREDENTIAL), new DidDocuments(List.of()));

    private static SignerCertificate certificate(SigningKey key, Instant from, Instant until) {
        return TestCertificates.of(key, from, until, Optional.of(KeyUsage.digitalSignature));
    }

    private static Bytes credential(DidUrl issuer) {
        return JsonObject.builder()
                .put("@context", JsonArray.ofStrings(List.of("https://www.w3.org/ns/credentials/v2")))
                .put("id", "urn:uuid:0b1c")
                .put("type", JsonArray.ofStrings(List.of("VerifiableCredential")))
                .put("issuer", issuer.did().text())
                .put("validFrom", "2026-03-01T12:00:00Z")
                .put(
                        "credentialSubject",
                        JsonObject.builder().put("id", "urn:lot:1").build())
                .toBytes();
    }

    private CompactJws issued(SignerCertificate... chain) {
        return new TokenIssuer(keyName, Signer.of(key).certifiedBy(new CertifiedTime(SIGNED, List.of(chain))))
                .issue(TokenKind.CREDENTIAL, credential(keyName));
    }

    private JsonObject header(CompactJws token) throws MalformedInputException {
        String text = token.text();
        return new JsonReader(JsonLimits.standard()).readObject(Base64Url.decode(text.substring(0, text.indexOf('.'))));
    }

    /** A token with another header, signed by the insider whose key it is. */
    private CompactJws signed(JsonObject header) throws MalformedInputException {
        String signed = Base64Url.encode(header.toJson()) + '.' + Base64Url.encode(credential(keyName));
        return CompactJws.parse(signed + '.' + Base64Url.encode(Signer.of(key).sign(Bytes.ofUtf8(signed))));
    }

    private List<RefusalReason> reasons(CompactJws token) {
        return verifier.verify(token, AT).refusals().stream()
                .map(Refusal::reason)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void aTokenWithCertificatesIsAccepted(KeyType type) throws MalformedInputException {
        SigningKey own = SigningKey.generate(type, new SecureRandom());
        DidUrl name = DidKey.ofKey(own.publicKey());
        List<SignerCertificate> chain = List.of(certificate(own, FROM, UNTIL), certificate);

        CompactJws token = new TokenIssuer(name, Signer.of(own).certifiedBy(new CertifiedTime(SIGNED, chain)))
                .issue(TokenKind.CREDENTIAL, credential(name));

        assertThat(verifier.verify(CompactJws.read(token.toBytes()), AT).refusals())
                .isEmpty();
        assertThat(token.certified()).contains(new CertifiedTime(SIGNED, chain));
        assertThat(header(token).names()).containsExactly("alg", "typ", "cty", "kid", "iat", "x5t#S256", "x5c");
    }

    @Test
    void aReaderThatKnowsPlainTokensAloneVerifiesIt() throws Exception {
        JWSObject read = JWSObject.parse(issued(certificate).text());

        assertThat(read.verify(new ECDSAVerifier(
                        ECKey.parse(Map.copyOf(Jwk.members(key.publicKey()))).toECPublicKey())))
                .isTrue();
        assertThat(read.getHeader().getX509CertSHA256Thumbprint().toString())
                .isEqualTo(Base64Url.encode(certificate.sha256()));
    }

    @Test
    void theSameDocumentGivesTheSameToken() {
        assertThat(issued(certificate)).isEqualTo(issued(certificate));
    }

    /** Of a header with everything right: members set to other values, or taken away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crit | [\"other\"] | CERTIFICATE_MALFORMED",
                "crit | [] | CERTIFICATE_MALFORMED",
                "crit | [\"iat\"] | CERTIFICATE_MALFORMED",
                "crit | \"sigT\" | CERTIFICATE_MALFORMED",
                "iat | | CERTIFICATE_MALFORMED",
                "iat | \"2026-03-01T12:00:00Z\" | CERTIFICATE_MALFORMED",
                "iat | -1 | CERTIFICATE_MALFORMED",
                "iat | 1e300 | CERTIFICATE_MALFORMED",
                "sigT | \"2026-03-01T12:00:00Z\" | CERTIFICATE_MALFORMED",
                "x5c | | CERTIFICATE_MALFORMED",
                "x5c | [] | CERTIFICATE_MALFORMED",
                "x5c | [\"AAAA\"] | CERTIFICATE_MALFORMED",
                "x5t#S256 | | KEY_IN_HEADER",
                "x5t#S256 | \"AAAA\" | CERTIFICATE_MALFORMED",
                "x5u | \"https://ca.example/c\" | KEY_IN_HEADER",
                "jwk | {} | KEY_IN_HEADER",
                "b64 | false | PAYLOAD_OPTION",
                "iat | 4102444800 | CERTIFICATE_OUT_OF_TIME",
                "iat | 1700000000 | CERTIFICATE_OUT_OF_TIME",
                "iat | 1793491200 | SIGNATURE_NOT_YET_VALID"
            })
    void anotherHeaderUnderTheSameKeyIsRefused(String member, String json, RefusalReason expected)
            throws MalformedInputException {
        JsonObjectBuilder header = header(issued(certificate)).toBuilder();
        header.remove(member);
        if (json != null) {
            header.put(member, new JsonReader(JsonLimits.standard()).read(Bytes.ofUtf8(json)));
        }

        assertThat(reasons(signed(header.build()))).contains(expected);
    }

    @Test
    void theOlderTimeOfSigningIsReadIfItIsCritical() throws MalformedInputException {
        JsonObjectBuilder header = header(issued(certificate)).toBuilder().remove("iat");
        JsonObject older = header.put("sigT", "2026-03-01T12:00:00Z").build();

        assertThat(reasons(signed(older))).contains(RefusalReason.CERTIFICATE_MALFORMED);
        assertThat(reasons(signed(older.toBuilder()
                        .put("crit", JsonArray.ofStrings(List.of("sigT")))
                        .build())))
                .isEmpty();
        assertThat(reasons(signed(older.toBuilder()
                        .put("crit", JsonArray.ofStrings(List.of("sigT", "sigPl")))
                        .build())))
                .contains(RefusalReason.CERTIFICATE_MALFORMED, RefusalReason.CRITICAL_EXTENSION);
    }

    /** Somebody with a key of his own puts the certificate of a company into his header. */
    @Test
    void aCertificateOfSomebodyElseIsRefused() throws MalformedInputException {
        SignerCertificate foreign = certificate(SigningKey.generate(KeyType.P256, new SecureRandom()), FROM, UNTIL);
        JsonObject header = header(issued(certificate)).toBuilder()
                .put("x5t#S256", Base64Url.encode(foreign.sha256()))
                .put("x5c", JsonArray.ofStrings(List.of(Base64.encode(foreign.toBytes()))))
                .build();

        assertThat(reasons(signed(header))).containsExactly(RefusalReason.CERTIFICATE_OF_OTHER_KEY);
        assertThatIllegalArgumentException().isThrownBy(() -> issued(foreign));
    }

    @Test
    void aCertificateForOtherUsesIsRefused() throws MalformedInputException {
        SignerCertificate agreement = TestCertificates.of(key, FROM, UNTIL, Optional.of(KeyUsage.keyAgreement));
        JsonObject header = header(issued(certificate)).toBuilder()
                .put("x5t#S256", Base64Url.encode(agreement.sha256()))
                .put("x5c", JsonArray.ofStrings(List.of(Base64.encode(agreement.toBytes()))))
                .build();

        assertThat(reasons(signed(header))).containsExactly(RefusalReason.CERTIFICATE_NOT_FOR_SIGNING);
        assertThatIllegalArgumentException().isThrownBy(() -> issued(agreement)).withMessageContaining("other uses");
        assertThat(reasons(issued(TestCertificates.of(key, FROM, UNTIL, Optional.empty()))))
                .isEmpty();
    }

    @Test
    void nobodySignsUnderAnExpiredCertificate() {
        SignerCertificate expired = certificate(key, FROM.minusSeconds(86_400), FROM);

        assertThatIllegalArgumentException().isThrownBy(() -> issued(expired)).withMessageContaining("signed at");
    }

    /** The certificate says who the signer is to those who trust its issuer; the key counts as long as the document has it. */
    @Test
    void aCertificateThatExpiresLaterDoesNotEndTheToken() {
        assertThat(verifier.verify(issued(certificate), UNTIL.plusSeconds(86_400))
                        .refusals())
                .isEmpty();
    }

    @Test
    void anyAlteredByteOfACertificateIsRefusedOrNoneAndNeverThrows() throws MalformedInputException {
        Random random = new Random(7);
        byte[] der = certificate.toBytes().toByteArray();
        for (int i = 0; i < 500; i++) {
            byte[] altered = der.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 + random.nextInt(255));
            JsonObject header = header(issued(certificate)).toBuilder()
                    .put("x5c", JsonArray.ofStrings(List.of(Base64.encode(Bytes.of(altered)))))
                    .build();

            assertThat(reasons(signed(header))).contains(RefusalReason.CERTIFICATE_MALFORMED);
        }
        assertThat(reasons(signed(header(issued(certificate)).toBuilder()
                        .put("x5c", JsonNull.NULL)
                        .build())))
                .contains(RefusalReason.CERTIFICATE_MALFORMED);
    }

    @Test
    void aTokenWithoutCertificatesHasNoSuchHeader() throws MalformedInputException {
        CompactJws plain = new TokenIssuer(keyName, Signer.of(key)).issue(TokenKind.CREDENTIAL, credential(keyName));

        assertThat(plain.certified()).isEmpty();
        assertThat(header(plain).names()).containsExactly("alg", "typ", "cty", "kid");
    }
}
