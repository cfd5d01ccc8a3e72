package io.didymium.passport.footprint;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * The result in one category.
 *
 * @param category what is counted
 * @param value how much of it for a declared unit; claimed to half a unit of the last digit, zeros included
 * @param shares what it is made of
 */
public record FootprintResult(FootprintCategory category, BigDecimal value, DataShares shares) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @throws IllegalArgumentException if the value is out of range or has over 34 digits after the point */
    public FootprintResult {
        requireNonNull(category, "category");
        Digits.check(value, "footprint in " + category.key());
        requireNonNull(shares, "shares");
    }

    /** The value for a kg, rounded to 34 digits. */
    public BigDecimal perKilogram(DeclaredUnit unit) {
        return value.divide(unit.kilograms(), Decimals.ROUNDING);
    }

    /** Whether a value is the same to half a unit of the last digit. */
    public boolean holds(BigDecimal found) {
        return same(value, found);
    }

    /** Whether a value is the one claimed, to half a unit of the last digit of the claim. */
    public static boolean same(BigDecimal claimed, BigDecimal found) {
        return found.subtract(claimed).abs().compareTo(HALF.movePointLeft(claimed.scale())) <= 0;
    }
}
