package io.didymium.core.balance;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.balance.covariance.CriticalValue;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The judgement whether the contents of a batch are possible together.
 *
 * <p>Contents, each as it is stated, may not sum to more than the whole by more than chance explains in one of a thousand batches, with
 * uncertainties taken as independent. An uncertainty counts up to its evidence limit, so a vague analysis excuses nothing.
 */
public final class CompositionLimit {
    private static final int BATCHES = 1_000;

    private CompositionLimit() {}

    /** What makes the composition of a batch impossible; empty if nothing does or it was not analysed. */
    public static Optional<Finding> exceeded(Batch batch, BalanceRule rule) {
        return batch.assay().flatMap(assay -> exceeded(batch, assay, rule));
    }

    private static Optional<Finding> exceeded(Batch batch, Assay assay, BalanceRule rule) {
        BigDecimal excess = assay.sum().subtract(BigDecimal.ONE);
        BigDecimal variance = BigDecimal.ZERO;
        for (AssayValue value : assay.values()) {
            BigDecimal u = value.content().standardUncertainty().value().min(limit(batch, value, rule.evidence()));
            variance = variance.add(u.multiply(u));
        }
        // Squares are compared, because they are exact and roots are slow.
        BigDecimal allowed = variance.multiply(coverage(rule).pow(2));
        if (excess.signum() <= 0 || excess.multiply(excess).compareTo(allowed) <= 0) {
            return Optional.empty();
        }
        String deviations =
                variance.signum() == 0 ? "no stated" : Amounts.short3(excess.divide(variance.sqrt(ROUNDING), ROUNDING));
        return Optional.of(Finding.of(
                BalanceFinding.COMPOSITION_IMPOSSIBLE,
                Location.of(batch.id().value()),
                Map.of("sum", assay.sum().toPlainString(), "deviations", deviations)));
    }

    /** The standard uncertainties that chance explains in one of a thousand batches. */
    private static BigDecimal coverage(BalanceRule rule) {
        return rule.coverageFactor().max(new BigDecimal(CriticalValue.of(rule.falseAlarmRate(), BATCHES)));
    }

    private static BigDecimal limit(Batch batch, AssayValue value, EvidenceLimits limits) {
        double content = value.content().value().value().doubleValue();
        return new BigDecimal(limits.content(content, limits.sampling(batch.form())));
    }
}
