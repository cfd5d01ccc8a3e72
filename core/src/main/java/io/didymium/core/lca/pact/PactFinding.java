package io.didymium.core.lca.pact;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with a product carbon footprint. */
public enum PactFinding implements FindingCode {
    /** A required member is missing. */
    PACT_MISSING(Severity.FAIL, "{member} is required", "Ask the sender for it."),
    /** A member has the wrong format. */
    PACT_FORMAT(Severity.FAIL, "{member} must be {expected}, but is '{found}'", "Ask the sender to correct it."),
    /** A member of version 2 that version 3 no longer has. */
    PACT_MEMBER_OUTDATED(
            Severity.FAIL,
            "{member} is a member of version 2; version 3 no longer has it",
            "Ask the sender for a footprint of version 3."),
    /** A member of version 2 without effect. */
    PACT_MEMBER_IGNORED(
            Severity.WARN, "{member} is a member of version 2 and is ignored", "Ask the sender to omit it."),
    /** A number is out of its range. */
    PACT_RANGE(Severity.FAIL, "{member} must be {expected}, but is {found}", "Ask the sender to correct it."),
    /** A period ends before it begins. */
    PACT_PERIOD(Severity.FAIL, "{member} ends before it begins", "Ask the sender to correct it."),
    /** Two members exclude one another. */
    PACT_CONTRADICTION(
            Severity.FAIL, "{member} must not be combined with {other}", "Ask the sender which of them applies."),
    /** The whole is not the sum of its parts. */
    PACT_SUM(
            Severity.WARN,
            "{member} is {found}, but its parts sum to {expected}",
            "Ask the sender which part is missing."),
    /** Data that the methodology requires are missing. */
    PACT_METHODOLOGY_DATA_MISSING(Severity.WARN, "the PACT methodology requires {member}", "Ask the sender for it."),
    /** The validity period starts before the end of the reference period, or ends more than three years after it. */
    PACT_VALIDITY(
            Severity.FAIL,
            "{member} must be {expected}, but is {found}",
            "Ask for a footprint with a validity period that follows the methodology."),
    /** A member that version 3 does not define. */
    PACT_MEMBER_UNKNOWN(
            Severity.INFORM,
            "{member} is not defined by version 3 and is ignored{hint}",
            "Ask the sender which member is meant.");

    private final Explanation explanation;

    PactFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
