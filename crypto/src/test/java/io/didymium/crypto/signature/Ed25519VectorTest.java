package io.didymium.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.testing.SharedVectors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ed25519VectorTest {
    /** Whether key, message and signature go together; a key that is refused on import verifies nothing. */
    private static boolean verifies(String key, String message, String signature) throws MalformedInputException {
        PublicKey publicKey;
        try {
            publicKey = PublicKey.read(KeyType.ED25519, Bytes.ofHex(key));
        } catch (MalformedInputException refused) {
            return false;
        }
        return publicKey.verifies(Bytes.ofHex(message), Bytes.ofHex(signature));
    }

    @Test
    void agreesWithWycheproof() throws MalformedInputException {
        List<Long> disagreed = new ArrayList<>();
        int agreed = 0;
        for (JsonObject group : SharedVectors.object("ed25519/ed25519_test.json")
                .requireArray("testGroups")
                .objects()) {
            String key = group.requireObject("publicKey").requireString("pk");
            for (JsonObject test : group.requireArray("tests").objects()) {
                boolean expected = test.requireString("result").equals("valid");
                if (verifies(key, test.requireString("msg"), test.requireString("sig")) == expected) {
                    agreed++;
                } else {
                    disagreed.add(test.requireInteger("tcId"));
                }
            }
        }
        assertThat(disagreed).isEmpty();
        assertThat(agreed).isEqualTo(76);
    }

    /**
     * The rule of {@link PublicKey#verifies}, in the terms of the vectors: RFC 8032 with cofactor, and neither point of small
     * order.
     */
    private static boolean expected(JsonObject test, List<String> flags) throws MalformedInputException {
        return test.requireObject("expected_by_policy").requireBoolean("rfc8032_cofactored")
                && !flags.contains("low_order_A")
                && !flags.contains("low_order_R");
    }

    @Test
    void agreesWithCctvUnderTheRuleWrittenDown() throws MalformedInputException {
        List<Long> disagreed = new ArrayList<>();
        int accepted = 0;
        int cofactorOnly = 0;
        List<JsonObject> cases = SharedVectors.objects("ed25519/cctv_ed25519vectors.json");
        for (JsonObject test : cases) {
            List<String> flags = test.require("flags") instanceof JsonArray array ? array.strings() : List.of();
            Bytes message = Bytes.ofUtf8(test.requireString("msg"));
            boolean verified = verifies(test.requireString("key"), message.toHex(), test.requireString("sig"));
            boolean strict = test.requireObject("expected_by_policy").requireBoolean("strict");
            accepted += verified ? 1 : 0;
            cofactorOnly += verified && !strict ? 1 : 0;
            if (verified != expected(test, flags) || (strict && !verified)) {
                disagreed.add(test.requireInteger("number"));
            }
        }
        assertThat(disagreed).isEmpty();
        assertThat(cases).hasSize(457);
        assertThat(accepted).isEqualTo(53);
        assertThat(cofactorOnly).isEqualTo(31);
    }

    @Test
    void agreesWithSpeccheckUnderTheRuleWrittenDown() throws MalformedInputException {
        List<JsonObject> cases = SharedVectors.objects("ed25519/speccheck_cases.json");
        List<Long> accepted = new ArrayList<>();
        for (JsonObject test : cases) {
            if (verifies(
                    test.requireString("pub_key"), test.requireString("message"), test.requireString("signature"))) {
                accepted.add(test.requireInteger("n"));
            }
        }
        // Points of mixed order: in 3 both equations hold, in 4 and 5 only the one with cofactor.
        assertThat(accepted).containsExactly(3L, 4L, 5L);
        assertThat(cases).hasSize(12);
    }

    @Test
    void signsAsTheReferenceDoes() throws MalformedInputException {
        List<JsonObject> cases = SharedVectors.objects("ed25519/rfc8032_sign_input.json");
        for (JsonObject test : cases) {
            SigningKey key = SigningKey.read(
                    KeyType.ED25519, Bytes.ofHex(test.requireString("seed")).toByteArray());
            assertThat(key.publicKey().encoded().toHex()).isEqualTo(test.requireString("public"));
            Bytes message = Bytes.ofHex(test.requireString("msg"));
            Bytes signature = Signer.of(key).sign(message);
            assertThat(signature.toHex()).isEqualTo(test.requireString("sig"));
            assertThat(key.publicKey().verifies(message, signature)).isTrue();
        }
        assertThat(cases).hasSize(300);
    }

    @Test
    void endsOnTheInputThatOnceLooped() throws MalformedInputException {
        JsonObject test = SharedVectors.object("ed25519/bc_issue_1599_infinite_loop.json");
        assertThat(verifies(
                        test.requireString("pub_key"), test.requireString("message"), test.requireString("signature")))
                .isTrue();
    }
}
