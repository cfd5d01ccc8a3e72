package io.didymium.core.reconcile;

/**
 * How values are reconciled and judged.
 *
 * @param falseAlarmRate the probability that a test raises an alarm although only the stated uncertainties are at work: of the global test,
 *     and of all tests of one kind together (Šidák), above 0 and up to 0.1
 * @param maxRounds how many tangents of the balances are tried, from 1
 * @param tolerance the largest certificate of a solution: how far its first-order conditions are from holding, in standard uncertainties,
 *     and how far a balance is open beside what is in it; from 1E-12 to 1E-6
 * @param bounded whether masses stay at or above zero, and contents from zero to one
 */
public record ReconciliationRule(double falseAlarmRate, int maxRounds, double tolerance, boolean bounded) {
    /** One false alarm in twenty, 100 rounds, a tolerance of 1E-9, bounds. */
    public static final ReconciliationRule STANDARD = new ReconciliationRule(0.05, 100, 1e-9, true);

    /** @throws IllegalArgumentException if a part is out of its range */
    public ReconciliationRule {
        if (!(falseAlarmRate > 0) || falseAlarmRate > 0.1) {
            throw new IllegalArgumentException("rate of false alarms must be above 0 and up to 0.1: " + falseAlarmRate);
        }
        if (maxRounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1: " + maxRounds);
        }
        if (!(tolerance >= 1e-12) || tolerance > 1e-6) {
            throw new IllegalArgumentException("tolerance must be from 1E-12 to 1E-6: " + tolerance);
        }
    }

    /** This rule with another rate of false alarms. */
    public ReconciliationRule withFalseAlarmRate(double rate) {
        return new ReconciliationRule(rate, maxRounds, tolerance, bounded);
    }

    /** This rule without bounds, as the equations of textbooks are. */
    public ReconciliationRule unbounded() {
        return new ReconciliationRule(falseAlarmRate, maxRounds, tolerance, false);
    }
}
