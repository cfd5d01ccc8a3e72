package io.didymium.passport.disclose.lot;

import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.SecretScalar;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The quantities of a lot with the blinding factors of their commitments: what its holder keeps, and hands to the buyer. Closing it overwrites
 * them.
 *
 * @param openings one for each attribute of its profile
 */
public record LotOpening(List<Opening> openings) implements AutoCloseable {
    private static final int BYTES_OF_BLINDING = 64;

    /** Copies the list. */
    public LotOpening {
        openings = List.copyOf(openings);
    }

    /** Quantities with new blinding factors. */
    public static LotOpening of(SecureRandom random, long... quantities) {
        return new LotOpening(LongStream.of(quantities)
                .mapToObj(quantity -> {
                    byte[] wide = new byte[BYTES_OF_BLINDING];
                    random.nextBytes(wide);
                    return Opening.of(quantity, SecretScalar.reduce(wide));
                })
                .toList());
    }

    /** The lot as others see it. */
    public Lot lot() {
        return new Lot(openings.stream().map(Opening::commitment).toList());
    }

    /** A quantity, unsigned. */
    public long quantity(int attribute) {
        return openings.get(attribute).number();
    }

    @Override
    public void close() {
        openings.forEach(Opening::close);
    }

    @Override
    public String toString() {
        return "LotOpening";
    }
}
