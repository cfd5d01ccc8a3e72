package io.didymium.core.origin;

import io.didymium.core.origin.mixing.Mixture;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * A part of a whole as an exact fraction from 0 to 1, in lowest terms.
 *
 * @param numerator from 0 to the denominator
 * @param denominator from 1
 */
public record Share(BigInteger numerator, BigInteger denominator) implements Comparable<Share> {
    /** None of it. */
    public static final Share ZERO = new Share(BigInteger.ZERO, BigInteger.ONE);

    /** All of it. */
    public static final Share ONE = new Share(BigInteger.ONE, BigInteger.ONE);

    /** The largest difference between a claim and a result that is ignored. */
    public static final BigDecimal RESOLUTION = new BigDecimal("1E-12");

    private static final int DIGITS = 40;

    /** @throws IllegalArgumentException if the fraction is not from 0 to 1 */
    public Share {
        if (numerator.signum() < 0 || numerator.compareTo(denominator) > 0) {
            throw new IllegalArgumentException("share must be from 0 to 1: " + numerator + "/" + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        if (common.signum() == 0) {
            throw new IllegalArgumentException("share must not be of nothing: 0/0");
        }
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** The share that a decimal states exactly, such as {@code 0.2105}. */
    public static Share of(BigDecimal decimal) {
        BigDecimal scaled = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return new Share(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
    }

    static Share of(Mixture mixture, int index) {
        return new Share(mixture.part(index), mixture.whole());
    }

    /**
     * The sum of shares of one whole, zero for none.
     *
     * @throws IllegalArgumentException if they exceed the whole
     */
    public static Share sum(Collection<Share> shares) {
        return shares.stream().reduce(ZERO, Share::plus);
    }

    /**
     * This share and another of the same whole.
     *
     * @throws IllegalArgumentException if they exceed the whole
     */
    public Share plus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The share as a decimal with a number of digits after the point, half even. */
    public BigDecimal decimal(int digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.HALF_EVEN);
    }

    /** The share in per cent with a number of digits after the point, half even. */
    public BigDecimal percent(int digits) {
        return decimal(digits + 2).movePointRight(2);
    }

    /**
     * Whether this share, as claimed, is more than another, as found: by more than 10<sup>-12</sup>, which is finer than
     * anything that is claimed and coarser than the error of {@link ShareArithmetic#FIXED} in real chains.
     */
    public boolean exceeds(Share found) {
        return decimal(DIGITS).subtract(found.decimal(DIGITS)).compareTo(RESOLUTION) > 0;
    }

    /** Whether there is none of it. */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    @Override
    public int compareTo(Share other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
