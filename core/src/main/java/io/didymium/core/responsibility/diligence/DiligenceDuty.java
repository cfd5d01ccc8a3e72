package io.didymium.core.responsibility.diligence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.didymium.core.id.Text;
import java.util.Set;

/**
 * Something that a rule pack asks of an operator.
 *
 * @param clause where the source asks for it
 * @param label what is asked for, for people
 * @param steps the steps that must be done
 * @param audited whether somebody else must show it
 * @param documented whether a document must be named for the last of the steps
 */
public record DiligenceDuty(String clause, String label, Set<DiligenceStep> steps, boolean audited, boolean documented) {
    /** @throws IllegalArgumentException if a text is blank or no step is asked for */
    public DiligenceDuty {
        Text.require(clause, "clause");
        Text.require(label, "label of " + clause);
        requireNonNull(steps, "steps");
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(clause + " must ask for a step");
        }
        steps = Sets.immutableEnumSet(steps);
    }

    /** What a duty is of a statement that may or may not be audited. */
    public State of(DueDiligenceStatement statement, boolean isAudited) {
        if (steps.stream().anyMatch(step -> statement.step(step).isEmpty())) {
            return State.NOT_STATED;
        }
        if (steps.stream().anyMatch(step -> !statement.isDone(step))) {
            return steps.stream()
                            .anyMatch(step -> statement
                                    .step(step)
                                    .filter(one -> one.state() == StepState.NOT_DONE)
                                    .isPresent())
                    ? State.NOT_MET
                    : State.PARTLY;
        }
        if (documented
                && steps.stream().anyMatch(step -> statement
                        .step(step)
                        .filter(one -> one.evidence().isEmpty())
                        .isPresent())) {
            return State.PARTLY;
        }
        if (audited && !isAudited) {
            return State.UNSHOWN;
        }
        return isAudited ? State.MET : State.OWN_WORD;
    }

    /** How far a duty is met. */
    public enum State {
        /** Met, and an audit by somebody else is shown. */
        MET,
        /** Met by the word of the operator. */
        OWN_WORD,
        /** Done in part, or without the document that is asked for. */
        PARTLY,
        /** Stated to be done, but it is what somebody else must show, and nobody does. */
        UNSHOWN,
        /** Stated not to be done. */
        NOT_MET,
        /** Nothing is stated. */
        NOT_STATED
    }
}
