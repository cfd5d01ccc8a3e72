package io.didymium.core.lca.inventory;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * What turns an amount of a flow into reference units of the flow.
 *
 * @param unitFactor how many reference units of its group the unit is
 * @param propertyFactor how much of the property one reference unit of the flow has
 */
public record Conversion(BigDecimal unitFactor, BigDecimal propertyFactor) {
    /** The amount in reference units, rounded to 34 digits, half even. */
    public BigDecimal toReference(BigDecimal amount) {
        return amount.multiply(unitFactor).divide(propertyFactor, Decimals.ROUNDING);
    }

    /** The factor as a double, for numerical methods. */
    public double factor() {
        return unitFactor.doubleValue() / propertyFactor.doubleValue();
    }
}
