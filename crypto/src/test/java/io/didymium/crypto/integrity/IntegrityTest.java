package io.didymium.crypto.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.did.VerificationRelationship;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntegrityTest {
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");
    private static final DidDocuments DOCUMENTS = new DidDocuments(List.of());

    private final SigningKey issuerKey = key(KeyType.ED25519, 1);
    private final SigningKey notaryKey = key(KeyType.P256, 2);
    private final IntegritySigner issuer = signer(issuerKey);
    private final IntegritySigner notary = signer(notaryKey);
    private final Bytes document = document(issuer.keyName());

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void everyKindOfKeyProves(KeyType type) throws Exception {
        IntegritySigner signer = signer(key(type, 7));
        Bytes bare = document(signer.keyName());
        Bytes signed = signer.sign(bare, ProofOptions.assertion(MADE));
        IntegrityVerification verification = verify(signed);
        assertThat(verification.refusals()).isEmpty();
        assertThat(verification.document()).contains(read(bare));
        assertThat(verification.signedWith()).hasSize(1);
        assertThat(verification.signedWith().get(0).id()).isEqualTo(signer.keyName());
        assertThat(signer.sign(bare, ProofOptions.assertion(MADE))).isEqualTo(signed);
        assertThat(read(signed).requireObject("proof").requireString("cryptosuite"))
                .isEqualTo(Cryptosuite.of(type).text());
    }

    @Test
    void setHoldsOnlyIfEveryProofHolds() throws Exception {
        Bytes both = notary.sign(issuer.sign(document, assertion()), assertion());
        assertThat(verifyByBoth(both).isAccepted()).isTrue();
        assertThat(verifyByBoth(both).signedWith()).hasSize(2);
        assertReasons(verify(both), IntegrityReason.SIGNER_NOT_EXPECTED);
        Bytes spoiled = replace(both, "\"created\":\"2026-11-01T00:00:00Z\"", "\"created\":\"2026-11-02T00:00:00Z\"");
        assertReasons(verifyByBoth(spoiled), IntegrityReason.SIGNATURE_MISMATCH, IntegrityReason.SIGNATURE_MISMATCH);
    }

    @Test
    void chainHoldsOnlyInItsOrder() throws Exception {
        Bytes first =
                issuer.sign(document, assertion().toBuilder().id("urn:proof:1").build());
        Bytes chain = notary.sign(
                first, assertion().toBuilder().previous(List.of("urn:proof:1")).build());
        assertThat(verifyByBoth(chain).refusals()).isEmpty();
        JsonObject secured = read(chain);
        JsonObject alone = secured.toBuilder()
                .put("proof", secured.requireArray("proof").get(1))
                .build();
        assertThat(verifierOfBoth().verify(alone, AT).refusals())
                .extracting(IntegrityRefusal::reason)
                .containsExactly(IntegrityReason.PREVIOUS_MISSING);
        Bytes otherFirst = issuer.sign(
                document,
                ProofOptions.assertion(MADE.plusSeconds(1)).toBuilder()
                        .id("urn:proof:1")
                        .build());
        JsonObject swapped = secured.toBuilder()
                .put(
                        "proof",
                        JsonArray.of(List.of(
                                read(otherFirst).requireObject("proof"),
                                secured.requireArray("proof").get(1))))
                .build();
        assertThat(verifierOfBoth().verify(swapped, AT).refusals())
                .extracting(IntegrityRefusal::reason)
                .containsExactly(IntegrityReason.SIGNATURE_MISMATCH);
    }

    @Test
    void chainMayConfirmSeveralProofs() throws Exception {
        Bytes one =
                issuer.sign(document, assertion().toBuilder().id("urn:proof:1").build());
        Bytes two = issuer.sign(one, assertion().toBuilder().id("urn:proof:2").build());
        Bytes chain = notary.sign(
                two,
                assertion().toBuilder()
                        .previous(List.of("urn:proof:1", "urn:proof:2"))
                        .build());
        assertThat(verifyByBoth(chain).refusals()).isEmpty();
        assertThatThrownBy(() -> notary.sign(
                        two,
                        assertion().toBuilder().previous(List.of("urn:proof:3")).build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assertion().toBuilder()
                        .id("urn:a")
                        .previous(List.of("urn:a"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void documentWithoutProofIsNotProven() throws Exception {
        assertReasons(verify(document), IntegrityReason.PROOFS_MALFORMED);
        Bytes signed = issuer.sign(document, assertion());
        for (String proof : List.of("[]", "null", "\"x\"", "[1]", "true")) {
            JsonObject changed = read(Bytes.ofUtf8("{\"proof\":" + proof + "}"));
            JsonObject secured = read(signed).toBuilder()
                    .put("proof", changed.require("proof"))
                    .build();
            assertReasons(verifier().verify(secured, AT), IntegrityReason.PROOFS_MALFORMED);
        }
        Bytes named = issuer.sign(document, assertion().toBuilder().id("urn:a").build());
        assertReasons(
                verify(issuer.sign(named, assertion().toBuilder().id("urn:b").build())));
        Bytes twice =
                replace(issuer.sign(named, assertion().toBuilder().id("urn:b").build()), "urn:b", "urn:a");
        assertReasons(verify(twice), IntegrityReason.PROOFS_MALFORMED);
    }

    @Test
    void refusesWhatIsNotAsThePolicyDemands() throws Exception {
        Bytes signed = issuer.sign(
                document, assertion().toBuilder().expires(AT.plusSeconds(1)).build());
        assertThat(verify(signed).isAccepted()).isTrue();
        assertChanged(signed, "\"DataIntegrityProof\"", "\"Ed25519Signature2020\"", IntegrityReason.SUITE_UNKNOWN);
        assertChanged(signed, "\"eddsa-jcs-2022\"", "\"eddsa-rdfc-2022\"", IntegrityReason.SUITE_UNKNOWN);
        assertChanged(signed, "\"eddsa-jcs-2022\"", "\"ecdsa-jcs-2019\"", IntegrityReason.SUITE_KEY_MISMATCH);
        assertChanged(signed, "\"assertionMethod\"", "\"authentication\"", IntegrityReason.PURPOSE_MISMATCH);
        assertChanged(signed, "\"proofPurpose\":\"assertionMethod\",", "", IntegrityReason.PROOF_MALFORMED);
        assertChanged(signed, "#z6Mk", "#z6mk", IntegrityReason.KEY_NOT_AUTHORISED);
        assertChanged(
                signed,
                "\"verificationMethod\":\"did:",
                "\"verificationMethod\":\"dod:",
                IntegrityReason.METHOD_MALFORMED);
        assertChanged(signed, "\"proofValue\":\"z", "\"proofValue\":\"z1", IntegrityReason.VALUE_MALFORMED);
        assertChanged(signed, "\"proofValue\":\"z", "\"proofValue\":\"u", IntegrityReason.VALUE_MALFORMED);
        assertChanged(signed, "\"12.50\"", "12.50", IntegrityReason.SIGNATURE_MISMATCH);
        assertChanged(signed, "2026-11-01T00:00:00Z", "2026-11-31T00:00:00Z", IntegrityReason.PROOF_MALFORMED);
        assertReasons(verifier().verify(signed, MADE.minusSeconds(1)), IntegrityReason.NOT_YET_VALID);
        assertReasons(verifier().verify(signed, AT.plusSeconds(1)), IntegrityReason.EXPIRED);
    }

    @Test
    void keyThatNobodyKnowsLeavesItOpen() throws Exception {
        Bytes signed = issuer.sign(document, assertion());
        String name = issuer.keyName().text();
        Bytes elsewhere = replace(
                replace(signed, "\"verificationMethod\":\"" + name, "\"verificationMethod\":\"did:web:a.example#k"),
                "\"issuer\":\"" + issuer.keyName().did(),
                "\"issuer\":\"did:web:a.example");
        IntegrityVerification verification = verify(elsewhere);
        assertReasons(verification, IntegrityReason.KEY_UNKNOWN);
        assertThat(verification.isUndecided()).isTrue();
    }

    @Test
    void purposeIsThatForWhichTheKeyIsListed() throws Exception {
        ProofOptions shown = ProofOptions.builder(VerificationRelationship.AUTHENTICATION)
                .created(MADE)
                .build();
        Bytes presentation = Bytes.ofUtf8(
                "{\"holder\":{\"id\":\"" + issuer.keyName().did() + "\"},\"type\":\"VerifiablePresentation\"}");
        Bytes signed = issuer.sign(presentation, shown);
        IntegrityVerifier presentations = new IntegrityVerifier(IntegrityPolicy.ofPresentations(), DOCUMENTS);
        assertThat(presentations.verify(signed, AT).isAccepted()).isTrue();
        assertReasons(verify(signed), IntegrityReason.PURPOSE_MISMATCH);
    }

    @Test
    void numbersThatCanonicalJsonDoesNotTellApartAreRefused() throws Exception {
        Bytes exact = Bytes.ofUtf8(document.toUtf8().replace("\"12.50\"", "0.30000000000000004"));
        Bytes signed = issuer.sign(exact, assertion());
        assertThat(verify(signed).isAccepted()).isTrue();
        assertThat(verify(replace(signed, "0.30000000000000004", "0.300000000000000040"))
                        .isAccepted())
                .isTrue();
        assertChanged(signed, "0.30000000000000004", "0.300000000000000041", IntegrityReason.NUMBER_INEXACT);
        Bytes inexact = Bytes.ofUtf8(document.toUtf8().replace("\"12.50\"", "[0.300000000000000041]"));
        assertThatThrownBy(() -> issuer.sign(inexact, assertion()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/credentialSubject/mass/0");
    }

    @Test
    void proofsThatCoverDifferentContextsAreRefused() throws Exception {
        Bytes first = issuer.sign(document, assertion());
        String more = first.toUtf8().replaceFirst("credentials/v2\"\\]", "credentials/v2\",\"https://b.example/c\"]");
        Bytes second = issuer.sign(Bytes.ofUtf8(more), assertion());
        assertReasons(verify(second), IntegrityReason.CONTEXT_MISMATCH);
        assertThat(verify(Bytes.ofUtf8(more)).document()).contains(read(document));
    }

    @Test
    void anyCharacterChangedIsNotProvenOrMeansTheSame() throws Exception {
        String good = notary.sign(
                        issuer.sign(
                                document,
                                assertion().toBuilder().id("urn:proof:1").build()),
                        assertion().toBuilder().previous(List.of("urn:proof:1")).build())
                .toUtf8();
        JsonObject proven =
                verifyByBoth(Bytes.ofUtf8(good)).document().map(JsonObject::of).orElseThrow();
        for (int i = 0; i < good.length(); i++) {
            for (char c : new char[] {(char) (good.charAt(i) ^ 1), '"'}) {
                assertSameOrRefused(good.substring(0, i) + c + good.substring(i + 1), proven);
            }
            assertSameOrRefused(good.substring(0, i) + good.substring(i + 1), proven);
        }
    }

    private void assertSameOrRefused(String changed, JsonObject proven) {
        try {
            Optional<JsonObject> found =
                    verifyByBoth(Bytes.ofUtf8(changed)).document().map(JsonObject::of);
            assertThat(found.isEmpty() || found.get().equals(proven))
                    .as(changed)
                    .isTrue();
        } catch (MalformedInputException refused) {
            assertThat(refused.reason()).isNotEmpty();
        }
    }

    private static ProofOptions assertion() {
        return ProofOptions.assertion(MADE);
    }

    private static IntegrityVerifier verifier() {
        return new IntegrityVerifier(IntegrityPolicy.ofCredentials(), DOCUMENTS);
    }

    private static IntegrityVerification verify(Bytes signed) throws MalformedInputException {
        return verifier().verify(signed, AT);
    }

    private IntegrityVerifier verifierOfBoth() {
        Set<Did> signers = Set.of(issuer.keyName().did(), notary.keyName().did());
        return new IntegrityVerifier(IntegrityPolicy.ofCredentials().by(signers), DOCUMENTS);
    }

    private IntegrityVerification verifyByBoth(Bytes signed) throws MalformedInputException {
        return verifierOfBoth().verify(signed, AT);
    }

    private static void assertReasons(IntegrityVerification verification, IntegrityReason... reasons) {
        assertThat(verification.refusals()).extracting(IntegrityRefusal::reason).containsExactly(reasons);
        assertThat(verification.isAccepted()).isEqualTo(reasons.length == 0);
    }

    private static void assertChanged(Bytes signed, String from, String to, IntegrityReason reason)
            throws MalformedInputException {
        assertReasons(verify(replace(signed, from, to)), reason);
    }

    private static Bytes replace(Bytes json, String from, String to) throws MalformedInputException {
        assertThat(json.toUtf8()).contains(from);
        return Bytes.ofUtf8(json.toUtf8().replace(from, to));
    }

    private static Bytes document(DidUrl signer) {
        return Bytes.ofUtf8("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                + "\"type\":[\"VerifiableCredential\"],\"issuer\":\"" + signer.did() + "\","
                + "\"credentialSubject\":{\"id\":\"urn:lot:7\",\"mass\":\"12.50\"}}");
    }

    private static JsonObject read(Bytes json) throws MalformedInputException {
        return new JsonReader(JsonLimits.standard()).readObject(json);
    }

    private static IntegritySigner signer(SigningKey key) {
        return new IntegritySigner(DidKey.ofKey(key.publicKey()), Signer.of(key));
    }

    private static SigningKey key(KeyType type, int seed) {
        byte[] secret = new byte[type == KeyType.P384 ? 48 : 32];
        secret[secret.length - 1] = (byte) seed;
        try {
            return SigningKey.read(type, secret);
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }
}
