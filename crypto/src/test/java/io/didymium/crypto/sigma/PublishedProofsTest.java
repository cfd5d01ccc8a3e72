package io.didymium.crypto.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.testing.SharedVectors;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/** The engine accepts and refuses what the vectors of the CFRG drafts say, on P-256. */
class PublishedProofsTest {
    private static boolean verifies(JsonObject vector) throws MalformedInputException {
        return PublishedProofs.verifies(
                vector.requireString("Flavor").equals("compact"),
                Bytes.ofUtf8(vector.requireString("Tag")),
                Bytes.ofHex(vector.requireString("Instance")),
                Bytes.ofHex(vector.requireString("NargString")));
    }

    @Test
    void goodProofsAreAccepted() throws MalformedInputException {
        List<JsonObject> vectors = SharedVectors.objects("sigma/poc_vectors_sigma-proofs_Shake128_P256.json");
        assertThat(vectors).hasSize(14);
        for (JsonObject vector : vectors) {
            assertThat(DuplexSponge.sessionId(
                            Bytes.ofUtf8(vector.requireString("Tag")).toByteArray()))
                    .isEqualTo(Bytes.ofHex(vector.requireString("SessionId")).toByteArray());
            assertThat(verifies(vector)).as(vector.requireString("Id")).isTrue();
        }
    }

    @Test
    void othersAreJudgedAsTheVectorsSay() throws MalformedInputException {
        List<JsonObject> vectors = SharedVectors.objects("sigma/poc_vectors_sigma-proofs-invalid_Shake128_P256.json");
        assertThat(vectors).hasSize(33);
        for (JsonObject vector : vectors) {
            assertThat(verifies(vector))
                    .as(vector.requireString("Id") + " " + vector.find("Comment"))
                    .isEqualTo(vector.requireString("Expected").equals("accept"));
        }
    }

    @Test
    void provenAgainTheSameRelationsVerify() throws MalformedInputException {
        for (JsonObject vector : SharedVectors.objects("sigma/poc_vectors_sigma-proofs_Shake128_P256.json")) {
            Bytes instance = Bytes.ofHex(vector.requireString("Instance"));
            LinearRelation<ECPoint, BigInteger> relation =
                    PublishedProofs.relation(instance.toByteArray()).orElseThrow();
            assertThat(new LinearMap<>(P256Group.INSTANCE, relation).serialize())
                    .isEqualTo(instance.toByteArray());
            byte[] known = Bytes.ofHex(vector.requireString("Witness")).toByteArray();
            List<BigInteger> witness = new ArrayList<>();
            List<BigInteger> nonces = new ArrayList<>();
            for (int at = 0; at < known.length; at += P256Group.SCALAR) {
                witness.add(new BigInteger(1, P256Group.part(known, at, P256Group.SCALAR)));
                nonces.add(BigInteger.valueOf(1_000_003L + at));
            }
            boolean compact = vector.requireString("Flavor").equals("compact");
            Bytes tag = Bytes.ofUtf8(vector.requireString("Tag"));
            Bytes proof = PublishedProofs.prove(compact, tag, relation, witness, nonces);
            assertThat(PublishedProofs.verifies(compact, tag, instance, proof)).isTrue();
            assertThat(PublishedProofs.verifies(!compact, tag, instance, proof)).isFalse();
        }
    }

    /** All but two, which are about a protocol that is not here (sumcheck). */
    @Test
    void theSpongeGivesThePublishedBytes() throws MalformedInputException {
        int compared = 0;
        for (JsonObject vector : SharedVectors.objects("sigma/poc_vectors_fiatShamirShake128Vectors.json")) {
            switch (vector.requireString("Function")) {
                case "DuplexSponge", "DecodeUint" -> {
                    assertThat(squeezed(vector).toHex())
                            .as(vector.requireString("Id"))
                            .isEqualTo(vector.requireString("Output"));
                    compared++;
                }
                case "DeriveSessionID" -> {
                    assertThat(Bytes.of(DuplexSponge.sessionId(Bytes.ofHex(vector.requireString("Tag"))
                                            .toByteArray()))
                                    .toHex())
                            .isEqualTo(vector.requireString("Output"));
                    compared++;
                }
                default -> assertThat(vector.requireString("Function")).isEqualTo("Sumcheck");
            }
        }
        assertThat(compared).isEqualTo(11);
    }

    private static Bytes squeezed(JsonObject vector) throws MalformedInputException {
        DuplexSponge sponge =
                new DuplexSponge(Bytes.ofHex(vector.requireString("SessionId")).toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (JsonObject operation : vector.requireArray("Operations").objects()) {
            if (operation.requireString("type").equals("absorb")) {
                sponge.absorb(Bytes.ofHex(operation.requireString("data")).toByteArray());
            } else {
                out.writeBytes(sponge.squeeze((int) operation.requireInteger("length")));
            }
        }
        return Bytes.of(out.toByteArray());
    }
}
