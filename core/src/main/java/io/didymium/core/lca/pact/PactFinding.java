package io.didymium.core.lca.pact;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with a product carbon footprint. */
public enum PactFinding implements FindingCode {
    /** Something that must be there is not. */
    PACT_MISSING("pact-missing", Severity.FAIL, "{member} is required", "Ask the sender for it."),
    /** Something has not the form it must have. */
    PACT_FORM(
            "pact-form", Severity.FAIL, "{member} must be {expected}, not '{found}'", "Ask the sender to correct it."),
    /** Something of version 2 that version 3 has no longer. */
    PACT_OLD(
            "pact-old",
            Severity.FAIL,
            "{member} is of version 2; version 3 has no such member",
            "Ask the sender for a footprint of version 3."),
    /** Something of version 2 that changes nothing. */
    PACT_MEMBER_IGNORED(
            "pact-member-ignored",
            Severity.WARN,
            "{member} is of version 2 and is passed over",
            "Ask the sender to leave it out."),
    /** A number is out of its range. */
    PACT_RANGE(
            "pact-range", Severity.FAIL, "{member} must be {expected}, not {found}", "Ask the sender to correct it."),
    /** A period ends before it begins. */
    PACT_PERIOD("pact-period", Severity.FAIL, "{member} ends before it begins", "Ask the sender to correct it."),
    /** Two members exclude one another. */
    PACT_CONTRADICTION(
            "pact-contradiction",
            Severity.FAIL,
            "{member} must not stand beside {other}",
            "Ask the sender which of them holds."),
    /** The whole is not the sum of its parts. */
    PACT_SUM(
            "pact-sum",
            Severity.WARN,
            "{member} is {found}, its parts sum to {expected}",
            "Ask the sender which part is missing."),
    /** Something that the methodology demands is not there. */
    PACT_SHALL("pact-shall", Severity.WARN, "the methodology demands {member}", "Ask the sender for it."),
    /** The validity period starts before the end of the reference period, or ends more than three years after it. */
    PACT_VALIDITY(
            "pact-validity",
            Severity.FAIL,
            "{member} must be {expected}, not {found}",
            "Ask for a footprint with a validity period as the methodology demands."),
    /** A member that version 3 does not define. */
    PACT_MEMBER_UNKNOWN(
            "pact-member-unknown",
            Severity.INFORM,
            "{member} is not defined by version 3 and is not read{hint}",
            "Ask the sender which member is meant.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    PactFinding(String id, Severity severity, String template, String remedy) {
        this.id = id;
        this.severity = severity;
        this.template = template;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
