package io.didymium.core.stock;

import java.math.BigDecimal;
import java.math.MathContext;

/** Texts of amounts in findings. */
final class AccountText {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AccountText() {}

    /** A mass in kg with six significant digits. */
    static String kilograms(BigDecimal kilograms) {
        return kilograms.round(new MathContext(6)).stripTrailingZeros().toPlainString() + " kg";
    }

    /** A part of a whole in per cent, with four significant digits; of nothing, all. */
    static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "100"
                : part.multiply(HUNDRED)
                        .divide(whole, new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
