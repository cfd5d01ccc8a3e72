package io.didymium.crypto.integrity;

import java.util.Optional;

/** Why a document's proofs are not accepted. */
public enum IntegrityReason {
    /** There is no proof, or {@code proof} is not one object or an array of some. */
    PROOFS_MALFORMED("proofs-malformed", "PARSING_ERROR"),
    /** A member of a proof is missing or not what it must be. */
    PROOF_MALFORMED("proof-malformed", "PARSING_ERROR"),
    /** The proof is not a {@code DataIntegrityProof} of a supported suite: undecided. */
    SUITE_UNKNOWN("proof-suite-unknown", null),
    /** The proof is for another purpose. */
    PURPOSE_MISMATCH("proof-purpose", "PROOF_VERIFICATION_ERROR"),
    /** {@code verificationMethod} is not the absolute name of a key. */
    METHOD_MALFORMED("proof-method", "INVALID_VERIFICATION_METHOD_URL"),
    /** No document with the key is available, or the key is of an unsupported type: undecided. */
    KEY_UNKNOWN("proof-key-unknown", null),
    /** The key is not in its owner's document, not listed for the purpose, or was not to be used at the time that counts. */
    KEY_NOT_AUTHORISED("proof-key-not-authorised", "INVALID_VERIFICATION_METHOD"),
    /** The key's owner is not the issuer, nor anybody else who may prove this document. */
    SIGNER_NOT_EXPECTED("proof-signer", "PROOF_VERIFICATION_ERROR"),
    /** The suite does not take the kind of key. */
    SUITE_KEY_MISMATCH("proof-suite-key", "PROOF_VERIFICATION_ERROR"),
    /** The proof was made after the time that counts. */
    NOT_YET_VALID("proof-not-yet-valid", "PROOF_VERIFICATION_ERROR"),
    /** The proof had ended at the time that counts, or ends before it was made. */
    EXPIRED("proof-expired", "PROOF_VERIFICATION_ERROR"),
    /** The document's {@code @context} does not begin with that of the proof, or two proofs have different ones. */
    CONTEXT_MISMATCH("proof-context", "PROOF_VERIFICATION_ERROR"),
    /** A proof named in {@code previousProof} is missing. */
    PREVIOUS_MISSING("proof-previous", "PROOF_VERIFICATION_ERROR"),
    /** {@code proofValue} is not base58btc of a signature's length. */
    VALUE_MALFORMED("proof-value", "PARSING_ERROR"),
    /** The signature does not verify for this document with these options. */
    SIGNATURE_MISMATCH("proof-signature", "PROOF_VERIFICATION_ERROR"),
    /** A number of the document has the canonical form of another number. */
    NUMBER_INEXACT("proof-number", "PROOF_TRANSFORMATION_ERROR");

    private final String code;
    private final Optional<String> w3cCode;

    IntegrityReason(String code, @org.jspecify.annotations.Nullable String w3cCode) {
        this.code = code;
        this.w3cCode = Optional.ofNullable(w3cCode);
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The code that the W3C has for it (Data Integrity 1.0 section 4.7; Controlled Identifiers 1.0 section 3.5). */
    public Optional<String> w3cCode() {
        return w3cCode;
    }

    /** Whether more evidence could still show the document to be good; every other reason is final. */
    public boolean isUndecided() {
        return this == SUITE_UNKNOWN || this == KEY_UNKNOWN;
    }
}
