package io.didymium.core.balance;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.balance.covariance.CriticalValue;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.quantity.MeasuredFraction;
import java.math.BigDecimal;
import java.util.List;
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
        List<MeasuredFraction> ofMass =
                assay.values().stream().map(assay::inSample).toList();
        List<MeasuredFraction> ofOxides = assay.values().stream()
                .filter(value -> assay.isPartOfOxides(value.constituent()))
                .map(AssayValue::content)
                .toList();
        return exceeded(batch, ofOxides, BalanceFinding.OXIDE_SHARES_IMPOSSIBLE, rule)
                .or(() -> exceeded(batch, ofMass, BalanceFinding.COMPOSITION_IMPOSSIBLE, rule));
    }

    private static Optional<Finding> exceeded(
            Batch batch, List<MeasuredFraction> contents, BalanceFinding code, BalanceRule rule) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MeasuredFraction content : contents) {
            sum = sum.add(content.value().value());
        }
        BigDecimal excess = sum.subtract(BigDecimal.ONE);
        if (excess.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal variance = BigDecimal.ZERO;
        for (MeasuredFraction content : contents) {
            BigDecimal u = content.standardUncertainty().value().min(limit(batch.form(), content, rule.evidence()));
            variance = variance.add(u.multiply(u));
        }
        // Squares are compared, because they are exact and roots are slow.
        BigDecimal allowed = variance.multiply(coverage(rule).pow(2));
        if (excess.multiply(excess).compareTo(allowed) <= 0) {
            return Optional.empty();
        }
        String deviations =
                variance.signum() == 0 ? "no stated" : Amounts.short3(excess.divide(variance.sqrt(ROUNDING), ROUNDING));
        return Optional.of(Finding.of(
                code, Location.of(batch.id().value()), Map.of("sum", sum.toPlainString(), "deviations", deviations)));
    }

    /**
     * The largest part of a material that its analysis leaves to elements that it did not look for: what is missing to the whole, and what
     * chance may hide.
     */
    static double unlisted(MaterialForm form, Assay assay, BalanceRule rule) {
        double sum = 0;
        double variance = 0;
        for (AssayValue value : assay.values()) {
            MeasuredFraction content = assay.inSample(value);
            double u = content.standardUncertainty()
                    .value()
                    .min(limit(form, content, rule.evidence()))
                    .doubleValue();
            sum += content.value().value().doubleValue();
            variance += u * u;
        }
        double kept = assay.massLoss().value().complement().value().doubleValue();
        double room = 1 - sum + rule.coverageFactor().doubleValue() * Math.sqrt(variance);
        return kept * Math.max(0, Math.min(1, room));
    }

    /** The standard uncertainties that chance explains in one of a thousand batches. */
    private static BigDecimal coverage(BalanceRule rule) {
        return rule.coverageFactor().max(new BigDecimal(CriticalValue.of(rule.falseAlarmRate(), BATCHES)));
    }

    private static BigDecimal limit(MaterialForm form, MeasuredFraction found, EvidenceLimits limits) {
        double content = found.value().value().doubleValue();
        return new BigDecimal(limits.content(content, limits.sampling(form)));
    }
}
