package io.didymium.passport.exchange.registry;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with a registration or its proof. */
public enum RegistryFinding implements FindingCode {
    /** The record and the passport name different things (Article 8(7), coherence). */
    REGISTRY_RECORD_INCOHERENT(new Explanation(
            Severity.FAIL,
            "the record states {member} {found}, the passport {expected}",
            "Register the values of the passport.")),
    /** The commodity code has not four to ten digits (Article 8(7)). */
    REGISTRY_COMMODITY_CODE(new Explanation(
            Severity.FAIL,
            "the commodity code '{found}' has not four to ten digits",
            "Use the code of the Combined Nomenclature or of TARIC, in digits alone.")),
    /** There is no back-up link (Article 8(7)). */
    REGISTRY_BACKUP_MISSING(new Explanation(
            Severity.FAIL,
            "the record has no link to a back-up of the passport",
            "Have a second provider keep a copy, and register its address.")),
    /** The back-up is where the passport is. */
    REGISTRY_BACKUP_SAME(new Explanation(
            Severity.FAIL,
            "the back-up is at the address of the passport itself, {found}",
            "Register the address of another provider.")),
    /** The record names no facility. */
    REGISTRY_FACILITY_MISSING(new Explanation(
            Severity.FAIL, "the record names no facility", "Name the site where the product was made.")),
    /** The proof is in another form than the one that is known. */
    REGISTRY_PROOF_UNKNOWN(Explanation.mandatory(
            Severity.UNDECIDED,
            "the proof of registration cannot be read: {detail}",
            "Ask for the proof in a form that this version knows, or check it with the registry.")),
    /** No pinned seal made the proof. */
    REGISTRY_SEAL_UNKNOWN(Explanation.mandatory(
            Severity.UNDECIDED,
            "the proof is sealed by {seal}, which is not pinned",
            "Pin the certificate of the registry's seal if you trust it.")),
    /** The proof names a pinned seal that did not make it. */
    REGISTRY_SEAL_FORGED(Explanation.mandatory(
            Severity.FAIL,
            "the proof names the seal {seal}, which did not make it",
            "The proof was changed or forged: do not rely on it.")),
    /** The proof is dated outside the time of the seal. */
    REGISTRY_SEAL_OUT_OF_TIME(Explanation.mandatory(
            Severity.FAIL,
            "the proof is of {found}, the seal {seal} is valid {expected}",
            "Ask for a proof that was made while the seal was valid.")),
    /** The proof is dated after the verification or before the version that it is of. */
    REGISTRY_TIME_IMPOSSIBLE(Explanation.mandatory(
            Severity.FAIL,
            "the proof is of {found}, which is {relation}",
            "The time of the proof or of the passport was changed: do not rely on them.")),
    /** The proof is of another product, passport or operator. */
    REGISTRY_PROOF_INCOHERENT(Explanation.mandatory(
            Severity.FAIL,
            "the proof is for {member} {found}, the passport states {expected}",
            "The proof is of another passport: ask for that of this one.")),
    /** The proof is of an earlier or later version. */
    REGISTRY_VERSION_MISMATCH(Explanation.mandatory(
            Severity.FAIL,
            "the proof is of the version of {found}, the passport is the version of {expected}",
            "Ask for the proof of this version.")),
    /** The passport was changed after it was registered. */
    REGISTRY_HASH_MISMATCH(Explanation.mandatory(
            Severity.FAIL,
            "the proof is of the hash {found}, the passport has {expected}",
            "The passport differs from what was registered: ask for the registered version.")),
    /** The hash was calculated by another algorithm or of another form. */
    REGISTRY_HASH_UNKNOWN(Explanation.mandatory(
            Severity.UNDECIDED,
            "the hash of the proof is by {found}, which cannot be calculated here",
            "Ask for the hash by sha-256 over the canonical compressed form.")),
    /** Parts of the passport are withheld, so that its hash is another. */
    REGISTRY_CONTENT_WITHHELD(Explanation.mandatory(
            Severity.UNDECIDED,
            "parts of the passport are withheld, so that its hash cannot be compared with that of the proof",
            "Ask its operator for the passport with all that was registered disclosed.")),
    /** The proof is for a credential that is no passport. */
    REGISTRY_NO_PASSPORT(Explanation.mandatory(
            Severity.FAIL,
            "the proof of registration is for a credential that is no product passport",
            "Put the proof beside the passport that it is of."));

    private final Explanation explanation;

    RegistryFinding(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
