package io.didymium.passport.verify.check.custody;

import static java.math.MathContext.DECIMAL64;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.element.Element;
import io.didymium.core.material.Composition;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The mass of an element in some material, in kg, with its uncertainty.
 *
 * @param kilograms the mass of the element
 * @param variance the square of its standard uncertainty, to first order
 */
record ElementContent(BigDecimal kilograms, BigDecimal variance) {
    private static final int MICROGRAMS = 9;

    static final ElementContent NONE = new ElementContent(BigDecimal.ZERO, BigDecimal.ZERO);

    static ElementContent of(MeasuredMass mass, Composition composition, Element element) {
        MeasuredFraction fraction = composition.fraction(element);
        BigDecimal m = mass.value().kilograms();
        BigDecimal f = fraction.value().value();
        BigDecimal byAssay = m.multiply(fraction.standardUncertainty().value());
        BigDecimal byScale = f.multiply(mass.standardUncertainty().kilograms());
        return new ElementContent(
                m.multiply(f),
                byAssay.multiply(byAssay).add(byScale.multiply(byScale)).round(DECIMAL64));
    }

    ElementContent plus(ElementContent other) {
        return new ElementContent(kilograms.add(other.kilograms), variance.add(other.variance));
    }

    /** What is left when another part is taken; nothing if that is more. */
    ElementContent minus(ElementContent other) {
        return new ElementContent(
                kilograms.subtract(other.kilograms).max(BigDecimal.ZERO), variance.add(other.variance));
    }

    ElementContent times(BigDecimal share) {
        return new ElementContent(
                kilograms.multiply(share),
                variance.multiply(share).multiply(share).round(DECIMAL64));
    }

    /** By how much an amount exceeds this beyond what its uncertainty allows; zero if it does not. */
    BigDecimal excess(BigDecimal amount, BalanceRule rule) {
        BigDecimal over = amount.subtract(kilograms);
        return over.compareTo(tolerance(rule)) > 0 ? over : BigDecimal.ZERO;
    }

    BigDecimal tolerance(BalanceRule rule) {
        return variance.sqrt(DECIMAL64)
                .multiply(rule.coverageFactor())
                .add(rule.resolution().kilograms());
    }

    /** An amount for people, to a microgram. */
    static String text(BigDecimal kilograms) {
        BigDecimal shown = kilograms.setScale(MICROGRAMS, RoundingMode.HALF_EVEN);
        return (shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString()) + " kg";
    }

    @Override
    public String toString() {
        return text(kilograms);
    }
}
