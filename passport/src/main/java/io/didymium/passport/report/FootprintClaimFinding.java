package io.didymium.passport.report;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with a claimed footprint and the documents that are to bear it out. */
public enum FootprintClaimFinding implements FindingCode {
    /** The chain gives another result. */
    FOOTPRINT_MISMATCH(
            "footprint-mismatch",
            Severity.FAIL,
            "{category} of {batch} is claimed to be {claimed} for {unit}, but what its steps say gives {found}",
            "Ask the issuer which is right: the claim, or what the steps use, give off and divide by."),
    /** The chain gives another make-up of the result. */
    FOOTPRINT_SHARE_MISMATCH(
            "footprint-share-mismatch",
            Severity.FAIL,
            "the {share} part of {category} of {batch} is claimed to be {claimed}, but what its steps say gives {found}",
            "Ask the issuer which is right."),
    /** Something behind a batch is neither told nor attested. */
    FOOTPRINT_UNKNOWN(
            "footprint-unknown",
            Severity.UNDECIDED,
            "{category} of {batch} is claimed to be {claimed} for {unit}, which cannot be calculated: {reason}",
            "Ask the operators of these steps what they use and give off, or for a footprint of what they supply."),
    /** Nothing is said of the making of a batch but the result. */
    FOOTPRINT_ATTESTED(
            "footprint-attested",
            Severity.INFORM,
            "the footprint of {batch} is attested, not recomputed: {step} does not say what it uses and gives off",
            "Ask its operator if you want to recompute it."),
    /** A result rests on what suppliers attest. */
    FOOTPRINT_PARTLY_ATTESTED(
            "footprint-partly-attested",
            Severity.INFORM,
            "{share} % of {category} of {batch} are taken from suppliers' footprints, which are attested, not recomputed",
            "Look which claims are attested, and ask those suppliers if you want to recompute them."),
    /** Some of what is behind a batch says nothing in a category. */
    FOOTPRINT_CATEGORY_PARTIAL(
            "footprint-category-partial",
            Severity.WARN,
            "some of what is behind {batch} says nothing of {category}: there it counts as nothing",
            "Ask for factors in this category, or for a zero where it is one."),
    /** The method is none that is known here. */
    FOOTPRINT_METHOD_UNKNOWN(
            "footprint-method-unknown",
            Severity.INFORM,
            "the footprint was assessed by {method}, version {version}, which is not known here: its factors were taken as"
                    + " the steps state them",
            "Compare the digest with that of the method you mean."),
    /** Rules are named. */
    FOOTPRINT_RULES_UNCHECKED(
            "footprint-rules-unchecked",
            Severity.INFORM,
            "the footprint is said to be made by {profile}, version {version}: whether it keeps to these rules was not"
                    + " checked, and no conformity is claimed",
            "Ask for a verified declaration if you need one."),
    /** A document is not in the bundle. */
    FOOTPRINT_EVIDENCE_ABSENT(
            "footprint-evidence-absent",
            Severity.UNDECIDED,
            "the document {name} that is to bear out the footprint is not there: digest {digest}",
            "Ask the issuer for it and add it to the bundle."),
    /** A document is no PACT footprint. */
    FOOTPRINT_EVIDENCE_UNREADABLE(
            "footprint-evidence-unreadable",
            Severity.FAIL,
            "the document {name} cannot be read as a product carbon footprint of PACT: {reason}",
            "Ask the issuer for one that can."),
    /** A PACT footprint says something else than the claim. */
    FOOTPRINT_EVIDENCE_DISAGREES(
            "footprint-evidence-disagrees",
            Severity.FAIL,
            "the document {name} says {found} as {member}, the claim {claimed}",
            "Ask the issuer which is right."),
    /** A PACT footprint did not hold when the batch was made. */
    FOOTPRINT_EVIDENCE_ENDED(
            "footprint-evidence-ended",
            Severity.UNDECIDED,
            "the document {name} held until {until}, but {batch} was made on {made}",
            "Ask the issuer for a footprint that holds for this batch."),
    /** A PACT footprint is withdrawn. */
    FOOTPRINT_EVIDENCE_DEPRECATED(
            "footprint-evidence-deprecated",
            Severity.UNDECIDED,
            "the document {name} says of itself that it is deprecated",
            "Ask the issuer for what replaces it.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    FootprintClaimFinding(String id, Severity severity, String template, String remedy) {
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
