package io.didymium.crypto.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.crypto.testing.SharedVectors;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens and documents of the W3C's own suites. Their {@code kid} names no DID, so the key is given by hand. */
class W3cTokenTest {
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
    private static final String SUITE = "vc-jwt/w3c-test-suite/";

    private static boolean accepts(HeaderPolicy policy, CompactJws token, PublicKey key)
            throws MalformedInputException {
        return policy.check(token.header()).isEmpty()
                && token.isSignedBy(key)
                && ClaimsPolicy.check(TokenClaims.read(TokenKind.CREDENTIAL, token), AT)
                        .isEmpty()
                && DataModel.check(TokenClaims.read(TokenKind.CREDENTIAL, token))
                        .isEmpty();
    }

    private static boolean accepts(String input, PublicKey key) {
        try {
            CompactJws token =
                    CompactJws.parse(SharedVectors.text(SUITE + input).strip());
            return accepts(HeaderPolicy.strict(TokenKind.CREDENTIAL).withAnyKeyId(), token, key);
        } catch (MalformedInputException refused) {
            return false;
        }
    }

    @Test
    void agreesWithTheVcJoseCoseSuite() throws MalformedInputException {
        Map<String, Integer> agreed = new TreeMap<>();
        for (JsonObject test : SharedVectors.objects(SUITE + "cases.json")) {
            if (!test.requireString("feature").endsWith("_jose")) {
                continue;
            }
            JsonObject method = SharedVectors.object(SUITE + test.requireString("key"));
            boolean expected = test.requireString("expected").equals("success");
            String kind = test.requireString("fn") + "/" + test.requireString("expected");
            if (Jwk.isUnsupported(method.requireObject("publicKeyJwk"))) {
                // P-521 is refused cleanly, which is what the suite expects of its one such case.
                assertThat(expected).isFalse();
            } else if (test.requireString("fn").equals("verify")) {
                PublicKey key = Jwk.read(method.requireObject("publicKeyJwk"));
                assertThat(accepts(test.requireString("input"), key)).as(kind).isEqualTo(expected);
            } else {
                assertThat(issues(test, method)).isEqualTo(expected);
            }
            agreed.merge(kind, 1, Integer::sum);
        }
        assertThat(agreed)
                .isEqualTo(Map.of("issue/success", 2, "issue/failure", 1, "verify/success", 2, "verify/failure", 4));
    }

    private static boolean issues(JsonObject test, JsonObject method) throws MalformedInputException {
        SigningKey key = Jwk.readSigning(JsonWriter.write(method.requireObject("secretKeyJwk")));
        boolean presentation = test.requireString("feature").startsWith("presentation");
        TokenKind kind = presentation ? TokenKind.PRESENTATION : TokenKind.CREDENTIAL;
        JwsHeader header = JwsHeader.of(
                JwsAlgorithm.of(key.type()), kind.type(), kind.contentType(), Jwk.thumbprint(key.publicKey()));
        Bytes document = SharedVectors.bytes(SUITE + test.requireString("input"));
        CompactJws token = CompactJws.parse(
                CompactJws.sign(header, document, Signer.of(key)).text());
        return token.isSignedBy(key.publicKey())
                && DataModel.check(TokenClaims.read(kind, token)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"vcdm-2.0-REC-2025.json, 9", "bitstring-status-list-REC-2025.json, 2"})
    void verifiesTheTokensPrintedInTheRecommendations(String file, int tokens) throws MalformedInputException {
        JsonObject examples = SharedVectors.object("vc-jwt/w3c-tr-examples/" + file);
        PublicKey key = Jwk.read(examples.requireObject("jwk"));
        HeaderPolicy policy =
                HeaderPolicy.strict(TokenKind.CREDENTIAL).withAnyKeyId().withOptionalType();
        int verified = 0;
        for (JsonObject test : examples.requireArray("cases").objects()) {
            if (test.requireString("kind").equals("jwt")) {
                CompactJws token = CompactJws.parse(test.requireString("token"));
                assertThat(policy.check(token.header())).isEmpty();
                assertThat(HeaderPolicy.strict(TokenKind.CREDENTIAL).check(token.header()))
                        .extracting(Refusal::reason)
                        .containsExactly(RefusalReason.TYPE_MISMATCH, RefusalReason.KEY_ID_MALFORMED);
                assertThat(token.isSignedBy(key)).isTrue();
                verified++;
            }
        }
        assertThat(verified).isEqualTo(tokens);
    }

    @Test
    void agreesWithTheDataModelSuite() throws MalformedInputException {
        Map<String, Integer> agreed = new TreeMap<>();
        for (JsonObject test : SharedVectors.objects("vc2/w3c_test_suite_inputs.json")) {
            String name = test.requireString("name");
            JsonObject document = test.findObject("document_with_issuer").orElse(test.requireObject("document"));
            document = completed(name, document);
            TokenKind kind = name.startsWith("presentation") ? TokenKind.PRESENTATION : TokenKind.CREDENTIAL;
            boolean valid = DataModel.check(kind, document).isEmpty() && timesAreSound(document);
            if (name.equals("presentation-self-asserted-vc-issuer-mismatch")) {
                // Sound in shape. A vp+jwt carries no credential that is not secured, so it is refused there.
                assertThat(valid).isTrue();
                valid = carriesOnlyEnveloped(document);
            }
            assertThat(valid).as(name).isEqualTo(test.requireString("expected").equals("valid"));
            agreed.merge(test.requireString("expected"), 1, Integer::sum);
        }
        assertThat(agreed).isEqualTo(Map.of("valid", 35, "invalid", 25));
    }

    /** The suite's files are templates: its harness puts in the id of an issuer object, and dates. */
    private static JsonObject completed(String name, JsonObject document) {
        JsonObject full = document;
        if (document.find("issuer").orElse(null) instanceof JsonObject issuer
                && !issuer.has("id")
                && !name.equals("credential-no-issuer-fail")) {
            full = full.toBuilder()
                    .put(
                            "issuer",
                            issuer.toBuilder()
                                    .put("id", "https://vc.example/issuers/1")
                                    .build())
                    .build();
        }
        if (document.has("validFrom") && name.contains("validUntil-validFrom")) {
            full = full.toBuilder()
                    .put("validFrom", "2020-01-01T00:00:00Z")
                    .put("validUntil", "2040-01-01T00:00:00Z")
                    .build();
        }
        return full;
    }

    private static boolean timesAreSound(JsonObject document) {
        try {
            DateTimeStamp.find(document, "validFrom");
            DateTimeStamp.find(document, "validUntil");
            return true;
        } catch (MalformedInputException e) {
            return false;
        }
    }

    private static boolean carriesOnlyEnveloped(JsonObject document) {
        try {
            return EnvelopedCredential.readAll(document) != null;
        } catch (MalformedInputException e) {
            return false;
        }
    }

    @Test
    void findsTheExamplesOfTheSchemasSound() {
        List<Path> files = SharedVectors.files("vc2/spec-schema-examples");
        for (Path file : files) {
            JsonObject document = SharedVectors.object("vc2/spec-schema-examples/" + file.getFileName());
            boolean presentation = file.getFileName().toString().startsWith("verifiable-presentation");
            TokenKind kind = presentation ? TokenKind.PRESENTATION : TokenKind.CREDENTIAL;
            assertThat(DataModel.check(kind, document)).as(file.toString()).isEmpty();
        }
        assertThat(files).hasSize(6);
    }
}
