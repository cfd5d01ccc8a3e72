package io.didymium.passport.report;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with a claimed footprint and the documents that are to bear it out. */
public enum FootprintClaimFinding implements FindingCode {
    /** The chain gives another result. */
    FOOTPRINT_MISMATCH(
            Severity.FAIL,
            "{category} of {batch} is claimed to be {claimed} for {unit}, but the data of its steps give {found}",
            "Ask the issuer which is right: the claim, or the activities and allocation of the steps."),
    /** The chain gives another part of the result. */
    FOOTPRINT_SHARE_MISMATCH(
            Severity.FAIL,
            "the {share} part of {category} of {batch} is claimed to be {claimed}, but the data of its steps give {found}",
            "Ask the issuer which is right."),
    /** The data of a step behind a batch are neither stated nor attested. */
    FOOTPRINT_UNKNOWN(
            Severity.UNDECIDED,
            "{category} of {batch} is claimed to be {claimed} for {unit}, but cannot be calculated: {reason}",
            "Ask the operators of these steps for their activities, or for a footprint of what they supply."),
    /** Only the result is stated for the making of a batch. */
    FOOTPRINT_ATTESTED(
            Severity.INFORM,
            "the footprint of {batch} is attested, not recomputed: {step} does not state its activities",
            "Ask its operator for the activities if you want to recompute it."),
    /** A result is partly based on footprints that suppliers attest. */
    FOOTPRINT_PARTLY_ATTESTED(
            Severity.INFORM,
            "{share} % of {category} of {batch} comes from suppliers' footprints, which are attested, not recomputed",
            "See which claims are attested, and ask those suppliers if you want to recompute them."),
    /** Most of the burden behind a batch was allocated to other products. */
    FOOTPRINT_BURDEN_MOVED(
            Severity.WARN,
            "{moved} % of the burden of {step} is allocated to other products: what {batch} is made of has {mass} % of their mass and carries {carried} % in {category}",
            "Ask the operator why its allocation is right."),
    /** An activity behind a batch counts as negative. */
    FOOTPRINT_NEGATIVE_FACTOR(
            Severity.WARN,
            "{activity} in {step} lowers {category} of {batch} by a negative impact: {amount}",
            "Ask the operator what the credit is for."),
    /** Some activities behind a batch have no factor in a category. */
    FOOTPRINT_CATEGORY_PARTIAL(
            Severity.WARN,
            "some activities behind {batch} have no factor for {category} and count as zero",
            "Ask for factors in this category, or for an explicit zero."),
    /** It is not known what a category counts. */
    FOOTPRINT_CATEGORY_UNKNOWN(
            Severity.INFORM,
            "the value for {category} follows from the steps, but whether it is {metric} in {unit} is the word of the issuer: the category is not known",
            "Ask for a footprint in a known category."),
    /** Something that a step uses or gives off is not accounted for. */
    FOOTPRINT_INCOMPLETE(
            Severity.UNDECIDED,
            "{step} accounts for no {item} behind {batch}: no activity covers it, and no cut-off names it",
            "Ask the operator for the activity, or for the reason why it is left out."),
    /** A flow is left out on purpose. */
    FOOTPRINT_CUT_OFF(
            Severity.INFORM,
            "{step} leaves out {item} behind {batch}: {reason}",
            "Decide whether the reason is enough for you."),
    /** More is left out than may be. */
    FOOTPRINT_CUT_OFF_EXCEEDED(
            Severity.UNDECIDED,
            "the steps behind {batch} leave out flows of {share} % of its mass: at most {limit} % may be left out",
            "Ask the operator for the activities of these flows."),
    /** The inventory that a factor is said to come from gives another one. */
    FOOTPRINT_BACKGROUND_MISMATCH(
            Severity.FAIL,
            "{activity} of {step} behind {batch} takes {claimed} {category} per {unit} from {process}, but the inventory gives {found}",
            "Ask the operator which is right: the factor, or the inventory that it names."),
    /** The inventory that a factor is said to come from does not give it. */
    FOOTPRINT_BACKGROUND_UNKNOWN(
            Severity.UNDECIDED,
            "{activity} of {step} behind {batch} takes {claimed} {category} per {unit} from {process}, which the inventory does not give",
            "Ask the operator for process, product, unit and category as they are in the inventory."),
    /** A factor names an inventory that the verifier does not have. */
    FOOTPRINT_BACKGROUND_UNCHECKED(
            Severity.INFORM,
            "{activity} of {step} behind {batch} takes its factor for {category} from {process} in inventory {inventory}, which is not given with such a method: it was taken as stated",
            "Give the inventory and the method to have it calculated again, or compare the digest."),
    /** The impact method is not known. */
    FOOTPRINT_METHOD_UNKNOWN(
            Severity.INFORM,
            "the footprint was assessed by {method}, version {version}, which is not known: its factors were taken as the steps state them",
            "Compare the digest with that of the method you expect."),
    /** Conformity with product category rules was not checked. */
    FOOTPRINT_RULES_UNCHECKED(
            Severity.INFORM,
            "the footprint is stated to follow {profile}, version {version}: this was not checked, and no conformity is claimed",
            "Ask for a verified declaration if you need one."),
    /** A document is not in the bundle. */
    FOOTPRINT_EVIDENCE_ABSENT(
            Severity.UNDECIDED,
            "the document {name}, named as evidence of the footprint, is not in the bundle: digest {digest}",
            "Ask the issuer for it and add it to the bundle."),
    /** A document is not a PACT footprint. */
    FOOTPRINT_EVIDENCE_UNREADABLE(
            Severity.FAIL,
            "the document {name} cannot be read as a PACT product carbon footprint: {reason}",
            "Ask the issuer for a readable one."),
    /** The PACT documents of all claims together are too large to be read. */
    FOOTPRINT_EVIDENCE_TOO_LARGE(
            Severity.UNDECIDED,
            "the document {name} was not read: the PACT documents of the bundle have more than 16 MiB",
            "Verify the claim in a bundle with fewer documents."),
    /** A PACT footprint contradicts the claim. */
    FOOTPRINT_EVIDENCE_DISAGREES(
            Severity.FAIL,
            "the document {name} states {found} for {member}, the claim {claimed}",
            "Ask the issuer which is right."),
    /** A PACT footprint was not valid when the batch was made. */
    FOOTPRINT_EVIDENCE_ENDED(
            Severity.UNDECIDED,
            "the document {name} was valid until {until}, but {batch} was made on {made}",
            "Ask the issuer for a footprint that is valid for this batch."),
    /** A PACT footprint is deprecated. */
    FOOTPRINT_EVIDENCE_DEPRECATED(
            Severity.UNDECIDED,
            "the document {name} states that it is deprecated",
            "Ask the issuer for its replacement.");

    private final Explanation explanation;

    FootprintClaimFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
