package io.didymium.passport.report;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;
import java.util.Locale;

/** What can be wrong with evidence: its time, its status, who gives it and who holds it. */
public enum EvidenceFinding implements FindingCode {
    /** A credential states an event that is later than the credential. */
    EVENT_AFTER_ISSUE(
            Severity.FAIL,
            "{what} is stated for {time}, but the credential is valid from {validFrom}",
            "Ask the issuer for a credential that was issued after the event."),
    /** A credential states an event that is later than the verification. */
    EVENT_IN_FUTURE(
            Severity.FAIL,
            "{what} is stated for {time}, which is after the time of verification, {at}",
            "Verify again after that time; until then nobody can know it."),
    /** A credential existed before an event that it or its history states. */
    SEEN_BEFORE_EVENT(
            Severity.FAIL,
            "a receipt shows that the credential existed at {seenAt}, but it or its history states {what} for {time}",
            "Treat the credential as signed in advance: what it states was not known when it was signed.");

    private final Severity severity;
    private final String template;
    private final String remedy;

    EvidenceFinding(Severity severity, String template, String remedy) {
        this.severity = severity;
        this.template = template;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
