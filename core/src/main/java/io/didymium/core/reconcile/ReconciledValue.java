package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import io.didymium.core.reconcile.network.Variable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value before and after reconciliation, in kg or as a part of one; what was computed has 15 significant digits, rounded half even.
 *
 * @param variable what it is of
 * @param state how it comes to be known
 * @param measured the value measured
 * @param measuredUncertainty its standard uncertainty
 * @param value the reconciled value; none of what is unobservable
 * @param uncertainty the standard uncertainty of the reconciled value, never above that measured; none at a bound
 */
public record ReconciledValue(
        Variable variable,
        ValueState state,
        Optional<BigDecimal> measured,
        Optional<BigDecimal> measuredUncertainty,
        Optional<BigDecimal> value,
        Optional<BigDecimal> uncertainty) {
    /** @throws NullPointerException if a component is null */
    public ReconciledValue {
        requireNonNull(variable, "variable");
        requireNonNull(state, "state");
        requireNonNull(measured, "measured");
        requireNonNull(measuredUncertainty, "measuredUncertainty");
        requireNonNull(value, "value");
        requireNonNull(uncertainty, "uncertainty");
    }

    /** What was added to the measured value. */
    public Optional<BigDecimal> adjustment() {
        return measured.flatMap(from -> value.map(to -> to.subtract(from)));
    }
}
