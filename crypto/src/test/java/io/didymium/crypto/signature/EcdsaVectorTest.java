package io.didymium.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.testing.SharedVectors;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcdsaVectorTest {
    @ParameterizedTest
    @CsvSource({
        "ecdsa_secp256r1_sha256_p1363_test.json, P256, 131",
        "ecdsa_secp384r1_sha384_p1363_test.json, P384, 140",
    })
    void agreesWithWycheproofOnRawSignatures(String file, KeyType type, int cases) throws MalformedInputException {
        List<Long> disagreed = new ArrayList<>();
        int count = 0;
        for (JsonObject group :
                SharedVectors.object("ecdsa/" + file).requireArray("testGroups").objects()) {
            PublicKey key = key(type, group);
            for (JsonObject test : group.requireArray("tests").objects()) {
                boolean expected = test.requireString("result").equals("valid");
                Bytes message = Bytes.ofHex(test.requireString("msg"));
                if (key.verifies(message, Bytes.ofHex(test.requireString("sig"))) != expected) {
                    disagreed.add(test.requireInteger("tcId"));
                }
                count++;
            }
        }
        assertThat(disagreed).isEmpty();
        assertThat(count).isEqualTo(cases);
    }

    @ParameterizedTest
    @CsvSource({
        "ecdsa_secp256r1_sha256_test.json, P256, 242, 88",
        "ecdsa_secp384r1_sha384_test.json, P384, 252, 98",
    })
    void takesDerSignaturesOnlyOnceTheyAreRaw(String file, KeyType type, int cases, int valid)
            throws MalformedInputException {
        int count = 0;
        int verified = 0;
        for (JsonObject group :
                SharedVectors.object("ecdsa/" + file).requireArray("testGroups").objects()) {
            PublicKey key = key(type, group);
            for (JsonObject test : group.requireArray("tests").objects()) {
                Bytes message = Bytes.ofHex(test.requireString("msg"));
                Bytes der = Bytes.ofHex(test.requireString("sig"));
                assertThat(key.verifies(message, der)).isFalse();
                if (test.requireString("result").equals("valid")) {
                    Bytes raw = raw(der, type.signatureLength() / 2);
                    verified += key.verifies(message, raw) ? 1 : 0;
                }
                count++;
            }
        }
        assertThat(count).isEqualTo(cases);
        assertThat(verified).isEqualTo(valid);
    }

    private static PublicKey key(KeyType type, JsonObject group) throws MalformedInputException {
        return PublicKey.read(type, Bytes.ofHex(group.requireObject("publicKey").requireString("uncompressed")));
    }

    /** r and s of a sound DER signature, in full length. */
    private static Bytes raw(Bytes der, int length) {
        int r = 4;
        int rLength = der.at(3);
        int s = r + rLength + 2;
        return Bytes.concat(full(der.slice(r, r + rLength), length), full(der.slice(s, der.length()), length));
    }

    private static Bytes full(Bytes number, int length) {
        byte[] digits = new BigInteger(1, number.toByteArray()).toByteArray();
        byte[] padded = new byte[length + digits.length];
        System.arraycopy(digits, 0, padded, length, digits.length);
        return Bytes.of(padded).slice(digits.length, padded.length);
    }
}
