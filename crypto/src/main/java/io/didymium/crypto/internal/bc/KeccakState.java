package io.didymium.crypto.internal.bc;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** The 200 bytes of Keccak-f[1600] and their permutation (FIPS 202 section 3), for sponges that Bouncy Castle does not offer. */
public final class KeccakState {
    private final Permutation permutation = new Permutation();

    /** The state of zeros. */
    public KeccakState() {}

    /** A copy. */
    public KeccakState copy() {
        KeccakState copy = new KeccakState();
        copy.permutation.set(permutation);
        return copy;
    }

    /** The byte at a place. */
    public byte get(int at) {
        return (byte) (permutation.words()[at >> 3] >>> shift(at));
    }

    /** Changes the bits of the byte at a place that are set in another. */
    public void change(int at, int bits) {
        permutation.words()[at >> 3] ^= (bits & 0xffL) << shift(at);
    }

    private static int shift(int at) {
        return 8 * (at & 7);
    }

    /** Applies the permutation. */
    public void permute() {
        permutation.apply();
    }

    /** Overwrites the state by zeros. */
    public void wipe() {
        Arrays.fill(permutation.words(), 0);
    }

    /** Absorbing a block of zeros is the permutation alone. */
    private static final class Permutation extends KeccakDigest {
        private static final int CAPACITY_HALF = 128;
        private static final byte[] ZEROS = new byte[168];

        Permutation() {
            super(CAPACITY_HALF);
        }

        void set(Permutation other) {
            System.arraycopy(other.state, 0, state, 0, state.length);
        }

        long[] words() {
            return state;
        }

        void apply() {
            absorb(ZEROS, 0, ZEROS.length);
        }
    }
}
