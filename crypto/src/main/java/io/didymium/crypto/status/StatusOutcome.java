package io.didymium.crypto.status;

/** What a status list says of a credential. */
public enum StatusOutcome {
    /** A fresh list of the right issuer says that nothing stands against it. */
    VALID,
    /** The right issuer has revoked or suspended it. */
    INVALID,
    /** Neither is shown; never to be taken for valid. */
    UNKNOWN
}
