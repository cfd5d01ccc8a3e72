package io.didymium.crypto.did;

/** Why a key is not given. */
public enum KeyRefusal {
    /** There is no document of this DID at hand: nothing is proven either way. */
    UNKNOWN_DID,
    /** The DID itself carries no key that can be read. */
    MALFORMED_DID,
    /** The document does not have this key. */
    UNKNOWN_METHOD,
    /** The key is not of a kind in use here: nothing is proven either way. */
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

    /** Whether the answer could be another one with more evidence: a document or an algorithm that is missing here. */
    public boolean isUndecided() {
        return this == UNKNOWN_DID || this == UNSUPPORTED_KEY;
    }
}
