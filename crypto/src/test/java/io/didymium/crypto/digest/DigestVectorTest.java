package io.didymium.crypto.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.testing.SharedVectors;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestVectorTest {
    @Test
    void agreesWithTheMultihashTable() throws MalformedInputException, NoSuchAlgorithmException {
        List<String> rows = SharedVectors.lines("multibase/multihash_test_cases.csv");
        int agreed = 0;
        int usable = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            Bytes encoded = Bytes.ofHex(cells[3]);
            Multihash multihash = Multihash.read(encoded);
            int bits = Integer.parseInt(cells[1]);
            byte[] whole = MessageDigest.getInstance(platformName(cells[0]))
                    .digest(Bytes.ofUtf8(cells[2]).toByteArray());
            assertThat(multihash.value()).as(row).isEqualTo(Bytes.of(whole).slice(0, bits / 8));
            assertThat(multihash.toBytes()).isEqualTo(encoded);
            boolean inUse = cells[0].startsWith("sha2") && bits == whole.length * 8;
            if (inUse) {
                assertThat(multihash.digest().matches(Bytes.ofUtf8(cells[2]))).isTrue();
                assertThat(Multihash.of(multihash.digest())).isEqualTo(multihash);
                usable++;
            } else {
                assertThatThrownBy(multihash::digest).isInstanceOf(MalformedInputException.class);
            }
            agreed++;
        }
        assertThat(agreed).isEqualTo(130);
        assertThat(usable).isEqualTo(20);
    }

    private static String platformName(String algorithm) {
        return switch (algorithm) {
            case "sha1" -> "SHA-1";
            case "sha2-256" -> "SHA-256";
            case "sha2-512" -> "SHA-512";
            default -> "SHA3-512";
        };
    }

    @Test
    void agreesWithTheDigestsOfTheContexts() throws MalformedInputException {
        JsonObject digests = SharedVectors.object("vc2/contexts/digests.json");
        Bytes base = SharedVectors.bytes("vc2/contexts/credentials-v2.jsonld");
        Bytes examples = SharedVectors.bytes("vc2/contexts/credentials-examples-v2.jsonld");
        assertThat(HashAlgorithm.SHA_256.digest(base).value().toHex()).isEqualTo(digests.requireString("sha256_hex"));
        SubresourceIntegrity integrity = SubresourceIntegrity.parse(digests.requireString("digestSRI"));
        assertThat(integrity.matches(base)).isTrue();
        assertThat(integrity.matches(examples)).isFalse();
        assertThat(integrity.text()).isEqualTo(digests.requireString("digestSRI"));
        List<String> multibase = digests.requireArray("rec_digestMultibase").strings();
        assertThat(DigestMultibase.parse(multibase.get(0)).matches(base)).isTrue();
        assertThat(DigestMultibase.parse(multibase.get(1)).matches(examples)).isTrue();
        // The third of the Recommendation is no multihash, and a multibase prefix has leaked into its digestSRI
        // examples.
        assertThatThrownBy(() -> DigestMultibase.parse(multibase.get(2))).isInstanceOf(MalformedInputException.class);
        for (String wrong : digests.requireArray("rec_digestSRI").strings()) {
            assertThatThrownBy(() -> SubresourceIntegrity.parse(wrong)).isInstanceOf(MalformedInputException.class);
        }
    }
}
