package io.didymium.core.material.determination;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;

/**
 * The dry mass of a lot, from its mass as received and its moisture: what remains the same while a lot dries on its way.
 *
 * @param mass the dry mass, its uncertainty to first order
 */
public record DryMatter(MeasuredMass mass) {
    /** The dry matter of a lot that was weighed wet. */
    public static DryMatter of(MeasuredMass wet, MeasuredFraction moisture) {
        BigDecimal kept = moisture.value().complement().value();
        BigDecimal byScale = wet.standardUncertainty().kilograms().multiply(kept);
        BigDecimal byMoisture =
                wet.value().kilograms().multiply(moisture.standardUncertainty().value());
        return new DryMatter(new MeasuredMass(
                new Mass(Decimals.fitted(wet.value().kilograms().multiply(kept))),
                new Mass(Decimals.fitted(root(byScale, byMoisture)))));
    }

    /** How much more this is than dry matter that was found before, in kg; negative where it is less. */
    public BigDecimal gainedSince(DryMatter before) {
        return mass.value().kilograms().subtract(before.mass.value().kilograms());
    }

    /** The standard uncertainty of that difference, in kg, with both found independently. */
    public BigDecimal uncertaintySince(DryMatter before) {
        return root(
                mass.standardUncertainty().kilograms(),
                before.mass.standardUncertainty().kilograms());
    }

    /** Whether dry matter was lost since it was found before, by more than some standard uncertainties. */
    public boolean isLossSince(DryMatter before, BigDecimal coverageFactor) {
        return gainedSince(before).negate().compareTo(uncertaintySince(before).multiply(coverageFactor)) > 0;
    }

    private static BigDecimal root(BigDecimal one, BigDecimal other) {
        return one.multiply(one).add(other.multiply(other)).sqrt(ROUNDING);
    }
}
