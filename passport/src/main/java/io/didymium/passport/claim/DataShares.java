package io.didymium.passport.claim;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a result is made of: parts of it, from 0 to 1, as far as they are known. Their last digit says how well.
 *
 * @param primary the part that comes of data of the operators' own
 * @param attested the part that is taken from suppliers' results as they stand
 * @param unlinked the part of flows that no process was found for
 * @param uncharacterised the part of flows that the method has no factor for
 */
public record DataShares(
        Optional<BigDecimal> primary,
        Optional<BigDecimal> attested,
        Optional<BigDecimal> unlinked,
        Optional<BigDecimal> uncharacterised) {
    /** Nothing is known. */
    public static final DataShares UNKNOWN =
            new DataShares(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if a part is not from 0 to 1 or has over 34 digits after the point */
    public DataShares {
        check(primary, "primary");
        check(attested, "attested");
        check(unlinked, "unlinked");
        check(uncharacterised, "uncharacterised");
    }

    private static void check(Optional<BigDecimal> part, String name) {
        part.ifPresent(value -> {
            SignificantDigits.check(value, name + " share");
            if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(name + " share must be from 0 to 1: " + value.toPlainString());
            }
        });
    }
}
