package io.didymium.core.lca.pcr.study;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * The declared unit: the amount of product that results refer to.
 *
 * @param amount the amount, above zero
 * @param unit the symbol of the unit, such as {@code kg}
 */
public record DeclaredUnit(BigDecimal amount, String unit) {
    /** One kilogram. */
    public static final DeclaredUnit KILOGRAM = new DeclaredUnit(BigDecimal.ONE, "kg");

    /** @throws IllegalArgumentException if the amount is not above zero or the unit is blank */
    public DeclaredUnit {
        amount = Decimals.normal(amount, "declared amount");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("declared amount must be above zero: " + amount.toPlainString());
        }
        Text.require(unit, "declared unit");
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
