package io.didymium.core.reconcile.statement;

import io.didymium.core.quantity.Decimals;
import io.didymium.core.reconcile.ReconciledValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A reconciled value as stated, in kg or as a part of one.
 *
 * @param value the value
 * @param standardUncertainty its standard uncertainty; zero where it was stated as exact or is held at a bound
 */
public record AdjustedValue(BigDecimal value, BigDecimal standardUncertainty) {
    private static final MathContext VALUE = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final MathContext UNCERTAINTY = new MathContext(6, RoundingMode.HALF_EVEN);

    /** @throws IllegalArgumentException if the uncertainty is negative */
    public AdjustedValue {
        value = Decimals.normal(value, "value");
        standardUncertainty = Decimals.normal(standardUncertainty, "standardUncertainty");
        if (standardUncertainty.signum() < 0) {
            throw new IllegalArgumentException("standard uncertainty must not be negative: " + standardUncertainty);
        }
    }

    /** What is stated of a reconciled value: 12 significant digits, 6 of its uncertainty, half even; nothing of what is unobservable. */
    static Optional<AdjustedValue> of(ReconciledValue value) {
        return value.value()
                .map(known -> new AdjustedValue(
                        known.round(VALUE),
                        value.uncertainty().orElse(BigDecimal.ZERO).round(UNCERTAINTY)));
    }

    /** Whether another value agrees, to a thousandth of the larger standard uncertainty and to what was rounded. */
    boolean agreesWith(AdjustedValue other) {
        BigDecimal u = standardUncertainty.max(other.standardUncertainty);
        BigDecimal rounded = value.abs().movePointLeft(VALUE.getPrecision() - 1);
        return value.subtract(other.value).abs().compareTo(u.movePointLeft(3).max(rounded)) <= 0
                && standardUncertainty.subtract(other.standardUncertainty).abs().compareTo(u.movePointLeft(3)) <= 0;
    }

    @Override
    public String toString() {
        return value.toPlainString() + " ± " + standardUncertainty.toPlainString();
    }
}
