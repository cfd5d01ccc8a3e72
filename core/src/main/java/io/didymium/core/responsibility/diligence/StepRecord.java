package io.didymium.core.responsibility.diligence;

import static java.util.Objects.requireNonNull;

import io.didymium.core.responsibility.ReportDocument;
import java.util.List;

/**
 * What an operator states of one step.
 *
 * @param step the step
 * @param state how far it is
 * @param evidence the documents that are to show it
 */
public record StepRecord(DiligenceStep step, StepState state, List<ReportDocument> evidence) {
    /** Copies the documents. */
    public StepRecord {
        requireNonNull(step, "step");
        requireNonNull(state, "state");
        evidence = List.copyOf(evidence);
    }
}
