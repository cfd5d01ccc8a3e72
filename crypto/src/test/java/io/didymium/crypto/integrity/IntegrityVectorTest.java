package io.didymium.crypto.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.CanonicalJson;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.Multikey;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.crypto.testing.SharedVectors;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proofs of the W3C and of did:webvh implementations, and the matrix of what must be refused. */
class IntegrityVectorTest {
    private static final DidDocuments SELF_CERTIFYING = new DidDocuments(List.of());
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    /**
     * Where the standards leave a choice: a proof from the future is refused, a time without zone is UTC, contexts behind
     * those proven are taken away.
     */
    @ParameterizedTest
    @CsvSource({"eddsa-jcs-2022, 3, 24", "ecdsa-jcs, 7, 47"})
    void judgesTheMatrixAsTheStandardDoes(String topic, int right, int wrong) throws Exception {
        JsonObject matrix = SharedVectors.object(topic + "/derived_matrix.json");
        int accepted = 0;
        int cases = 0;
        for (JsonObject c : matrix.requireArray("cases").objects()) {
            assertThat(c.requireString("expected_purpose")).isEqualTo("assertionMethod");
            IntegrityVerifier verifier = new IntegrityVerifier(IntegrityPolicy.ofCredentials(), SELF_CERTIFYING);
            IntegrityVerification verification =
                    verifier.verify(c.requireObject("document"), Instant.parse(c.requireString("now")));
            boolean expected =
                    Set.of("valid", "valid-but-strip", "valid-or-policy").contains(c.requireString("result"));
            assertThat(verification.isAccepted())
                    .as("%s %s", c.requireString("id"), verification.refusals())
                    .isEqualTo(expected);
            accepted += expected ? 1 : 0;
            cases++;
        }
        assertThat(accepted).isEqualTo(right);
        assertThat(cases - accepted).isEqualTo(wrong);
    }

    @Test
    void takesUnprovenContextsAway() throws Exception {
        for (JsonObject c : SharedVectors.object("ecdsa-jcs/derived_matrix.json")
                .requireArray("cases")
                .objects()) {
            if (c.requireString("result").equals("valid-but-strip")) {
                JsonObject document = new IntegrityVerifier(IntegrityPolicy.ofCredentials(), SELF_CERTIFYING)
                        .verify(c.requireObject("document"), AT)
                        .document()
                        .map(JsonObject::of)
                        .orElseThrow();
                assertThat(document.requireArray("@context").strings())
                        .containsExactly("https://www.w3.org/ns/credentials/v2");
                assertThat(document.has("proof")).isFalse();
            }
        }
    }

    @Test
    void provesAsTheW3cDoesByteByByte() throws Exception {
        JsonObject unsigned = SharedVectors.object("eddsa-jcs-2022/w3c/unsigned.json");
        JsonObject signed = SharedVectors.object("eddsa-jcs-2022/w3c/signedJCS.json");
        JsonObject options = SharedVectors.object("eddsa-jcs-2022/w3c/proofConfigJCS.json");
        assertThat(CanonicalJson.write(unsigned)).isEqualTo(SharedVectors.bytes("eddsa-jcs-2022/w3c/canonDocJCS.txt"));
        assertThat(CanonicalJson.write(options)).isEqualTo(SharedVectors.bytes("eddsa-jcs-2022/w3c/proofCanonJCS.txt"));
        assertThat(HashData.of(KeyType.ED25519, options, unsigned).toHex())
                .isEqualTo(SharedVectors.text("eddsa-jcs-2022/w3c/combinedHashJCS.txt"));
        JsonObject pair = SharedVectors.object("eddsa-jcs-2022/w3c/keyPair.json");
        SigningKey key = Multikey.decodeSecret(pair.requireString("privateKeyMultibase"));
        IntegritySigner signer = new IntegritySigner(DidKey.ofKey(key.publicKey()), Signer.of(key));
        Instant created = Instant.parse(options.requireString("created"));
        Bytes proven = signer.sign(CanonicalJson.write(unsigned), ProofOptions.assertion(created));
        assertThat(read(proven)).isEqualTo(signed);
        assertVerifies(signed);
    }

