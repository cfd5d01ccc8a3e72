package io.didymium.core.lca.chain;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.uncertainty.QualityRating;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the impact of a batch in one category is made of: each activity behind it, and sums of these.
 *
 * <p>Values are rounded to 34 digits; but for that they sum to the impact.
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

    /** Each activity that the batch bears a part of, also one that adds nothing; in the order of steps, then as given. */
    public List<BatchContribution> entries() {
        return entries;
    }

    /** How good the data behind the impact are. */
    public QualityRating quality() {
        QualityRating.Sum sum = new QualityRating.Sum();
        entries.forEach(entry -> sum.add(entry.value(), entry.activity().quality()));
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

    /** The sums by the party that ran the steps: those of the maker of the batch are its core module, others upstream. */
    public Map<PartyId, Sum> byOperator() {
        return by(BatchContribution::operator);
    }

    /** The sums by what is used or given off, wherever that happens: by the name of the factor. */
    public Map<String, Sum> byFlow() {
        return by(entry -> entry.activity().factor().name());
    }

    /** The sums by any key, each key where it first occurs along the chain. */
    public <K> Map<K, Sum> by(Function<BatchContribution, K> key) {
        Map<K, Sum> sums = new LinkedHashMap<>();
        for (BatchContribution entry : entries) {
            BigDecimal primary = entry.isPrimary() ? entry.value() : BigDecimal.ZERO;
            sums.merge(key.apply(entry), sum(entry.value(), primary), this::added);
        }
        return Collections.unmodifiableMap(sums);
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
     * What several activities add together.
     *
     * @param value what they add
     * @param share the part of the whole impact; nothing if that is zero
     * @param primary what those of them add that are primary data
     */
    public record Sum(BigDecimal value, Optional<BigDecimal> share, BigDecimal primary) {}
}
