package io.didymium.passport.report;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with evidence: its time, its status, who gives it and who holds it. */
public enum EvidenceFinding implements FindingCode {
    /** A credential states an event that is later than the credential. */
    EVENT_AFTER_ISSUE(Explanation.mandatory(
            Severity.FAIL,
            "{what} is stated for {time}, but the credential is valid from {validFrom}",
            "Ask the issuer for a credential that was issued after the event.")),
    /** A credential states an event that is later than the verification. */
    EVENT_IN_FUTURE(Explanation.mandatory(
            Severity.FAIL,
            "{what} is stated for {time}, which is after the time of verification, {at}",
            "Verify again after that time; until then nobody can know it.")),
    /** A credential existed before an event that it or its history states. */
    SEEN_BEFORE_EVENT(Explanation.mandatory(
            Severity.FAIL,
            "a receipt shows that the credential existed at {seenAt}, but it or its history states {what} for {time}",
            "Treat the credential as signed in advance: what it states was not known when it was signed."));

    private final Explanation explanation;

    EvidenceFinding(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
