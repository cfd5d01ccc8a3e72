package io.didymium.core.balance;

import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.math.MathContext;

/** The texts of amounts in findings. */
final class Amounts {
    private Amounts() {}

    /** A mass in kg with six significant digits. */
    static String kilograms(BigDecimal kilograms) {
        return kilograms.round(new MathContext(6)).toPlainString() + " kg";
    }

    /** A mass in kg with nine significant digits, next to which a difference can be read. */
    static String kilograms(Mass mass) {
        return new Mass(mass.kilograms().round(new MathContext(9))).toString();
    }

    /** A number with three significant digits. */
    static String short3(BigDecimal number) {
        return number.round(new MathContext(3)).toPlainString();
    }
}
