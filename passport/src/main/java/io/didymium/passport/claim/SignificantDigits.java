package io.didymium.passport.claim;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/** Values whose last digit says how well they are known, so that zeros at their end count. */
final class SignificantDigits {
    private static final int MAX_SCALE = 34;

    private SignificantDigits() {}

    static BigDecimal check(BigDecimal value, String name) {
        Decimals.normal(value, name);
        if (value.scale() < 0 || value.scale() > MAX_SCALE) {
            throw new IllegalArgumentException(
                    name + " must be written out with at most " + MAX_SCALE + " digits after the point: " + value);
        }
        return value;
    }
}
