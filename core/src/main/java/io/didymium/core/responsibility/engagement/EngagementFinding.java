package io.didymium.core.responsibility.engagement;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with records about people. */
public enum EngagementFinding implements FindingCode {
    /** A keeper states to be independent of an operator of whose group it is. */
    KEEPER_NOT_INDEPENDENT(
            Severity.FAIL,
            "the keeper {keeper} states to be independent, but is of one group with {operator}, who runs {site}",
            "Treat the record as that of the operator itself."),
    /** A record is about a site that nobody here describes. */
    RECORD_SITE_UNKNOWN(
            Severity.INFORM,
            "the record is about {site}, which no credential here describes: who runs it is not known",
            "Ask for the record of the site."),
    /** A grievance is open for longer than the verifier accepts. */
    GRIEVANCE_OLD(
            Severity.WARN,
            "grievance {reference} at {site} is open for {days} days, more than {limit}",
            "Ask the operator what is done about it."),
    /** A grievance that was open is missing from a later register of the same keeper and site. */
    GRIEVANCE_VANISHED(
            Severity.UNDECIDED,
            "grievance {reference} at {site} was open on {earlier} and is missing on {later}",
            "Ask the keeper what became of it."),
    /** A register was kept by the operator itself and names no grievance. */
    GRIEVANCES_NONE_STATED(
            Severity.INFORM,
            "{keeper}, who is or is paid by the operator, records no grievance at {site}: that there is none is not shown",
            "Ask others around the site."),
    /** A commitment is not kept in time. */
    COMMITMENT_OVERDUE(
            Severity.WARN,
            "{owner} promised until {due}: {text}; the record leaves it open",
            "Ask for a later record, or what became of it."),
    /** A permit had ended on the day of the record. */
    PERMIT_ENDED(
            Severity.WARN,
            "permit {number} of {site} ended on {until}, before the day of the record",
            "Ask for the permit that holds."),
    /** Consent was refused or withdrawn. */
    CONSENT_LACKING(
            Severity.WARN, "consent of people concerned by {site} is {state}", "Ask the operator on what it goes on.");

    private final Explanation explanation;

    EngagementFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
