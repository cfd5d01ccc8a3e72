package io.didymium.passport.report;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with credentials and with how they fit together. */
public enum PassportFinding implements FindingCode {
    /** A token is not a compact JWS. */
    TOKEN_UNREADABLE(Explanation.mandatory(
            Severity.FAIL, "the token cannot be read: {reason}", "Ask the issuer for the credential again.")),
    /** A token in a passport file is another than the file declares. */
    TOKEN_ALTERED(Explanation.mandatory(
            Severity.FAIL,
            "the passport file declares a token of digest {declared}, but holds {found} in its place",
            "The file was changed after it was written: ask its sender for it again.")),
    /** The header or claims of a token are not those of a credential. */
    TOKEN_REFUSED(Explanation.mandatory(
            Severity.FAIL,
            "the token is not a credential as required by VC-JOSE-COSE ({reason}): {detail}",
            "Ask the issuer for a credential secured as vc+jwt.")),
    /** The named key did not make the signature. */
    SIGNATURE_MISMATCH(Explanation.mandatory(
            Severity.FAIL,
            "the signature was not made by the key that the token names: {detail}",
            "The credential was changed or forged: do not rely on it.")),
    /** The disclosures of an SD-JWT do not match what the issuer signed. */
    DISCLOSURE_REFUSED(Explanation.mandatory(
            Severity.FAIL,
            "the disclosures do not match the digests that the issuer signed ({reason}): {detail}",
            "They were changed, added or exchanged: ask the holder for the credential again.")),
    /** The issuer's DID document is not in the bundle, or its key type is unknown. */
    KEY_UNKNOWN(Explanation.mandatory(
            Severity.UNDECIDED,
            "the issuer's key is not known: {detail}",
            "Add the issuer's DID document to the bundle.")),
    /** The issuer's DID document does not allow the key for this use at this time. */
    KEY_NOT_AUTHORISED(Explanation.mandatory(
            Severity.FAIL,
            "the key may not sign this ({reason}): {detail}",
            "The credential was signed by someone else, or with a key no longer in use: do not rely on it.")),
    /** Members of a credential are withheld. */
    CLAIMS_WITHHELD(
            Severity.UNDECIDED,
            "members of the credential are withheld at {place}; withheld: {missing}",
            "Ask the holder to disclose them."),
    /** Nothing trusted confirms the issuer's DID document. */
    DID_DOCUMENT_UNPINNED(Explanation.mandatory(
            Severity.UNDECIDED,
            "nothing trusted confirms this DID document of {issuer}",
            "Add the identity anchor of a register that you trust, or the issuer's keys to the trust file.")),
    /** A trusted register vouches for another DID document. */
    DID_DOCUMENT_MISMATCH(Explanation.mandatory(
            Severity.FAIL,
            "the DID document of {issuer} has digest {found}, but {register} vouches for {expected}",
            "The DID document was exchanged: do not rely on its keys.")),
    /** The bundle has a DID document of a did:key or did:jwk with another key than the DID carries. */
    DID_DOCUMENT_CONTRADICTED(Explanation.mandatory(
            Severity.FAIL,
            "the DID document of {did} in the bundle lists another key than the DID carries",
            "Somebody tries to sign in this party's name: do not rely on the bundle.")),
    /** The version of UNTP is not known. */
    PROFILE_UNKNOWN(Explanation.mandatory(
            Severity.UNDECIDED,
            "the version of UNTP of the credential is not known: {contexts}",
            "Use a version of this library that supports it.")),
    /** A credential does not conform to its version of UNTP, or to our extension. */
    PROFILE_VIOLATED(Explanation.mandatory(
            Severity.FAIL,
            "the credential does not conform to UNTP {version} or its rare-earth extension: {reason}",
            "Ask the issuer for a credential that conforms.")),
    /** No trusted register knows the issuer. */
    ISSUER_UNKNOWN(
            Severity.UNDECIDED,
            "no trusted register vouches for the issuer {issuer}",
            "Add the issuer's identity anchor to the bundle, or the register or issuer to the trust file."),
    /** The issuer is not a trusted anchor for a statement that only an anchor may make. */
    ANCHOR_UNTRUSTED(
            Severity.UNDECIDED,
            "{issuer} is not trusted as {role}: {reason}",
            "Decide whether you trust it, and if so add it to the trust file."),
    /** A credential is not yet valid. */
    NOT_YET_VALID(
            Severity.FAIL,
            "the credential is valid from {validFrom}, after the time of verification {at}",
            "Check the time of verification; if it is right, the credential is dated in the future."),
    /** A credential is no longer valid. */
    NO_LONGER_VALID(
            Severity.FAIL,
            "the credential was valid until {validUntil}, before the time of verification {at}",
            "Ask the issuer for the credential that replaces it."),
    /** A certificate is no longer valid; whether it was valid for a claim is judged with the claim. */
    CERTIFICATE_ENDED(
            Severity.INFORM,
            "the certificate was valid until {validUntil}, before the time of verification {at}",
            "For new batches, ask for the certificate that replaces it."),
    /** The receipt of a log cannot be read. */
    RECEIPT_UNREADABLE(Explanation.mandatory(
            Severity.FAIL,
            "receipt {receipt} cannot be read: {reason}",
            "Ask the party that logged the credential for the receipt again, or remove it from the bundle.")),
    /** A receipt does not prove what it states, or belongs to another credential. */
    RECEIPT_INVALID(Explanation.mandatory(
            Severity.FAIL,
            "receipt {receipt} does not prove that log {log} contains the credential: {reason}",
            "The receipt was changed or forged, or belongs to another credential: ask the log for it again.")),
    /** A receipt cannot be confirmed, because a log, a key or a witness is not trusted. */
    RECEIPT_UNPROVEN(
            Severity.UNDECIDED,
            "receipt {receipt} of log {log} is not confirmed by a trusted log key and witnesses: {reason}",
            "Decide whether you trust the log and its witnesses, and if so add them to the trust file."),
    /** A credential has no receipt, although the policy requires one. */
    RECEIPT_ABSENT(
            Severity.UNDECIDED,
            "the credential states that it is valid from {validFrom}, but no receipt of a log confirms this",
            "Ask the issuer for a receipt of a log that you trust and add it to the bundle."),
    /** The earliest proof that a credential existed is later than its date by more than the policy allows. */
    DATE_UNSUBSTANTIATED(
            Severity.WARN,
            "the credential states that it is valid from {validFrom}, but the earliest proof of its existence is of {seenAt}, more than {tolerated} later",
            "It may be backdated: rely on the later time."),
    /** A credential is revoked. */
    REVOKED(
            Severity.FAIL,
            "the credential of {issuer} is revoked by list {list} at index {index}",
            "Do not rely on it; ask the issuer for its replacement."),
    /** Two credentials have one position in a status list, so that revoking one revokes the other. */
    STATUS_POSITION_SHARED(Explanation.mandatory(
            Severity.FAIL,
            "the credential shares index {index} of status list {list} with {other}",
            "Ask the issuer, who must give each credential a position of its own.")),
    /** One credential was issued at two positions of status lists, so that revoking one leaves the other. */
    STATUS_POSITION_CHANGED(Explanation.mandatory(
            Severity.FAIL,
            "the credential is at index {index} of status list {list}, and was issued at {other} too",
            "Ask the issuer which of the two is valid; it must never give a credential another position.")),
    /** No usable status list says whether a credential is revoked. */
    STATUS_UNKNOWN(
            Severity.UNDECIDED,
            "the revocation status of the credential is not known ({reason}): list {list}",
            "Add a fresh status list of the issuer to the bundle."),
    /** A credential cannot be revoked. */
    STATUS_ABSENT(
            Severity.WARN,
            "the credential has no status list, so its issuer cannot revoke it",
            "Ask the issuer for a credential with a status list."),
    /** The target of a link is not in the bundle. */
    LINK_TARGET_ABSENT(Explanation.mandatory(
            Severity.UNDECIDED,
            "the credential links to {target}, which is not in the bundle: digest {digest}",
            "Ask the issuer for it and add it to the bundle.")),
    /** The target of a link is in the bundle in another version. */
    LINK_DIGEST_MISMATCH(Explanation.mandatory(
            Severity.FAIL,
            "the credential links to {target} with digest {expected}, but that credential has digest {found}",
            "One of the two was exchanged after the other was signed: do not rely on them.")),
    /** A link has no digest. */
    LINK_UNPINNED(Explanation.mandatory(
            Severity.UNDECIDED,
            "the credential links to {target} without its digest, so the link fits any version",
            "Ask the issuer for a credential whose links carry digestMultibase.")),
    /** A required link is missing. */
    REQUIRED_LINK_ABSENT(Explanation.mandatory(
            Severity.UNDECIDED,
            "the credential has no link with a digest to {kind} {id}, which it needs",
            "Ask the issuer for a credential with this link.")),
    /** A credential is valid earlier than a credential that it links to. */
    ISSUED_BEFORE_UPSTREAM(
            Severity.FAIL,
            "the credential is valid from {validFrom}, but links to {target}, which is valid only from {upstreamFrom}",
            "One of the two has a false date."),
    /** There is nothing to verify. */
    BUNDLE_EMPTY(Explanation.mandatory(
            Severity.UNDECIDED,
            "the bundle names no root credential, so there is nothing to verify",
            "Ask for a bundle with the passports in question.")),
    /** The bundle says who is who, or nothing that can be read. */
    NOTHING_TO_VERIFY(Explanation.mandatory(
            Severity.UNDECIDED,
            "the bundle has no readable credential about goods or an assessment",
            "Ask for a bundle with the passports in question.")),
    /** No verified credential links to this one. */
    CREDENTIAL_UNREACHABLE(
            Severity.UNDECIDED,
            "no verified credential links to this one",
            "Remove it from the bundle, or name it as a root."),
    /** Two credentials have one id. */
    DUPLICATE_CREDENTIAL(
            Severity.FAIL,
            "credentials {first} and {second} have the same id {id}",
            "Only one of them can be the credential: ask the issuer which."),
    /** A party is described in two ways. */
    PARTY_MISMATCH(
            Severity.FAIL,
            "{party} is described for {time} as {first} and as {second}",
            "Ask the party for credentials that agree."),
    /** A party describes itself for a time as no register does, and no register's entry is of that time. */
    PARTY_CHANGE_UNSHOWN(
            Severity.UNDECIDED,
            "{party} describes itself for {time} as {second}; registers describe it as {first}, but not for that time",
            "Ask for the identity anchor of that time."),
    /** An identity anchor has ended, and a later one of the same register replaces it. */
    IDENTITY_RENEWED(
            Severity.INFORM,
            "the identity anchor was valid until {validUntil}; a later one of the same register replaces it",
            "Nothing needs to be done."),
    /** A credential is issued by another party than the operator of the site. */
    ISSUER_NOT_OPERATOR(
            Severity.FAIL,
            "{subject} at {facility} is stated by {issuer}, but the site is operated by {operator}",
            "Only the operator of a site can state what happened there."),
    /** The country of a passport is another than that of its facility. */
    COUNTRY_MISMATCH(
            Severity.FAIL,
            "{batch} is stated to be made in {found}, but {facility} is in {expected}",
            "Correct the country of production."),
    /** An event states another quantity of a batch than the passport. */
    QUANTITY_MISMATCH(
            Severity.FAIL,
            "{step} states that it made {found} of {batch}, the passport states {expected}",
            "Passport and event have the same issuer: ask which is right."),
    /** An event and the passport of a batch that it made describe the batch differently. */
    OUTPUT_MISMATCH(
            Severity.FAIL,
            "{step} and the passport of {batch} state a different {member}",
            "Passport and event have the same issuer: ask which is right."),
    /** The event of a step withholds details; what depends on them is judged where it does. */
    EVENT_DETAILS_WITHHELD(
            Severity.INFORM,
            "members of the event are withheld at {place}: {missing}",
            "Ask the operator for them if the footprint or the balance of the step is to be computed again."),
    /** The certificate named in support of a claim is not in the bundle. */
    CERTIFICATE_ABSENT(
            Severity.UNDECIDED,
            "the certificate {certificate}, named in support of the claim, is not in the bundle",
            "Ask the issuer for it and add it to the bundle."),
    /** A claim has no certificate. */
    CLAIM_UNSUPPORTED(
            Severity.WARN,
            "the claim has no certificate: it is the issuer's own statement",
            "Ask the issuer for a certificate if you want to rely on it.");

    private final Explanation explanation;

    PassportFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    PassportFinding(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
