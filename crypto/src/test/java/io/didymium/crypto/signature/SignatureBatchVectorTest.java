package io.didymium.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.testing.SharedVectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The vectors of others in one batch: each gets the verdict that it gets alone, with which {@link Ed25519VectorTest} agrees. */
class SignatureBatchVectorTest {
    private record Vector(PublicKey key, Bytes message, Bytes signature) {
        boolean holdsAlone() {
            return key.verifies(message, signature);
        }
    }

    private final List<Vector> vectors = new ArrayList<>();
    private int keysRefused;

    private void add(String key, Bytes message, String signature) throws MalformedInputException {
        try {
            vectors.add(new Vector(PublicKey.read(KeyType.ED25519, Bytes.ofHex(key)), message, Bytes.ofHex(signature)));
        } catch (MalformedInputException refused) {
            keysRefused++;
        }
    }

    private void addWycheproof() throws MalformedInputException {
        for (JsonObject group : SharedVectors.object("ed25519/ed25519_test.json")
                .requireArray("testGroups")
                .objects()) {
            String key = group.requireObject("publicKey").requireString("pk");
            for (JsonObject test : group.requireArray("tests").objects()) {
                add(key, Bytes.ofHex(test.requireString("msg")), test.requireString("sig"));
            }
        }
    }

    private void addCctv() throws MalformedInputException {
        for (JsonObject test : SharedVectors.objects("ed25519/cctv_ed25519vectors.json")) {
            add(test.requireString("key"), Bytes.ofUtf8(test.requireString("msg")), test.requireString("sig"));
        }
    }

    private void addSpeccheck() throws MalformedInputException {
        for (JsonObject test : SharedVectors.objects("ed25519/speccheck_cases.json")) {
            add(
                    test.requireString("pub_key"),
                    Bytes.ofHex(test.requireString("message")),
                    test.requireString("signature"));
        }
    }

    private static List<Boolean> together(List<Vector> batch) {
        SignatureVerdicts verdicts = new SignatureVerifier()
                .verify(batch.stream()
                        .map(vector -> PreparedSignature.of(vector.key(), vector.message(), vector.signature()))
                        .toList());
        List<Boolean> each = new ArrayList<>();
        for (int i = 0; i < verdicts.count(); i++) {
            each.add(verdicts.holds(i));
        }
        return each;
    }

    private static List<Boolean> alone(List<Vector> batch) {
        return batch.stream().map(Vector::holdsAlone).toList();
    }

    @Test
    void allVectorsTogetherAreJudgedAsEachAlone() throws MalformedInputException {
        addWycheproof();
        addCctv();
        addSpeccheck();
        assertThat(vectors.size() + keysRefused).isEqualTo(76 + 457 + 12);
        for (int seed = 0; seed < 8; seed++) {
            Collections.shuffle(vectors, new Random(seed));
            assertThat(together(vectors)).isEqualTo(alone(vectors));
        }
    }

    /** In batches of any size and composition, those that hold only with the cofactor among them. */
    @Test
    void batchesOfSoundVectorsHold() throws MalformedInputException {
        addWycheproof();
        addCctv();
        addSpeccheck();
        List<Vector> sound = vectors.stream().filter(Vector::holdsAlone).toList();
        assertThat(sound).hasSizeGreaterThan(53);
        assertThat(together(sound)).doesNotContain(false);
        for (int from = 0; from + 3 <= sound.size(); from++) {
            assertThat(together(sound.subList(from, from + 3))).doesNotContain(false);
        }
    }

    @Test
    void oneUnsoundVectorAmongSoundOnesIsNamed() throws MalformedInputException {
        addCctv();
        List<Vector> sound = vectors.stream().filter(Vector::holdsAlone).toList();
        for (Vector unsound :
                vectors.stream().filter(vector -> !vector.holdsAlone()).toList()) {
            List<Vector> batch = new ArrayList<>(sound);
            batch.add(batch.size() / 3, unsound);
            assertThat(together(batch)).isEqualTo(alone(batch));
        }
    }
}
