package io.didymium.core.responsibility.diligence;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with due diligence. */
public enum DiligenceFinding implements FindingCode {
    /** A supplier of a final batch has no valid statement. */
    SUPPLIER_WITHOUT_STATEMENT(
            Severity.INFORM,
            "{share} % of the {element} passed through sites of {supplier}, of which on {day} no due-diligence statement is valid: {state}",
            "Ask the supplier for its statement."),
    /** A final batch has no supplier that states anything, though the verifier demands it. */
    DILIGENCE_DEMANDED(
            Severity.UNDECIDED,
            "{share} % of the {element} has valid due-diligence statements on its whole way on {day}; the verifier demands {demanded} %",
            "Ask the suppliers for their statements."),
    /** A statement is meant to be of use for longer than the guidance allows. */
    STATEMENT_OVERLONG(
            Severity.WARN,
            "the statement for {from} to {until} calls itself valid until {validUntil}, but {pack} asks for one each {months} months",
            "Treat it as ended {months} months after its period."),
    /** A step is stated to be done without any document. */
    STEP_UNDOCUMENTED(
            Severity.INFORM,
            "step {step}, {label}, is stated to be done, and no document is named for it",
            "Ask for the documents if you want to rely on it."),
    /** The audit is stated to be done, and nothing shows it. */
    AUDIT_UNSHOWN(
            Severity.WARN,
            "an independent audit is stated to be done, but no certificate of somebody else shows it: {reason}",
            "Treat the statement as the word of the operator alone."),
    /** The certificate that is named as the audit contradicts it. */
    AUDIT_CONTRADICTED(
            Severity.FAIL,
            "certificate {certificate} is named as the audit of {operator}, but {reason}",
            "Ask for the certificate of the audit."),
    /** A severe risk is open and trade goes on. */
    RISK_UNANSWERED(
            Severity.WARN,
            "a severe risk of {risk} in {country} is open, and trade goes on without measures",
            "Ask what is done about it."),
    /** Material comes from a country that the verifier lists as one of risk, and nobody on its way assessed it. */
    RISK_COUNTRY_UNASSESSED(
            Severity.UNDECIDED,
            "{batch} has material from or through {country}, and {operator} states no risk there",
            "Ask the operator for its assessment of the country.");

    private final Explanation explanation;

    DiligenceFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
