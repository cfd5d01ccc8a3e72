package io.didymium.core.regulation;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with what is declared under a rule. */
public enum RuleFinding implements FindingCode {
    /** The content of an element is below the limit for declaration, so that its recycled share has little meaning. */
    ELEMENT_BELOW_LIMIT(
            Severity.WARN,
            "{element} is {content} % of the mass, below the limit for declaration: its recycled share under {pack} is that of an impurity",
            "Omit the share, or state that the element is an impurity."),
    /** The source of part of an element is not known. */
    ORIGIN_UNDETERMINED(
            Severity.UNDECIDED,
            "for {share} % of the {element} it is not known whether it counts as recycled under {pack}",
            "Ask the suppliers for source declarations."),
    /** A minimum share is not reached. */
    MINIMUM_NOT_MET(
            Severity.FAIL,
            "{share} % of the {element} is recycled, but {pack} requires {least} %",
            "The product may not be placed on the market under this rule."),
    /** A claim was made under another rule than the one it is held against. */
    RULE_PACK_MISMATCH(
            Severity.FAIL,
            "the share of {element} is claimed under {claimed}, not {pack}",
            "Compute the share under the rule that is asked for."),
    /** A share is claimed of an element that is absent. */
    SHARE_OF_ABSENT_ELEMENT(
            Severity.FAIL,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, but the product contains none",
            "State the element as absent, without a share."),
    /** A share is claimed of an element that nobody analysed. */
    SHARE_UNPROVEN(
            Severity.UNDECIDED,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, but no analysis states whether the product contains it",
            "Ask for an assay that states the element."),
    /** No share of an element is declared although it is present and the rule covers it. */
    ELEMENT_NOT_DECLARED(
            Severity.WARN,
            "{element} is {content} % of the mass, but no share of it is declared under {pack}",
            "Declare the share of the element, or ask the declaring party for it."),
    /** Whether an element that the rule covers is present is not known, and no share of it is declared. */
    ELEMENT_NOT_ANALYSED(
            Severity.INFORM,
            "no analysis states whether the product contains {element}, and no share of it is declared under {pack}",
            "Ask for an assay that states the element."),
    /** A share is claimed under a rule that does not cover the element. */
    ELEMENT_OUTSIDE_RULE(
            Severity.FAIL,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, which does not cover {element}",
            "Claim it under a rule that covers the element."),
    /** Less of an element is claimed to be recycled than is. */
    RECYCLED_UNDERSTATED(
            Severity.WARN,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, but {found} % is",
            "Correct the claim. An understated share gives the claimer no advantage."),
    /** More of an element is claimed to be recycled than is. */
    RECYCLED_OVERSTATED(
            Severity.FAIL,
            "{claimed} % of the {element} is claimed to be recycled under {pack}, but only {found} % is",
            "Correct the claim, or prove the origin of the rest."),
    /** Information that a law requires is missing. */
    LEGAL_DATA_MISSING(Severity.FAIL, "{point} is missing ({clause})", "Add it, or ask the responsible person for it.");

    private final Explanation explanation;

    RuleFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
