package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The global test: whether all adjustments together are more than the stated uncertainties explain.
 *
 * @param statistic the sum of squared adjustments, each in standard uncertainties
 * @param degrees the degrees of freedom: the independent balances of measured values, from 1
 * @param critical the chi-square quantile beyond which the test fails
 * @param probability how often errors of the stated uncertainties give as much or more
 */
public record GlobalTest(BigDecimal statistic, int degrees, BigDecimal critical, BigDecimal probability) {
    /** @throws NullPointerException if a component is null */
    public GlobalTest {
        requireNonNull(statistic, "statistic");
        requireNonNull(critical, "critical");
        requireNonNull(probability, "probability");
    }

    /** Whether the uncertainties explain the adjustments. */
    public boolean passes() {
        return statistic.compareTo(critical) <= 0;
    }
}
