package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.Text;
import io.didymium.core.lca.uncertainty.Pedigree;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An input or emission of one step, beside the batches it consumes.
 *
 * @param step the step
 * @param name the name in this step, such as {@code electricity of the cells}
 * @param amount the amount, in the unit of the factor
 * @param factor the impacts of one unit
 * @param only the output that it serves alone (subdivision, ISO 14044, 4.3.4.2); empty if it serves all outputs
 * @param quality the pedigree scores, if rated
 * @param covers what of the step it accounts for: names of its flows and words of {@link InventoryCoverage}
 */
public record Activity(
        StepId step,
        String name,
        BigDecimal amount,
        ActivityFactor factor,
        Optional<BatchId> only,
        Optional<Pedigree> quality,
        SortedSet<String> covers) {
    /** @throws IllegalArgumentException if the name is blank or the amount out of range */
    public Activity {
        requireNonNull(step, "step");
        Text.require(name, "name of an activity");
        amount = Decimals.normal(amount, "amount of " + name);
        requireNonNull(factor, "factor");
        requireNonNull(only, "only");
        requireNonNull(quality, "quality");
        covers = ImmutableSortedSet.copyOf(covers);
    }

    /** An activity for all outputs of a step. */
    public static Activity of(StepId step, String name, BigDecimal amount, ActivityFactor factor) {
        return builder(step, name, amount, factor).build();
    }

    /** The impact in a category, zero if the factor has none. */
    public BigDecimal impact(String category) {
        return amount.multiply(factor.impact(category));
    }

    /** Starts a builder. */
    public static Builder builder(StepId step, String name, BigDecimal amount, ActivityFactor factor) {
        return new Builder(step, name, amount, factor);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(step, name, amount, factor)
                .only(only.orElse(null))
                .quality(quality.orElse(null))
                .covers(covers);
    }

    /** Gathers the parts of an {@link Activity}; each method sets the part of its name. */
    public static final class Builder {
        private final StepId step;
        private final String name;
        private final BigDecimal amount;
        private final ActivityFactor factor;
        private @Nullable BatchId only;
        private @Nullable Pedigree quality;
        private Collection<String> covers = List.of();

        private Builder(StepId step, String name, BigDecimal amount, ActivityFactor factor) {
            this.step = step;
            this.name = name;
            this.amount = amount;
            this.factor = factor;
        }

        public Builder only(@Nullable BatchId only) {
            this.only = only;
            return this;
        }

        public Builder quality(@Nullable Pedigree quality) {
            this.quality = quality;
            return this;
        }

        public Builder covers(Collection<String> items) {
            this.covers = items;
            return this;
        }

        /** The value, checked as by the constructor. */
        public Activity build() {
            return new Activity(
                    step,
                    name,
                    amount,
                    factor,
                    Optional.ofNullable(only),
                    Optional.ofNullable(quality),
                    new TreeSet<>(covers));
        }
    }
}