    @Test
    void verifiesTheProofOfTheW3cWithP256() throws Exception {
        JsonObject unsigned = SharedVectors.object("ecdsa-jcs/w3c-p256/unsigned.json");
        JsonObject options = SharedVectors.object("ecdsa-jcs/w3c-p256/proofConfigJCSECDSAP256.json");
        assertThat(HashData.of(KeyType.P256, options, unsigned).toHex())
                .isEqualTo(SharedVectors.text("ecdsa-jcs/w3c-p256/combinedHashJCSECDSAP256.txt"));
        assertVerifies(SharedVectors.object("ecdsa-jcs/w3c-p256/signedJCSECDSAP256.json"));
        JsonObject pair = SharedVectors.object("ecdsa-jcs/w3c-p256/p256KeyPair.json");
        SigningKey key = Multikey.decodeSecret(pair.requireString("secretKeyMultibase"));
        IntegritySigner signer = new IntegritySigner(DidKey.ofKey(key.publicKey()), Signer.of(key));
        assertVerifies(read(signer.sign(CanonicalJson.write(unsigned), ProofOptions.assertion(AT))));
    }

    /** The W3C's issuer is a URL that is not the key's, so the verifier says who may prove. */
    private static void assertVerifies(JsonObject signed) throws MalformedInputException {
        IntegrityVerification verification = verify(signed);
        assertThat(verification.refusals()).isEmpty();
        assertThat(verification.document())
                .contains(signed.toBuilder().remove("proof").build());
        assertThat(new IntegrityVerifier(IntegrityPolicy.ofCredentials(), SELF_CERTIFYING)
                        .verify(signed, AT)
                        .refusals())
                .extracting(IntegrityRefusal::reason)
                .containsExactly(IntegrityReason.SIGNER_NOT_EXPECTED);
    }

    @Test
    void verifiesTheLogEntriesOfDidWebvh() throws Exception {
        List<JsonObject> cases = SharedVectors.objects("eddsa-jcs-2022/didwebvh_valid.json");
        for (JsonObject c : cases) {
            IntegrityVerification verification = verify(c.requireObject("document"));
            assertThat(verification.refusals()).as(c.requireString("id")).isEmpty();
        }
        assertThat(cases).hasSize(56);
    }

    @Test
    void refusesTheAttacksOnDidWebvh() throws Exception {
        List<JsonObject> cases = SharedVectors.objects("eddsa-jcs-2022/didwebvh_negative.json");
        for (JsonObject c : cases) {
            assertThat(verify(c.requireObject("document")).isAccepted())
                    .as(c.requireString("id"))
                    .isFalse();
        }
        assertThat(cases).hasSize(2);
    }

    /** The W3C's chain is of a suite that needs JSON-LD: nothing is proven to us either way. */
    @Test
    void leavesOtherSuitesOpen() throws Exception {
        String folder = "eddsa-jcs-2022/w3c-proof-set-chain-rdfc/";
        for (String name : List.of("signedProofSet1", "signedProofSet2", "signedProofChain1", "signedProofChain2")) {
            IntegrityVerification verification = verify(SharedVectors.object(folder + name + ".json"));
            assertThat(verification.isAccepted()).isFalse();
            assertThat(verification.isUndecided()).isTrue();
        }
    }

    /** With every DID that the proofs name allowed to prove. */
    private static IntegrityVerification verify(JsonObject document) throws MalformedInputException {
        Set<Did> signers = new HashSet<>();
        JsonValue proof = document.require("proof");
        for (JsonObject one : proof instanceof JsonArray all ? all.objects() : List.of((JsonObject) proof)) {
            signers.add(DidUrl.parse(one.requireString("verificationMethod")).did());
        }
        IntegrityPolicy policy = IntegrityPolicy.ofCredentials().by(signers);
        return new IntegrityVerifier(policy, SELF_CERTIFYING).verify(document, AT);
    }

    private static JsonObject read(Bytes json) throws MalformedInputException {
        return new JsonReader(JsonLimits.standard()).readObject(json);
    }
}
