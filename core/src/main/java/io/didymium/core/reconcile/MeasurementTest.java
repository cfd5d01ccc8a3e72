package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import io.didymium.core.reconcile.network.Variable;
import java.math.BigDecimal;

/**
 * The tests of one measurement that balances bind.
 *
 * @param variable what was measured
 * @param deviations its adjustment in standard uncertainties of the adjustment, zero or more (measurement test)
 * @param likelihoodRatio twice the logarithm of the likelihood ratio of a bias in it alone (generalised likelihood ratio)
 * @param bias the bias that explains best what is open, if it is the only one
 * @param biasUncertainty the standard uncertainty of that bias
 * @param detectable the bias that the tests find in 95 of 100 cases
 */
public record MeasurementTest(
        Variable variable,
        BigDecimal deviations,
        BigDecimal likelihoodRatio,
        BigDecimal bias,
        BigDecimal biasUncertainty,
        BigDecimal detectable) {
    /** @throws NullPointerException if a component is null */
    public MeasurementTest {
        requireNonNull(variable, "variable");
        requireNonNull(deviations, "deviations");
        requireNonNull(likelihoodRatio, "likelihoodRatio");
        requireNonNull(bias, "bias");
        requireNonNull(biasUncertainty, "biasUncertainty");
        requireNonNull(detectable, "detectable");
    }
}
