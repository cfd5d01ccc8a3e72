package io.didymium.passport.disclose.lot;

/**
 * What is claimed of an output: that a part is at least so many of its whole, or a burden at most so many for each unit of mass.
 *
 * @param output the place of the output
 * @param attribute the place of the part or burden
 * @param numerator the numerator, from 0 to 2^32 - 1
 * @param denominator the denominator, from 1 to 2^32 - 1
 */
public record LotClaim(int output, int attribute, long numerator, long denominator) {
    private static final long BOUND = 1L << 32;

    /**
     * Checks the fraction.
     *
     * @throws IllegalArgumentException if it is out of bounds, where products could be greater than the order of the group
     */
    public LotClaim {
        if (numerator < 0 || numerator >= BOUND || denominator < 1 || denominator >= BOUND) {
            throw new IllegalArgumentException("no claim of " + numerator + " / " + denominator);
        }
    }
}
