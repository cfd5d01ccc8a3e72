package io.didymium.crypto.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenVerifierTest {
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    private final SigningKey key = SigningKey.generate(KeyType.ED25519, new SecureRandom());
    private final DidUrl keyName = DidKey.ofKey(key.publicKey());
    private final DidDocuments documents = new DidDocuments(List.of());
    private final TokenVerifier credentials = new TokenVerifier(HeaderPolicy.strict(TokenKind.CREDENTIAL), documents);
    private final TokenVerifier presentations =
            new TokenVerifier(HeaderPolicy.strict(TokenKind.PRESENTATION), documents);

    private JsonObjectBuilder credential(DidUrl issuer) {
        return JsonObject.builder()
                .put("@context", JsonArray.ofStrings(List.of("https://www.w3.org/ns/credentials/v2")))
                .put("id", "urn:uuid:0b1c")
                .put("type", JsonArray.ofStrings(List.of("VerifiableCredential")))
                .put("issuer", issuer.did().text())
                .put("validFrom", "2026-01-01T00:00:00Z")
                .put("validUntil", "2027-01-01T00:00:00Z")
                .put(
                        "credentialSubject",
                        JsonObject.builder().put("id", "urn:lot:1").build());
    }

    private CompactJws issue(Bytes document) {
        return new TokenIssuer(keyName, Signer.of(key)).issue(TokenKind.CREDENTIAL, document);
    }

    /** A token whose signature holds, whatever header and payload say. */
    private CompactJws signed(String header, Bytes payload) throws MalformedInputException {
        String signed = Base64Url.encode(Bytes.ofUtf8(header)) + '.' + Base64Url.encode(payload);
        Bytes signature = Signer.of(key).sign(Bytes.ofUtf8(signed));
        return CompactJws.parse(signed + '.' + Base64Url.encode(signature));
    }

    private List<RefusalReason> reasons(TokenVerification verification) {
        return verification.refusals().stream().map(Refusal::reason).toList();
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void acceptsWhatItIssued(KeyType type) throws MalformedInputException {
        SigningKey own = SigningKey.generate(type, new SecureRandom());
        for (DidUrl name : List.of(DidKey.ofKey(own.publicKey()), DidKey.ofJwk(own.publicKey()))) {
            CompactJws issued = new TokenIssuer(name, Signer.of(own))
                    .issue(TokenKind.CREDENTIAL, credential(name).toBytes());
            TokenVerification verification = credentials.verify(CompactJws.read(issued.toBytes()), AT);
            assertThat(verification.refusals()).isEmpty();
            assertThat(verification.isAccepted()).isTrue();
            assertThat(verification.claims().orElseThrow().document())
                    .isEqualTo(credential(name).build());
            assertThat(verification.signedWith().orElseThrow().id()).isEqualTo(name);
        }
    }

    @Test
    void sameDocumentGivesSameToken() {
        assertThat(issue(credential(keyName).toBytes()))
                .isEqualTo(issue(credential(keyName).toBytes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-12-31T23:59:59Z|NOT_YET_VALID",
                "2027-01-01T00:00:01Z|NO_LONGER_VALID",
            })
    void judgesByTheTimeGiven(Instant at, RefusalReason expected) {
        CompactJws token = issue(credential(keyName).toBytes());
        assertThat(reasons(credentials.verify(token, at))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exp|1500000000|SIGNATURE_EXPIRED",
                "exp|1795305600|SIGNATURE_EXPIRED",
                "nbf|4102444800|SIGNATURE_NOT_YET_VALID",
                "iat|4102444800.5|SIGNATURE_NOT_YET_VALID",
                "exp|-1|TIME_MALFORMED",
                "exp|1e300|TIME_MALFORMED",
                "iat|\"1\"|TIME_MALFORMED",
                "validUntil|\"tomorrow\"|TIME_MALFORMED",
                "validUntil|\"2025-01-01T00:00:00\"|VALIDITY_REVERSED",
                "vc|{}|OBSOLETE_CLAIM",
                "vp|null|OBSOLETE_CLAIM",
                "iss|\"did:web:evil.example\"|ISSUER_MISMATCH",
                "iss|1|ISSUER_MISMATCH",
                "jti|\"urn:other\"|ID_MISMATCH",
                "issuer|\"did:web:evil.example\"|ISSUER_IS_NOT_SIGNER",
                "issuer|{\"name\":\"x\"}|ISSUER_MISSING",
                "credentialSubject|[]|DATA_MODEL",
                "type|\"Other\"|DATA_MODEL",
            })
    void namesWhatIsWrongWithTheClaims(String name, String json, RefusalReason expected)
            throws MalformedInputException {
        Bytes payload = Bytes.ofUtf8(credential(keyName)
                .remove(name)
                .build()
                .toString()
                .replaceFirst("\\{", "{\"" + name + "\":" + json.replace("\\", "\\\\") + ","));
        CompactJws token = signed("{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"" + keyName + "\"}", payload);
        assertThat(reasons(credentials.verify(token, AT))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"alg\":\"none\",\"typ\":\"vc+jwt\",\"kid\":\"$\"}'|ALGORITHM_NOT_ACCEPTED",
                "'{\"alg\":\"eddsa\",\"typ\":\"vc+jwt\",\"kid\":\"$\"}'|ALGORITHM_NOT_ACCEPTED",
                "'{\"alg\":\"ES256\",\"typ\":\"vc+jwt\",\"kid\":\"$\"}'|ALGORITHM_KEY_MISMATCH",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vp+jwt\",\"kid\":\"$\"}'|TYPE_MISMATCH",
                "'{\"alg\":\"EdDSA\",\"kid\":\"$\"}'|TYPE_MISMATCH",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"cty\":\"vp\",\"kid\":\"$\"}'|CONTENT_TYPE_MISMATCH",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\"}'|KEY_ID_MISSING",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"#0\"}'|KEY_ID_MALFORMED",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"did:web:a.example:..%2f#0\"}'|KEY_ID_MALFORMED",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"did:web:a.example#0\"}'|KEY_UNKNOWN",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"$x\"}'|KEY_NOT_IN_DOCUMENT",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"$\",\"crit\":[]}'|CRITICAL_EXTENSION",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"$\",\"jwk\":{}}'|KEY_IN_HEADER",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"$\",\"jku\":\"x\"}'|KEY_IN_HEADER",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"$\",\"x5c\":[]}'|KEY_IN_HEADER",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"$\",\"x5u\":\"x\"}'|KEY_IN_HEADER",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"$\",\"b64\":true}'|PAYLOAD_OPTION",
                "'{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"$\",\"zip\":\"DEF\"}'|PAYLOAD_OPTION",
            })
    void namesWhatIsWrongWithTheHeader(String header, RefusalReason expected) throws MalformedInputException {
        CompactJws token =
                signed(header.replace("$", keyName.text()), credential(keyName).toBytes());
        TokenVerification verification = credentials.verify(token, AT);
        assertThat(reasons(verification)).containsExactly(expected);
        assertThat(verification.claims()).isEmpty();
        assertThat(verification.isUndecided()).isEqualTo(expected == RefusalReason.KEY_UNKNOWN);
    }

    @Test
    void readsNoClaimsUnderAWrongSignature() throws MalformedInputException {
        CompactJws token = issue(credential(keyName).toBytes());
        CompactJws other = issue(credential(keyName).put("name", "other").toBytes());
        CompactJws crossed =
                CompactJws.parse(token.text().substring(0, token.text().lastIndexOf('.'))
                        + other.text().substring(other.text().lastIndexOf('.')));
        TokenVerification verification = credentials.verify(crossed, AT);
        assertThat(reasons(verification)).containsExactly(RefusalReason.SIGNATURE_MISMATCH);
        assertThat(verification.claims()).isEmpty();
    }

    @Test
    void reportsAPayloadThatIsNotStrictJson() throws MalformedInputException {
        CompactJws token = signed(
                "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"" + keyName + "\"}",
                Bytes.ofUtf8("{\"a\":{\"b\":1,\"b\":2}}"));
        TokenVerification verification = credentials.verify(token, AT);
        assertThat(verification.refusals())
                .containsExactly(new Refusal(RefusalReason.PAYLOAD_MALFORMED, "/a/b", "duplicate name"));
    }

    @Test
    void carriesCredentialsInAPresentation() throws MalformedInputException {
        CompactJws token = issue(credential(keyName).toBytes());
        Bytes presentation = JsonObject.builder()
                .put("@context", JsonArray.ofStrings(List.of("https://www.w3.org/ns/credentials/v2")))
                .put("type", JsonArray.ofStrings(List.of("VerifiablePresentation")))
                .put("holder", keyName.did().text())
                .put(
                        "verifiableCredential",
                        JsonArray.of(List.of(new JsonReader(JsonLimits.standard())
                                .readObject(EnvelopedCredential.of(token).toJson()))))
                .toBytes();
        CompactJws issued = new TokenIssuer(keyName, Signer.of(key)).issue(TokenKind.PRESENTATION, presentation);
        TokenVerification verification = presentations.verify(issued, AT);
        assertThat(verification.refusals()).isEmpty();
        assertThat(verification.claims().orElseThrow().envelopedCredentials())
                .containsExactly(EnvelopedCredential.of(token));
        assertThat(reasons(credentials.verify(issued, AT)))
                .containsExactly(RefusalReason.TYPE_MISMATCH, RefusalReason.CONTENT_TYPE_MISMATCH);
    }

    @Test
    void refusesToIssueForAnother() {
        DidUrl other = DidKey.ofJwk(key.publicKey());
        assertThatThrownBy(() -> issue(credential(other).toBytes())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> issue(Bytes.ofUtf8("[]"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> issue(credential(keyName).put("vc", 1).toBytes()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
