package io.didymium.core.title;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Faults of statements about whose goods are. */
public enum TitleFinding implements FindingCode {
    /** A party passes on, moves or has processed more of a batch than it owns there. */
    TITLE_NOT_HELD(
            Severity.FAIL,
            "{event} disposes of {found} of {batch} as the property of {owner}, who owns {expected} of it there",
            "Correct the owner, or add the transfer by which title passed to it."),
    /** Several parties own portions of a batch at a site, and whose was taken is not stated. */
    OWNER_UNCLEAR(
            Severity.UNDECIDED,
            "{event} takes {batch}, of which {owners} own portions there, and does not state whose it takes",
            "State the owner of the portion.");

    private final Explanation explanation;

    TitleFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
