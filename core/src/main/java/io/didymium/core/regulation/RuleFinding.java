package io.didymium.core.regulation;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with what is declared under a rule. */
public enum RuleFinding implements FindingCode {
    /** An element is there in so small a part that its recycled share says little. */
    CONTAMINATION(
            "contamination",
            Severity.WARN,
            "{element} is {content} % of the mass, below the declared limit: its recycled share under {pack} is of a"
                    + " contamination",
            "Leave the share out, or say that the element is a contamination."),
    /** Part of an element has no known source. */
    ORIGIN_UNDETERMINED(
            "origin-undetermined",
            Severity.UNDECIDED,
            "of {share} % of the {element} it is not known whether it counts as recycled under {pack}",
            "Ask the suppliers for the sources."),
    /** A least share is not reached. */
    MINIMUM_MISSED(
            "minimum-missed",
            Severity.FAIL,
            "{share} % of the {element} is recycled where {pack} demands {least} %",
            "The product may not be placed on the market under this rule."),
    /** A claim was made under another rule than the one it is held against. */
    OTHER_RULE_PACK(
            "other-rule-pack",
            Severity.FAIL,
            "the share of {element} is claimed under {claimed}, not {pack}",
            "Reckon the share under the rule that is asked for."),
    /** A share is claimed of an element that is not there. */
    SHARE_OF_NOTHING(
            "share-of-nothing",
            Severity.FAIL,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, but none is shown to be there",
            "State the element as not present, without a share."),
    /** A share is claimed of an element that nobody looked for. */
    SHARE_UNSHOWN(
            "share-unshown",
            Severity.UNDECIDED,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, but no analysis says whether it is there",
            "Ask for an assay that states the element."),
    /** A share is claimed under a rule that says nothing of the element. */
    ELEMENT_OUTSIDE_RULE(
            "element-outside-rule",
            Severity.FAIL,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, which is not about {element}",
            "Claim it under a rule that is."),
    /** Less of an element is claimed to be recycled than is. */
    RECYCLED_UNDERSTATED(
            "recycled-understated",
            Severity.WARN,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, but {found} % is",
            "Correct the claim; who claims too little misleads nobody to his own advantage."),
    /** More of an element is claimed to be recycled than is. */
    RECYCLED_OVERSTATED(
            "recycled-overstated",
            Severity.FAIL,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, but {found} % is",
            "Correct the claim, or show the origin of the rest."),
    /** Something that a law demands is not said. */
    LEGAL_DATA_MISSING(
            "legal-data-missing",
            Severity.FAIL,
            "{point} is missing ({clause})",
            "Add it, or ask the responsible person for it.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    RuleFinding(String id, Severity severity, String template, String remedy) {
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
