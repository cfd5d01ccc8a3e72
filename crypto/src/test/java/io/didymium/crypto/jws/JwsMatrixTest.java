package io.didymium.crypto.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidDocument;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.crypto.testing.SharedVectors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The matrix of sound and broken {@code vc+jwt} tokens and JWKs. */
class JwsMatrixTest {
    /** Cases that leave a choice, and the choice made here. */
    private static final Map<String, Boolean> POLICY = Map.of(
            "valid-no-typ-ES256", false,
            "valid-no-typ-EdDSA", false,
            "validFrom-no-zone-ES256", true,
            "validFrom-no-zone-EdDSA", true,
            "zip-ES256", false,
            "zip-EdDSA", false,
            "sig-other-s-ES384", true);

    private static DidDocuments documents(JsonObject trusted) throws MalformedInputException {
        JsonObject document = JsonObject.builder()
                .put("id", trusted.requireString("controller"))
                .put(
                        "verificationMethod",
                        JsonArray.of(List.of(JsonObject.builder()
                                .put("id", trusted.requireString("kid"))
                                .put("type", "JsonWebKey")
                                .put("controller", trusted.requireString("controller"))
                                .put("publicKeyJwk", trusted.requireObject("jwk"))
                                .build())))
                .put("assertionMethod", JsonArray.ofStrings(List.of(trusted.requireString("kid"))))
                .build();
        return new DidDocuments(List.of(DidDocument.read(JsonWriter.write(document))));
    }

    private static boolean verifies(JsonObject test, Bytes token) throws MalformedInputException {
        DidDocuments documents;
        try {
            documents = documents(test.requireObject("trusted_key"));
        } catch (MalformedInputException e) {
            // A key of small order is refused with the document that brings it.
            assertThat(e.location()).startsWith("/verificationMethod/0/publicKeyJwk");
            return false;
        }
        TokenVerifier verifier = new TokenVerifier(HeaderPolicy.strict(TokenKind.CREDENTIAL), documents);
        try {
            return verifier.verify(CompactJws.read(token), Instant.parse(test.requireString("now")))
                    .isAccepted();
        } catch (MalformedInputException e) {
            return false;
        }
    }

    @Test
    void agreesWithEveryCase() throws MalformedInputException {
        JsonObject matrix = SharedVectors.object("jws/derived_vc_jwt_matrix.json");
        Map<String, Integer> agreed = new TreeMap<>();
        List<String> disagreed = new ArrayList<>();
        for (JsonObject test : matrix.requireArray("cases").objects()) {
            String id = test.requireString("id");
            String result = test.requireString("result");
            boolean expected = POLICY.getOrDefault(id, result.equals("valid"));
            boolean accepted;
            if (test.has("jwk")) {
                accepted = imports(Bytes.ofUtf8(test.requireString("jwk")));
            } else if (test.has("recipe")) {
                accepted = verifies(test, bomb(test.requireObject("recipe"), matrix));
            } else {
                accepted = verifies(test, Bytes.ofUtf8(test.requireString("token")));
            }
            if (accepted == expected) {
                agreed.merge(result, 1, Integer::sum);
            } else {
                disagreed.add(id);
            }
        }
        assertThat(disagreed).isEmpty();
        assertThat(agreed).isEqualTo(Map.of("valid", 10, "valid-or-policy", 7, "invalid", 148, "invalid-at-now", 4));
    }

    private static boolean imports(Bytes jwk) {
        try {
            return Jwk.read(jwk) != null;
        } catch (MalformedInputException e) {
            return false;
        }
    }

    /** A token with a deeply nested payload, soundly signed. */
    private static Bytes bomb(JsonObject recipe, JsonObject matrix) throws MalformedInputException {
        JsonArray repeat = recipe.requireArray("repeat");
        Bytes payload = Bytes.ofUtf8(recipe.requireString("payload_prefix")
                + ((JsonString) repeat.get(0))
                        .value()
                        .repeat(((JsonNumber) repeat.get(1)).decimal().intValueExact()));
        SigningKey key = Jwk.readSigning(
                JsonWriter.write(matrix.requireObject("private_keys").requireObject("EdDSA")));
        JwsHeader header = JwsHeader.builder("EdDSA")
                .type("vc+jwt")
                .keyId("did:web:mine.example#key-1")
                .build();
        return CompactJws.sign(header, payload, Signer.of(key)).toBytes();
    }

    @Test
    void refusesEveryWycheproofTokenItMust() throws MalformedInputException {
        int refused = 0;
        int unsupported = 0;
        for (String file : List.of("json_web_signature_test.json", "json_web_key_test.json")) {
            for (JsonObject group : SharedVectors.object("jws/" + file)
                    .requireArray("testGroups")
                    .objects()) {
                for (JsonObject test : group.requireArray("tests").objects()) {
                    boolean verified = verifiesWycheproof(group, test);
                    // All valid cases are of algorithms that are not accepted: HMAC, RSA and ES512.
                    assertThat(verified).as(test.toString()).isFalse();
                    if (test.requireString("result").equals("valid")) {
                        unsupported++;
                    } else {
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isEqualTo(178 + 11);
        assertThat(unsupported).isEqualTo(23 + 2);
    }

    private static boolean verifiesWycheproof(JsonObject group, JsonObject test) throws MalformedInputException {
        String token = test.require("jws") instanceof JsonString text
                ? text.value()
                : test.require("jws").toString();
        try {
            CompactJws jws = CompactJws.parse(token);
            JsonObject jwk = group.requireObject("public");
            if (jwk.has("keys")) {
                jwk = jwk.requireArray("keys").objects().get(0);
            }
            return jws.isSignedBy(Jwk.read(jwk));
        } catch (MalformedInputException refused) {
            return false;
        }
    }

    @Test
    void signsAsTheCookbookDoes() throws MalformedInputException {
        JsonObject example = SharedVectors.object("jws/rfc7520-cookbook/curve25519_jws.json");
        JsonObject input = example.requireObject("input");
        SigningKey key = Jwk.readSigning(JsonWriter.write(input.requireObject("key")));
        JwsHeader header = JwsHeader.builder("EdDSA").build();
        CompactJws token = CompactJws.sign(header, Bytes.ofUtf8(input.requireString("payload")), Signer.of(key));
        assertThat(token.text()).isEqualTo(example.requireObject("output").requireString("compact"));
        assertThat(CompactJws.parse(token.text()).isSignedBy(key.publicKey())).isTrue();
        assertThat(Base64Url.encode(token.signature()))
                .isEqualTo(example.requireObject("signing").requireString("sig"));
    }

    @Test
    void refusesEs512Cleanly() throws MalformedInputException {
        JsonObject example = SharedVectors.object("jws/rfc7520-cookbook/jws_4_3.ecdsa_signature.json");
        CompactJws token = CompactJws.parse(example.requireObject("output").requireString("compact"));
        assertThat(HeaderPolicy.strict(TokenKind.CREDENTIAL)
                        .check(token.header())
                        .get(0)
                        .reason())
                .isEqualTo(RefusalReason.ALGORITHM_NOT_ACCEPTED);
        assertThat(Jwk.isUnsupported(example.requireObject("input").requireObject("key")))
                .isTrue();
    }
}
