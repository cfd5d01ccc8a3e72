package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;

/**
 * The contribution of one activity to the impact of a batch.
 *
 * @param step the step that has the activity
 * @param stage the stage that the step belongs to
 * @param operator the operator of the step
 * @param activity the activity
 * @param slope the change of the impact per unit of the activity
 * @param value the contribution
 */
public record BatchContribution(
        ProcessStep step,
        LifeCycleStage stage,
        PartyId operator,
        Activity activity,
        BigDecimal slope,
        BigDecimal value) {
    /** @throws NullPointerException if a component is null */
    public BatchContribution {
        requireNonNull(step, "step");
        requireNonNull(stage, "stage");
        requireNonNull(operator, "operator");
        requireNonNull(activity, "activity");
        requireNonNull(slope, "slope");
        requireNonNull(value, "value");
    }

    /** Whether this is primary data: amount and factor are the operator's own, or a supplier's own result. */
    public boolean isPrimary() {
        return activity.factor().origin() == Provenance.Origin.PRIMARY;
    }
}
