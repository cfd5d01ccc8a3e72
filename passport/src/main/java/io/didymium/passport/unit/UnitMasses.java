package io.didymium.passport.unit;

import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What the units of a batch may weigh.
 *
 * @param batch the mass of the batch
 */
record UnitMasses(MeasuredMass batch) {
    /** Three standard uncertainties. */
    private static final BigDecimal COVERAGE = BigDecimal.valueOf(3);

    /** How much single units differ, as a part of their stated mass: a standard deviation. */
    private static final BigDecimal SPREAD = new BigDecimal("0.02");

    /** No stated uncertainty of a weighing counts beyond this part of it. */
    private static final BigDecimal MOST_UNCERTAIN = new BigDecimal("0.02");

    /** Whether units weigh more together than the batch, with three of its standard uncertainties. */
    boolean isExceededBy(Mass units) {
        BigDecimal mass = batch.value().kilograms();
        BigDecimal uncertainty = batch.standardUncertainty().kilograms().min(mass.multiply(MOST_UNCERTAIN));
        return units.kilograms().compareTo(mass.add(COVERAGE.multiply(uncertainty))) > 0;
    }

    /** Whether a unit that was weighed can be one of a stated mass. */
    static boolean agree(Mass stated, MeasuredMass weighed) {
        BigDecimal spread = stated.kilograms().multiply(SPREAD);
        BigDecimal weighing = weighed.standardUncertainty()
                .kilograms()
                .min(weighed.value().kilograms().multiply(MOST_UNCERTAIN));
        BigDecimal allowed =
                COVERAGE.multiply(spread.pow(2).add(weighing.pow(2)).sqrt(MathContext.DECIMAL64));
        return stated.kilograms().subtract(weighed.value().kilograms()).abs().compareTo(allowed) <= 0;
    }
}
