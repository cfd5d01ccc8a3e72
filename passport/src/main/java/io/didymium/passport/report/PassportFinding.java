package io.didymium.passport.report;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with credentials and with how they fit together. */
public enum PassportFinding implements FindingCode {
    /** A token is no compact JWS. */
    TOKEN_UNREADABLE(
            "token-unreadable",
            Severity.FAIL,
            "the token cannot be read: {reason}",
            "Ask the issuer for the credential again."),
    /** A token's header or claims are not those of a credential. */
    TOKEN_REFUSED(
            "token-refused",
            Severity.FAIL,
            "the token is not a credential as VC-JOSE-COSE demands ({reason}): {detail}",
            "Ask the issuer for a credential secured as vc+jwt."),
    /** The key named did not make the signature. */
    SIGNATURE_MISMATCH(
            "signature-mismatch",
            Severity.FAIL,
            "the signature is not of the key that the token names: {detail}",
            "The credential was changed or forged: do not rely on it."),
    /** The disclosures of an SD-JWT are not those that the issuer signed. */
    DISCLOSURE_REFUSED(
            "disclosure-refused",
            Severity.FAIL,
            "the disclosures are not what the issuer signed digests of ({reason}): {detail}",
            "They were changed, added or exchanged: ask the holder for the credential again."),
    /** No DID document of the issuer is at hand, or its key is of an unknown kind. */
    KEY_UNKNOWN(
            "key-unknown",
            Severity.UNDECIDED,
            "the issuer's key is not known: {detail}",
            "Add the issuer's DID document to the bundle."),
    /** The issuer's DID document does not allow the key for this use at this time. */
    KEY_NOT_AUTHORISED(
            "key-not-authorised",
            Severity.FAIL,
            "the key may not sign this ({reason}): {detail}",
            "The credential was signed by someone else, or with a key that is out of use: do not rely on it."),
    /** Something that a credential says is not disclosed. */
    CLAIMS_WITHHELD(
            "claims-withheld",
            Severity.UNDECIDED,
            "something is withheld at {place}, so not all that the credential says is known; not there: {missing}",
            "Ask the holder to disclose it."),
    /** Nobody trusted vouches for the issuer's DID document. */
    DID_DOCUMENT_UNPINNED(
            "did-document-unpinned",
            Severity.UNDECIDED,
            "nothing trusted says that this DID document of {issuer} is the right one",
            "Add the identity anchor of a register that you trust, or the issuer's keys to the trust file."),
    /** A trusted register vouches for another DID document. */
    DID_DOCUMENT_MISMATCH(
            "did-document-mismatch",
            Severity.FAIL,
            "the DID document of {issuer} has digest {found}, but {register} vouches for {expected}",
            "The DID document was exchanged: do not rely on what its keys sign."),
    /** The version of UNTP is not known here. */
    PROFILE_UNKNOWN(
            "profile-unknown",
            Severity.UNDECIDED,
            "the credential is of a version of UNTP that is not known here: {contexts}",
            "Use a version of this library that reads it."),
    /** A credential does not conform to its version of UNTP, or to our extension. */
    PROFILE_VIOLATED(
            "profile-violated",
            Severity.FAIL,
            "the credential does not conform to UNTP {version} with the rare-earth extension: {reason}",
            "Ask the issuer for a credential that conforms."),
    /** No trusted register knows the issuer. */
    ISSUER_UNKNOWN(
            "issuer-unknown",
            Severity.UNDECIDED,
            "no register that you trust vouches for the issuer {issuer}",
            "Add the issuer's identity anchor to the bundle, or the register or issuer to the trust file."),
    /** The issuer is no trusted anchor for what only one may say. */
    ANCHOR_UNTRUSTED(
            "anchor-untrusted",
            Severity.UNDECIDED,
            "{issuer} is not trusted as {role}: {reason}",
            "Decide whether you trust it, and if so add it to the trust file."),
    /** A credential does not hold yet. */
    NOT_YET_VALID(
            "not-yet-valid",
            Severity.FAIL,
            "the credential holds from {validFrom}, after the time of verification {at}",
            "Look at the time of verification; if it is right, the credential is dated ahead."),
    /** A credential holds no longer. */
    NO_LONGER_VALID(
            "no-longer-valid",
            Severity.FAIL,
            "the credential held until {validUntil}, before the time of verification {at}",
            "Ask the issuer for the credential that replaces it."),
    /** A certificate has ended since; whether it held in its time is judged with the claim. */
    CERTIFICATE_ENDED(
            "certificate-ended",
            Severity.INFORM,
            "the certificate held until {validUntil}, before the time of verification {at}",
            "For new batches ask for the certificate that replaces it."),
    /** What should be the receipt of a log is none. */
    RECEIPT_UNREADABLE(
            "receipt-unreadable",
            Severity.FAIL,
            "receipt {receipt} cannot be read: {reason}",
            "Ask whoever logged the credential for the receipt again, or take it out of the bundle."),
    /** A receipt was made or changed wrongly, or is another credential's. */
    RECEIPT_WRONG(
            "receipt-wrong",
            Severity.FAIL,
            "receipt {receipt} says that log {log} held the credential, but it does not show it: {reason}",
            "The receipt was changed, forged or is another credential's: ask the log for it again."),
    /** Whether a receipt holds is not known, because a log, a key or a witness is not trusted. */
    RECEIPT_UNPROVEN(
            "receipt-unproven",
            Severity.UNDECIDED,
            "receipt {receipt} says that log {log} held the credential, which nothing trusted bears out: {reason}",
            "Decide whether you trust the log and its witnesses, and if so add them to the trust file."),
    /** A credential has no receipt, where the policy demands one. */
    RECEIPT_ABSENT(
            "receipt-absent",
            Severity.UNDECIDED,
            "the credential says that it holds from {validFrom}, and no receipt of a log bears it out",
            "Ask the issuer for the receipt of a log that you trust and add it to the bundle."),
    /** The earliest proof that a credential existed is later than its date by more than the policy allows. */
    DATE_UNSUBSTANTIATED(
            "date-unsubstantiated",
            Severity.WARN,
            "the credential says that it holds from {validFrom}, but the earliest proof that it existed is of {seenAt},"
                    + " later by more than {tolerated}",
            "It may be dated back: rely on the later time."),
    /** A credential is revoked. */
    REVOKED(
            "revoked",
            Severity.FAIL,
            "the credential is revoked by list {list} at index {index}",
            "Do not rely on it; ask the issuer what replaces it."),
    /** No usable status list says whether a credential is revoked. */
    STATUS_UNKNOWN(
            "status-unknown",
            Severity.UNDECIDED,
            "whether the credential is revoked is not known ({reason}): list {list}",
            "Add a fresh status list of the issuer to the bundle."),
    /** A credential cannot be revoked. */
    STATUS_ABSENT(
            "status-absent",
            Severity.WARN,
            "the credential names no status list, so its issuer cannot revoke it",
            "Ask the issuer to name one."),
    /** What a credential builds on is not in the bundle. */
    LINK_TARGET_ABSENT(
            "link-target-absent",
            Severity.UNDECIDED,
            "what the credential builds on is not there: {target}, digest {digest}",
            "Ask the issuer for it and add it to the bundle."),
    /** What a credential builds on is in the bundle, but another version of it. */
    LINK_DIGEST_MISMATCH(
            "link-digest-mismatch",
            Severity.FAIL,
            "the credential builds on {target} with digest {expected}, but that one has digest {found}",
            "One of the two was exchanged after the other was signed: do not rely on them."),
    /** A link pins nothing. */
    LINK_UNPINNED(
            "link-unpinned",
            Severity.UNDECIDED,
            "the credential names {target} without its digest, so it may be any",
            "Ask the issuer for a credential whose links carry digestMultibase."),
    /** A credential does not link to something that it must build on. */
    REQUIRED_LINK_ABSENT(
            "required-link-absent",
            Severity.UNDECIDED,
            "the credential does not pin {kind} {id}, on which it builds",
            "Ask the issuer for a credential that pins it."),
    /** A credential began to hold before what it builds on. */
    ISSUED_BEFORE_UPSTREAM(
            "issued-before-upstream",
            Severity.FAIL,
            "the credential holds from {validFrom}, but builds on {target}, which holds from {upstreamFrom}",
            "One of the two is dated falsely."),
    /** There is nothing to verify. */
    BUNDLE_EMPTY(
            "bundle-empty",
            Severity.UNDECIDED,
            "the bundle names no root credential, so there is nothing to verify",
            "Ask for a bundle with the passports in question."),
    /** A credential belongs to nothing that is verified. */
    CREDENTIAL_UNREACHABLE(
            "credential-unreachable",
            Severity.UNDECIDED,
            "nothing that is verified builds on this credential",
            "Remove it from the bundle, or name it as a root."),
    /** Two credentials have one id. */
    DUPLICATE_CREDENTIAL(
            "duplicate-credential",
            Severity.FAIL,
            "credentials {first} and {second} have the same id {id}",
            "Only one of them can be the credential: ask the issuer which."),
    /** A party is described in two ways. */
    PARTY_MISMATCH(
            "party-mismatch",
            Severity.FAIL,
            "{party} is described as {first} and as {second}",
            "Ask the party for credentials that agree."),
    /** A credential is issued by another party than the operator of the site. */
    ISSUER_NOT_OPERATOR(
            "issuer-not-operator",
            Severity.FAIL,
            "{subject} at {facility} is stated by {issuer}, but the site is run by {operator}",
            "Only the operator of a site can say what happened there."),
    /** The country of a passport is another than that of its facility. */
    COUNTRY_MISMATCH(
            "country-mismatch",
            Severity.FAIL,
            "{batch} is said to be made in {found}, but {facility} is in {expected}",
            "Correct the country of production."),
    /** An event states another quantity of a batch than the passport. */
    QUANTITY_MISMATCH(
            "quantity-mismatch",
            Severity.FAIL,
            "{step} says that it made {found} of {batch}, the passport says {expected}",
            "Passport and event are of the same maker: ask which is right."),
    /** The certificate that is to bear out a claim is not in the bundle. */
    CERTIFICATE_ABSENT(
            "certificate-absent",
            Severity.UNDECIDED,
            "the certificate {certificate} that is to bear out the claim is not there",
            "Ask the issuer for it and add it to the bundle."),
    /** A claim names no certificate. */
    CLAIM_UNSUPPORTED(
            "claim-unsupported",
            Severity.WARN,
            "the claim names no certificate: it is the issuer's own word",
            "Ask the issuer for a certificate if you want to rely on it.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    PassportFinding(String id, Severity severity, String template, String remedy) {
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
