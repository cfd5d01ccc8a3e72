package io.didymium.crypto.status;

/** The status of a credential by a status list. */
public enum StatusOutcome {
    /** A fresh list of an authorised issuer shows no status against it. */
    VALID,
    /** The right issuer has revoked or suspended it. */
    INVALID,
    /** Undecided; must not be treated as valid. */
    UNKNOWN
}
