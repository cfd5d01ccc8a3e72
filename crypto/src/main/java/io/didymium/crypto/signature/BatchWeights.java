package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.group.Scalar;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The weights of the equations of a batch, 128 bits each. Every weight depends on all of every A, R, S and k, and on the caller's random
 * bytes, so that who writes a signature cannot know the weights by which it will be added to others.
 */
final class BatchWeights {
    private static final Bytes DOMAIN = Bytes.ofUtf8("didymium-ed25519-batch/v1\n");
    private static final int PER_HASH = 4;

    private BatchWeights() {}

    static Scalar[] of(List<Ed25519Equation> equations, Bytes random) {
        MessageDigest transcript = sha512();
        DOMAIN.update(transcript);
        random.update(transcript);
        for (Ed25519Equation equation : equations) {
            equation.key().raw().update(transcript);
            equation.signature().update(transcript);
            transcript.update(equation.k().toBytes());
        }
        byte[] seed = transcript.digest();
        Scalar[] weights = new Scalar[equations.size()];
        for (int i = 0; i < weights.length; i += PER_HASH) {
            transcript.update(seed);
            ByteBuffer words = ByteBuffer.wrap(transcript.digest(
                    ByteBuffer.allocate(Integer.BYTES).putInt(i / PER_HASH).array()));
            for (int j = i; j < Math.min(i + PER_HASH, weights.length); j++) {
                // Zero would leave the equation out.
                weights[j] = Scalar.of128Bits(words.getLong() | 1, words.getLong());
            }
        }
        return weights;
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java platform lacks SHA-512", e);
        }
    }
}
