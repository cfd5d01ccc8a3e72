package io.didymium.core.balance;

import java.math.BigDecimal;
import java.math.MathContext;

/** The texts of amounts in findings. */
final class Amounts {
    private Amounts() {}

    /** A mass in kg with six significant digits. */
    static String kilograms(BigDecimal kilograms) {
        return kilograms.round(new MathContext(6)).toPlainString() + " kg";
    }

    /** A number with three significant digits. */
    static String short3(BigDecimal number) {
        return number.round(new MathContext(3)).toPlainString();
    }
}
