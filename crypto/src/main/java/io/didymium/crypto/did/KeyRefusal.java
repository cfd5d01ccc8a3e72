package io.didymium.crypto.did;

/** The reason why a key is refused. */
public enum KeyRefusal {
    /** No document of this DID is available: undecided. */
    UNKNOWN_DID,
    /** The DID contains no readable key. */
    MALFORMED_DID,
    /** The document does not have this key. */
    UNKNOWN_METHOD,
    /** The key is of an unsupported type: undecided. */
    UNSUPPORTED_KEY,
    /** The key is not listed for this use. */
    NOT_IN_RELATIONSHIP,
    /** The key is controlled by another DID than the one asked for. */
    OTHER_CONTROLLER,
    /** The key was not yet in use at that time. */
    NOT_YET_VALID,
    /** The key had expired at that time. */
    EXPIRED,
    /** The key had been revoked at that time. */
    REVOKED;

    /** Whether more evidence could change the result: a document or an algorithm is missing. */
    public boolean isUndecided() {
        return this == UNKNOWN_DID || this == UNSUPPORTED_KEY;
    }
}
