package io.didymium.core.responsibility.hazard;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with statements of hazards. */
public enum HazardFinding implements FindingCode {
    /** What the form of a batch or the kind of a step asks for is not stated by its operator. */
    HAZARD_DATA_MISSING(
            Severity.WARN,
            "its {what} asks for data that {operator} does not state: {missing}",
            "Ask the operator for a safety data sheet; until then treat the danger as present."),
    /** The same, where the verifier demands the data. */
    HAZARD_DATA_DEMANDED(
            Severity.UNDECIDED,
            "the verifier demands data on hazards that {operator} does not state: {missing}",
            "Ask the operator for a safety data sheet."),
    /** Somebody else than the operator states the hazards. */
    HAZARDS_OF_ANOTHER(
            Severity.WARN,
            "{keeper} states the hazards of {subject}, of which {operator} is the operator: the statement does not count",
            "Ask the operator itself."),
    /** Two records of an operator state different hazards of one thing. */
    HAZARDS_DIFFER(
            Severity.UNDECIDED,
            "{other} states other hazards of {subject} than this record",
            "Ask the operator which of them holds; until then treat every danger stated as present."),
    /** Natural radioactivity is denied, and the contents show it. */
    NORM_CONTRADICTED(
            Severity.FAIL,
            "{subject} is stated to be not above 1 Bq/g, but its {element} of {content} ppm is {activity} Bq/g",
            "Treat it as naturally occurring radioactive material."),
    /** Natural radioactivity is denied, and nothing shows it. */
    NORM_UNSHOWN(
            Severity.WARN,
            "{subject} is stated to be not above 1 Bq/g, and neither contents of thorium and uranium nor a report here show it",
            "Ask for the analysis of thorium and uranium."),
    /** Fine metal or hydride is stated to be harmless in air, and no test report is here. */
    SELF_IGNITION_DENIED(
            Severity.UNDECIDED,
            "{subject}, {form}, is stated to be neither pyrophoric nor self-heating, and no test report of it is here",
            "Ask for the report of tests N.2 and N.4; until then handle it under inert gas."),
    /** Two things that a record states of one batch exclude each other. */
    HAZARDS_CONTRADICTORY(
            Severity.FAIL,
            "of {subject} both {one} and {other} are stated",
            "Ask for the safety data sheet and the classification for transport."),
    /** A content brings a danger of which the codes say nothing. */
    CONTENT_UNCLASSIFIED(
            Severity.WARN,
            "{subject} has {percent} % {element}, of which from {limit} % on code {code} is expected and not stated",
            "Ask how the mixture was classified."),
    /** The books of a step have a substance that the statement leaves out. */
    SUBSTANCE_OMITTED(
            Severity.FAIL,
            "the books of {subject} have '{flow}', and {substance} is not among its dangerous substances",
            "Ask the operator to correct the statement."),
    /** A code of a hazard statement that is not in the list of this library. */
    HAZARD_CODE_UNLISTED(
            Severity.INFORM,
            "{subject} has code {code}, of which no class is known here",
            "Look the code up in Regulation (EC) No 1272/2008, Annex III.");

    private final Explanation explanation;

    HazardFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
