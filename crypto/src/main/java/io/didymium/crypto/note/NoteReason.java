package io.didymium.crypto.note;

/** What verifying the signatures of a note can show. */
public enum NoteReason {
    /** A known key has signed it, and no signature of a known key is wrong. */
    HOLDS,
    /** No signature is by a key that the verifier knows. */
    SIGNER_UNKNOWN,
    /** The verifier knows two keys of that name and id. */
    KEY_AMBIGUOUS,
    /** A signature that names a known key does not verify. */
    SIGNATURE_WRONG
}
