package io.didymium.core.circularity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Demand for an element beside what comes back of it, in a year and a region that its source names.
 *
 * @param element the element
 * @param demandKilograms the demand, above zero
 * @param endOfLifeKilograms what reaches the end of its life in products, not negative
 */
public record SupplyGap(Element element, BigDecimal demandKilograms, BigDecimal endOfLifeKilograms) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /** @throws IllegalArgumentException if the demand is not above zero, or what reaches the end of its life is negative */
    public SupplyGap {
        requireNonNull(element, "element");
        if (demandKilograms.signum() <= 0 || endOfLifeKilograms.signum() < 0) {
            throw new IllegalArgumentException("demand must be above zero and the end of life not negative: "
                    + demandKilograms + ", " + endOfLifeKilograms);
        }
    }

    /** What comes back, in kg; empty if the overall rate is unknown. */
    public Optional<BigDecimal> secondaryKilograms(RecyclingRates rates) {
        return rates.overall().map(rate -> endOfLifeKilograms.multiply(rate.value()));
    }

    /** The standard uncertainty of what comes back by that of the rates, in kg; empty as above. */
    public Optional<BigDecimal> secondaryUncertainty(RecyclingRates rates) {
        return rates.overall().map(rate -> endOfLifeKilograms.multiply(rate.standardUncertainty()));
    }

    /** What other sources must give, in kg; negative if more comes back than is needed; empty as above. */
    public Optional<BigDecimal> primaryKilograms(RecyclingRates rates) {
        return secondaryKilograms(rates).map(demandKilograms::subtract);
    }

    /** The part of the demand that comes back; empty as above. */
    public Optional<BigDecimal> secondaryShare(RecyclingRates rates) {
        return secondaryKilograms(rates).map(back -> back.divide(demandKilograms, DIGITS));
    }

    /** What other sources must give even if everything came back, in kg: primary supply stays necessary if it is above zero. */
    public BigDecimal leastPrimaryKilograms() {
        return demandKilograms.subtract(endOfLifeKilograms);
    }
}
