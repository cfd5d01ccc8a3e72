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
            "Treat the credential as signed in advance: what it states was not known when it was signed.")),

    /** A certificate is held by another party than the one that claims. */
    CERTIFICATE_OTHER_HOLDER(Explanation.mandatory(
            Severity.FAIL,
            "certificate {certificate} is held by {holder}, but {claimer} makes the claim",
            "Ask the claimer for a certificate of its own.")),
    /** A certificate is a declaration of the party itself. */
    CERTIFICATE_SELF_DECLARED(new Explanation(
            Severity.UNDECIDED,
            "certificate {certificate} states to be a declaration of the party itself: {level}",
            "Ask for a certificate by an independent certifier.")),
    /** A certificate states no value of the criterion, so that the claimed value is the claimer's word. */
    CERTIFICATE_WITHOUT_VALUES(new Explanation(
            Severity.INFORM,
            "certificate {certificate} covers criterion {criterion}, but states no value on any metric: the values claimed are the word of the claimer",
            "Ask the certifier for the values that were assessed if you want to rely on them.")),
    /** A document named as evidence of a certificate is here under another media type than it was named with. */
    CERTIFICATE_EVIDENCE_TYPE(
            new Explanation(
                    Severity.WARN,
                    "evidence of certificate {certificate} is here under another media type than it was named with, {count} in all: {documents}",
                    "Open the document as the type that the certifier named: opened as another, the same bytes may show something else.")),
    /** A document named as evidence of a certificate is not in the bundle. */
    CERTIFICATE_EVIDENCE_ABSENT(new Explanation(
            Severity.INFORM,
            "evidence of certificate {certificate} is not here and is not checked, {count} in all: {documents}",
            "Ask the holder for the documents; the digests show whether they are the ones that were named.")),
    /** A document is named as evidence of a certificate without a digest that can be compared. */
    CERTIFICATE_EVIDENCE_UNPINNED(new Explanation(
            Severity.INFORM,
            "evidence of certificate {certificate} is named without a digest that can be read, {count} in all: {documents}; any document could be shown for it",
            "Ask the certifier to name its evidence by digests.")),
    /** A certificate assessed its subject after the claim was made. */
    ASSESSMENT_AFTER_CLAIM(new Explanation(
            Severity.FAIL,
            "certificate {certificate} assessed on {assessed} what was claimed on {claimed}",
            "Ask the claimer on what the claim was based.")),
    /** A claim about a batch is dated before the batch was made. */
    CLAIM_BEFORE_BATCH(new Explanation(
            Severity.FAIL,
            "{claim} is dated {claimed}, but {batch} was made at {producedAt}",
            "Ask the issuer for a claim about the batch itself.")),
    /** A claimed value cannot be. */
    CLAIM_VALUE_IMPOSSIBLE(new Explanation(
            Severity.FAIL,
            "{metric} is claimed to be {value} {unit}, which is {reason}",
            "Treat the claim as untrue.")),
    /** An anchor vouches for something beyond its scope. */
    ANCHOR_OUT_OF_SCOPE(new Explanation(
            Severity.UNDECIDED,
            "{issuer} is not trusted for {what} {value}",
            "Widen the scope of the anchor in the trust file if you trust it for this.")),
    /** A certificate or register names another party as the operator of a site than the record of the site. */
    SITE_OPERATOR_DISPUTED(new Explanation(
            Severity.UNDECIDED,
            "{operator} states to operate {facility}, but {source} names {other} for it",
            "Ask the certifier or a register who operates the site.")),
    /** An accepted record of the site names another operator, and none of that operator's own ends its period. */
    SITE_CHANGE_UNSHOWN(new Explanation(
            Severity.UNDECIDED,
            "{operator} states to operate {facility}, which at {seenAt} was accepted as a site of {other}; no record of {other} shows that it gave the site away",
            "Ask for the record by which the earlier operator ends its period.")),
    /** The receiver of a transfer states nothing of it. */
    TRANSFER_UNACKNOWLEDGED(new Explanation(
            Severity.INFORM,
            "only the sender states this transfer to {receiver}: of {batch} it used or passed on {used} there, of {sent} sent",
            "Ask the receiver if it matters to you that the goods arrived.")),
    /** An assay was scaled from a sum that no analysis of the whole gives. */
    NORMALISATION_IMPLAUSIBLE(new Explanation(
            Severity.UNDECIDED,
            "the assay of {batch} was scaled from contents that sum to {sum}: analyses of the whole sum to 0.95 to 1.05",
            "Ask for the assay as it was measured."));

    private final Explanation explanation;

    EvidenceFinding(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
