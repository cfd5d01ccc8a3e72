package io.didymium.passport.report;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Faults of statements of origin, recycled content and magnets in passports, beyond the findings of core. */
public enum OriginStatementFinding implements FindingCode {
    /** The share of an element from a country and class differs from the stated one. */
    PROVENANCE_MISMATCH(
            Severity.FAIL,
            "{claimed} of the {element} is stated to be {source}, but {found} is",
            "Correct the provenance, or declare the sources that are missing."),
    /** The source of part of an element is not known. */
    PROVENANCE_UNDETERMINED(
            Severity.UNDECIDED,
            "{claimed} of the {element} is stated to be {source}: {found} is, and the source of {unknown} is not known",
            "Ask the suppliers for source declarations."),
    /** The mass of an element from a source differs from the stated one. */
    PROVENANCE_AMOUNT_MISMATCH(
            Severity.FAIL,
            "the {element} that is {source} is stated to be {claimed}, but is {found}",
            "Correct the amount or its unit."),
    /** No analysis states the content of an element. */
    PROVENANCE_WITHOUT_ASSAY(
            Severity.UNDECIDED,
            "the provenance of {element} is stated, but no analysis states its content",
            "Ask for an assay that states the element."),
    /** An element is claimed to come from a batch that is not described. */
    ORIGIN_BATCH_ABSENT(
            Severity.UNDECIDED,
            "{claimed} of the {element} is claimed to come from {from}, which is not described",
            "Ask for the passport of that batch."),
    /** More upstream batches are named than are traced. */
    ORIGINS_TOO_MANY(
            Severity.UNDECIDED,
            "elements are claimed to come from {count} batches; at most {limit} are traced",
            "Verify the passports in smaller bundles, or state their provenance by country."),
    /** The origins of all batches together have more parts than the policy allows. */
    ORIGINS_TOO_LARGE(
            Severity.UNDECIDED,
            "the origins of the batches have more than {limit} parts together and are not calculated",
            "Verify the passports in smaller bundles, or raise the limit of the policy."),
    /** A recycled share is claimed under a rule that is not known. */
    RULE_UNKNOWN(
            Severity.UNDECIDED,
            "recycled content is claimed under {rule}, which is not known",
            "Ask for shares under a known rule, or add the rule to the policy."),
    /** Magnets are heavier than the batch of products that contains them. */
    MAGNETS_OUTWEIGH_BATCH(
            Severity.FAIL,
            "{pieces} pieces with magnets of {each} contain {claimed} of magnets, but the batch weighs {found}",
            "Look for a wrong unit, or for a wrong number of pieces."),
    /** Magnets are stated to contain another amount of an element than their batch of products. */
    MAGNET_CONTENT_MISMATCH(
            Severity.FAIL,
            "the magnets of {pieces} pieces are stated to contain {claimed} of {element}, but the batch contains {found}",
            "Compare the composition of the magnets with the assay of the batch."),
    /** A product that is made of magnets states none. */
    MAGNETS_UNSTATED(
            Severity.FAIL,
            "no magnets are stated of {batch}, but its history put {found} of magnets into it",
            "Ask the maker for the information on its magnets."),
    /** The stated mass of magnets is another than the history of the batch shows. */
    MAGNET_MASS_MISMATCH(
            Severity.FAIL,
            "the magnets of {pieces} pieces of {batch} are stated to weigh {claimed}, but its history put {found} into it",
            "Look for a wrong number of pieces or a wrong mass of each."),
    /** The stated type of magnets is another than their assay shows. */
    MAGNET_TYPE_MISMATCH(
            Severity.FAIL,
            "the magnets of {batch} are stated to be {claimed}, but their assay shows {found}",
            "Ask the maker for the type of its magnets."),
    /** Information that a law will require is missing. */
    LEGAL_DATA_NOT_YET_REQUIRED(
            Severity.INFORM,
            "{point} is missing ({clause}), but not required yet",
            "Add it before the obligation begins."),
    /** Information is missing that may be required already: an act that was not adopted when the rule was written decides. */
    LEGAL_DATA_OPEN(
            Severity.UNDECIDED,
            "{point} is missing ({clause}), and whether it is required already is not known",
            "Look whether the act was adopted, and verify with the rule that names its date."),
    /** The product group is not stated, so whether a rule covers the product is not known. */
    PRODUCT_GROUP_UNSTATED(
            Severity.UNDECIDED,
            "the product group of {batch} is not stated: whether {rule} covers it is not known",
            "Ask the maker for the product group."),
    /** A product is exempt from a rule by the purpose that its maker states. */
    EXEMPTION_STATED(
            Severity.INFORM,
            "{batch} is exempt from {rule} because its maker states that it is designed for {purpose}",
            "Rely on the exemption only if the purpose is known otherwise."),
    /** A name states recycled content that no claim states. */
    NAME_STATES_RECYCLED(
            Severity.WARN,
            "the name of {batch} states recycled content, '{name}', but no claim does: names are not verified",
            "Ask for a claim of recycled content, and rely on that alone.");

    private final Explanation explanation;

    OriginStatementFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
