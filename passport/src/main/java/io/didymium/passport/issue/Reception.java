package io.didymium.passport.issue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.passport.report.VerificationReport;
import java.util.List;

/**
 * What became of a bundle that was received.
 *
 * @param report what verification found
 * @param contradictions where it contradicts what the office holds already
 * @param outdated the credentials of this office that build on what was replaced or withdrawn, and are to be restated
 * @param kept whether the office keeps it: not if it is rejected or contradicts what is held
 */
public record Reception(VerificationReport report, List<Finding> contradictions, List<Finding> outdated, boolean kept) {
    /** Copies the lists. */
    public Reception {
        requireNonNull(report, "report");
        contradictions = List.copyOf(contradictions);
        outdated = List.copyOf(outdated);
    }
}
