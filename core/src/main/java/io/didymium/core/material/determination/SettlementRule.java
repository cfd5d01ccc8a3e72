package io.didymium.core.material.determination;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * How the determinations of a measurand are settled: within the splitting limit by their mean, beyond it by an umpire. The rule is given by
 * a scheme or by the verifier, never by one of the parties.
 *
 * @param measurand what it is for
 * @param limit the largest difference of the parties' values that their mean settles, in the unit of the measurand
 * @param umpire what settles a larger difference
 */
public record SettlementRule(Measurand measurand, BigDecimal limit, UmpireRule umpire) {
    /** @throws IllegalArgumentException if the limit is negative */
    public SettlementRule {
        requireNonNull(measurand, "measurand");
        limit = Decimals.normal(limit, "splitting limit");
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("splitting limit must not be negative: " + limit.toPlainString());
        }
        requireNonNull(umpire, "umpire");
    }

    /** A rule from texts, such as {@code "TREO"} and {@code "0.30 %"}. */
    public static SettlementRule of(String measurand, String limit, UmpireRule umpire) {
        Measurand parsed = Measurand.parse(measurand);
        MeasuredValue value = MeasuredValue.parse(parsed, limit);
        if (value.standardUncertainty().signum() != 0) {
            throw new IllegalArgumentException("a splitting limit has no uncertainty: '" + limit + "'");
        }
        return new SettlementRule(parsed, value.value(), umpire);
    }
}
