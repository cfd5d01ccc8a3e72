package io.didymium.core.lca.chain;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import com.google.common.collect.ImmutableMap;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.uncertainty.QualityRating;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The contributions to the impact of a batch in one category, by activity and as sums.
 *
 * <p>Values are rounded to 34 digits; but for rounding they sum to the impact.
 */
public final class BatchContributions {
    private final BatchId batch;
    private final String category;
    private final BigDecimal total;
    private final List<BatchContribution> entries;

    BatchContributions(BatchId batch, String category, BigDecimal total, List<BatchContribution> entries) {
        this.batch = batch;
        this.category = category;
        this.total = total;
        this.entries = List.copyOf(entries);
    }

    /** The batch. */
    public BatchId batch() {
        return batch;
    }

    /** The category. */
    public String category() {
        return category;
    }

    /** The impact of the whole batch. */
    public BigDecimal total() {
        return total;
    }

    /** Each activity allocated to the batch in part, also with a contribution of zero; in the order of steps, then as given. */
    public List<BatchContribution> entries() {
        return entries;
    }

    /** The data quality of the impact. */
    public QualityRating quality() {
        QualityRating.Sum sum = new QualityRating.Sum();
        entries.forEach(
                entry -> sum.add(entry.value(), entry.activity().quality().orElse(null)));
        return sum.rating();
    }

    /** The sums by stage of the chain. */
    public Map<LifeCycleStage, Sum> byStage() {
        return by(BatchContribution::stage);
    }

    /** The sums by step. */
    public Map<StepId, Sum> byStep() {
        return by(entry -> entry.step().id());
    }

    /** The sums by operator of the steps: those of the producer of the batch are its core module, others are upstream. */
    public Map<PartyId, Sum> byOperator() {
        return by(BatchContribution::operator);
    }

    /** The sums by input or emission, in whichever step: by name of the factor. */
    public Map<String, Sum> byFlow() {
        return by(entry -> entry.activity().factor().name());
    }

    /** The sums by any key, in the order in which keys first occur along the chain. */
    public <K> Map<K, Sum> by(Function<BatchContribution, K> key) {
        Map<K, Sum> sums = new LinkedHashMap<>();
        for (BatchContribution entry : entries) {
            BigDecimal primary = entry.isPrimary() ? entry.value() : BigDecimal.ZERO;
            sums.merge(key.apply(entry), sum(entry.value(), primary), this::added);
        }
        return ImmutableMap.copyOf(sums);
    }

    private Sum added(Sum one, Sum other) {
        return sum(one.value().add(other.value()), one.primary().add(other.primary()));
    }

    private Sum sum(BigDecimal value, BigDecimal primary) {
        Optional<BigDecimal> share =
                total.signum() == 0 ? Optional.empty() : Optional.of(value.divide(total, ROUNDING));
        return new Sum(value, share, primary);
    }

    /**
     * The sum of several contributions.
     *
     * @param value the sum
     * @param share the share of the impact; empty if the impact is zero
     * @param primary the sum of those that are primary data
     */
    public record Sum(BigDecimal value, Optional<BigDecimal> share, BigDecimal primary) {}
}
