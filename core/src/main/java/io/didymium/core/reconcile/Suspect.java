package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import io.didymium.core.reconcile.network.NodeBalance;
import io.didymium.core.reconcile.network.Variable;
import java.math.BigDecimal;
import java.util.List;

/**
 * The measurement that explains best what does not balance, and what explains it as well.
 *
 * @param variable what was measured; the first of those that cannot be distinguished
 * @param measured the value measured
 * @param likelyValue its likely true value: what the other measurements say
 * @param likelyUncertainty the standard uncertainty of that
 * @param likelihoodRatio twice the logarithm of the likelihood ratio
 * @param sameMeasurements other measurements whose error has the same effect on every balance: no test can distinguish them from it
 * @param sameLeaks balances in which a leak has the same effect
 * @param closeMeasurements other measurements whose likelihood ratio is less by no more than 3.84, the 95 % quantile of chi-square
 */
public record Suspect(
        Variable variable,
        BigDecimal measured,
        BigDecimal likelyValue,
        BigDecimal likelyUncertainty,
        BigDecimal likelihoodRatio,
        List<Variable> sameMeasurements,
        List<NodeBalance> sameLeaks,
        List<Variable> closeMeasurements) {
    /** Copies the lists. */
    public Suspect {
        requireNonNull(variable, "variable");
        requireNonNull(measured, "measured");
        requireNonNull(likelyValue, "likelyValue");
        requireNonNull(likelyUncertainty, "likelyUncertainty");
        requireNonNull(likelihoodRatio, "likelihoodRatio");
        sameMeasurements = List.copyOf(sameMeasurements);
        sameLeaks = List.copyOf(sameLeaks);
        closeMeasurements = List.copyOf(closeMeasurements);
    }

    /** Whether a measurement is the suspect, or cannot be distinguished from it. */
    public boolean includes(Variable other) {
        return variable.equals(other) || sameMeasurements.contains(other);
    }
}
