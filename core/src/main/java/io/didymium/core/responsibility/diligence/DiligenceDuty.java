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
 * @param proof what must show it
 */
public record DiligenceDuty(String clause, String label, Set<DiligenceStep> steps, Proof proof) {
    /** @throws IllegalArgumentException if a text is blank or no step is asked for */
    public DiligenceDuty {
        Text.require(clause, "clause");
        Text.require(label, "label of " + clause);
        requireNonNull(steps, "steps");
        requireNonNull(proof, "proof");
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
        if (proof == Proof.DOCUMENT
                && steps.stream()
                        .anyMatch(step -> statement
                                .step(step)
                                .filter(one -> one.evidence().isEmpty())
                                .isPresent())) {
            return State.PARTLY;
        }
        if (proof == Proof.AUDIT && !isAudited) {
            return State.UNSHOWN;
        }
        return isAudited ? State.MET : State.OWN_WORD;
    }

    /** What must show that a duty is met. */
    public enum Proof {
        /** The statement itself. */
        STATEMENT,
        /** A document that the statement names for each of the steps. */
        DOCUMENT,
        /** An audit by somebody else. */
        AUDIT
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
