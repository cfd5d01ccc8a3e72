package io.didymium.passport.report.trade;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Faults of what is stated about owners and permits of goods. */
public enum TradeFinding implements FindingCode {
    /** A party to the passing of title does not state it. */
    TITLE_UNACKNOWLEDGED(
            Severity.UNDECIDED,
            "{event} passes title from {before} to {after}, and {silent} states nothing of it",
            "Ask for the same statement from that party; title of others passes on a site, before the goods leave it."),
    /** A step makes goods for an owner who neither owned what it took nor states anything of them. */
    OWNER_UNSEEN(
            Severity.UNDECIDED,
            "{step} states that {batch} is the property of {owner}, who owned nothing that went in and states nothing of it",
            "Ask the owner for a statement of its own, or for the transfer by which it got title.");

    private final Explanation explanation;

    TradeFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
