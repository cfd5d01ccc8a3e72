package io.didymium.crypto.range;

import io.didymium.crypto.commit.Generators;
import java.util.Optional;

/** How many numbers of how many bits a proof is about. */
record RangeShape(int bits, int slots) {
    /** The greatest number of rounds of an inner product. */
    static final int MOST_ROUNDS = 12;

    private static final int LEAST_BITS = 8;

    static Optional<RangeShape> find(int bits, int slots) {
        boolean possible = bits >= LEAST_BITS
                && bits <= Generators.MOST_BITS
                && Integer.bitCount(bits) == 1
                && slots >= 1
                && slots <= Generators.MOST_SLOTS
                && Integer.bitCount(slots) == 1;
        return possible ? Optional.of(new RangeShape(bits, slots)) : Optional.empty();
    }

    static RangeShape of(int bits, int slots) {
        return find(bits, slots)
                .orElseThrow(() -> new IllegalArgumentException("no proof is about " + slots + " numbers of " + bits
                        + " bits: both are powers of 2, from 1 to 64 and from 8 to 64"));
    }

    /** The length of the vectors. */
    int length() {
        return bits * slots;
    }

    int rounds() {
        return Integer.numberOfTrailingZeros(length());
    }
}
