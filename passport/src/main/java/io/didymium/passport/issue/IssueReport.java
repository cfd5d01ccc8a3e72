package io.didymium.passport.issue;

import io.didymium.core.finding.Finding;
import io.didymium.passport.PassportBundle;
import java.util.List;
import java.util.Optional;

/**
 * What became of a draft.
 *
 * @param faults what is untrue in it, and not acknowledged; nothing is issued while there is one
 * @param issued the credentials that were issued, with the status list, DID document and evidence of their issuer; empty if there are
 *     faults
 */
public record IssueReport(List<Finding> faults, Optional<PassportBundle> issued) {
    /** Copies the list. */
    public IssueReport {
        faults = List.copyOf(faults);
    }

    /**
     * What was issued.
     *
     * @throws IllegalStateException with the faults, if nothing was
     */
    public PassportBundle orThrow() {
        return issued.orElseThrow(() -> new IllegalStateException("nothing was issued: "
                + String.join(
                        "; ",
                        faults.stream()
                                .map(fault -> fault.location() + ": " + fault.message())
                                .toList())));
    }
}
