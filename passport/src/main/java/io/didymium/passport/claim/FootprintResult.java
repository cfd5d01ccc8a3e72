package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.RoundingTolerance;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The result in one category.
 *
 * @param category what is counted
 * @param value how much of it for a declared unit; claimed to half a unit of the last digit, zeros included
 * @param shares its shares by kind of data
 */
public record FootprintResult(FootprintCategory category, BigDecimal value, DataShares shares) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int SHARE_DIGITS = 4;
    private static final int MAX_SCALE = 34;

    /** @throws IllegalArgumentException if the value is out of range or has over 34 digits after the point */
    public FootprintResult {
        requireNonNull(category, "category");
        requireDigits(value, "footprint in " + category.key());
        requireNonNull(shares, "shares");
    }

    /**
     * What a calculation gives for a batch, rounded half up.
     *
     * @param digits how many digits after the point the value has at least; more where it would be rounded down by over 2 %
     * @throws IllegalArgumentException if the footprint of the batch is unknown in the category
     */
    public static FootprintResult of(
            FootprintCategory category, ChainFootprint footprint, BatchId batch, DeclaredMass unit, int digits) {
        BigDecimal perKilogram = footprint
                .perKilogram(batch, category.key())
                .orElseThrow(() -> new IllegalArgumentException(category.key() + " of " + batch + " is unknown"));
        return new FootprintResult(
                category,
                rounded(perKilogram.multiply(unit.kilograms()), digits),
                DataShares.builder()
                        .primary(footprint
                                .primaryShare(batch, category.key())
                                .map(FootprintResult::rounded)
                                .orElse(null))
                        .attested(footprint
                                .attestedShare(batch, category.key())
                                .map(FootprintResult::rounded)
                                .orElse(null))
                        .build());
    }

    /** A value whose last digit says how well it is known, so that zeros at its end count. */
    static void requireDigits(BigDecimal value, String name) {
        Decimals.normal(value, name);
        if (value.scale() < 0 || value.scale() > MAX_SCALE) {
            throw new IllegalArgumentException(
                    name + " must be written out with at most " + MAX_SCALE + " digits after the point: " + value);
        }
    }

    private static BigDecimal rounded(BigDecimal share) {
        return share.setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    /** The value for a kg, rounded to 34 digits. */
    public BigDecimal perKilogram(DeclaredMass unit) {
        return value.divide(unit.kilograms(), Decimals.ROUNDING);
    }

    private static BigDecimal rounded(BigDecimal value, int digits) {
        BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_UP);
        return value.subtract(rounded).compareTo(RoundingTolerance.ofValue(rounded)) <= 0 || digits >= MAX_SCALE
                ? rounded
                : rounded(value, digits + 1);
    }

    /** Whether the result is a rounding of a value: to half a unit of the last digit, and not lower by more than 2 %. */
    public boolean holds(BigDecimal found) {
        return same(value, found) && found.subtract(value).compareTo(RoundingTolerance.ofValue(value)) <= 0;
    }

    /** Whether a value is the one claimed, to half a unit of the last digit of the claim. */
    public static boolean same(BigDecimal claimed, BigDecimal found) {
        return found.subtract(claimed).abs().compareTo(HALF.movePointLeft(claimed.scale())) <= 0;
    }
}
