package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.Text;
import io.didymium.core.lca.uncertainty.Pedigree;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that one step uses or gives off, beside the batches it consumes.
 *
 * @param step the step
 * @param name what it is in this step, such as {@code electricity of the cells}
 * @param amount how much, in the unit of the factor
 * @param factor what one unit brings about
 * @param only the one output that it is for, where it can be told apart; none if it is for all of them
 * @param quality how well amount and factor stand for what happened, if that was rated
 */
public record Activity(
        StepId step,
        String name,
        BigDecimal amount,
        ActivityFactor factor,
        Optional<BatchId> only,
        Optional<Pedigree> quality) {
    /** @throws IllegalArgumentException if the name is blank or the amount out of range */
    public Activity {
        requireNonNull(step, "step");
        Text.require(name, "name of an activity");
        amount = Decimals.normal(amount, "amount of " + name);
        requireNonNull(factor, "factor");
        requireNonNull(only, "only");
        requireNonNull(quality, "quality");
    }

    /** An activity for the whole of a step. */
    public static Activity of(StepId step, String name, BigDecimal amount, ActivityFactor factor) {
        return new Activity(step, name, amount, factor, Optional.empty(), Optional.empty());
    }

    /** The same activity for one output alone. */
    public Activity onlyFor(BatchId batch) {
        return new Activity(step, name, amount, factor, Optional.of(batch), quality);
    }

    /** The same activity with scores of quality. */
    public Activity rated(Pedigree scores) {
        return new Activity(step, name, amount, factor, only, Optional.of(scores));
    }

    /** The impact in a category. */
    public BigDecimal impact(String category) {
        return amount.multiply(factor.impact(category));
    }
}
