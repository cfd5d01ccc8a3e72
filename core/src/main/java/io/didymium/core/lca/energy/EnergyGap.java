package io.didymium.core.lca.energy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.LifeCycleStage;
import java.util.Set;

/**
 * A step whose use of energy is not known.
 *
 * @param step the step
 * @param reason why
 * @param stages the stages whose use is therefore not known
 */
public record EnergyGap(StepId step, Reason reason, Set<LifeCycleStage> stages) {
    /** Copies the set. */
    public EnergyGap {
        requireNonNull(step, "step");
        requireNonNull(reason, "reason");
        stages = Sets.immutableEnumSet(stages);
    }

    /** Why a use of energy is not known. */
    public enum Reason {
        /** The step brings material in from outside, and what was used before is not recorded. */
        FROM_OUTSIDE("material comes from outside the chain"),
        /** Nobody states what the step used. */
        NOT_STATED("no energy is stated"),
        /** An activity accounts for energy together with other things, in a unit that is not one of energy. */
        OTHER_UNIT("energy is stated in a unit of something else"),
        /** An amount is negative. */
        NEGATIVE("energy is stated as negative"),
        /** The energy is not within a factor of two of the usual range of the process. */
        OUT_OF_RANGE("the energy stated is outside twice the usual range of the process"),
        /** The step cannot be allocated to its products, so that what is before it is not known either. */
        NOT_ALLOCATED("the step cannot be allocated to its products");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The reason for people, in English. */
        public String label() {
            return label;
        }
    }
}
