package io.didymium.crypto.status;

import java.util.Optional;

/** The reason for the result of a status check. */
public enum StatusReason {
    /** The status is 0. */
    STATUS_CLEAR(StatusOutcome.VALID, ""),
    /** A status that informs and does not invalidate ({@code refresh}, {@code message}) is set. */
    STATUS_INFORMS(StatusOutcome.VALID, ""),
    /** A status that invalidates ({@code revocation}, {@code suspension}) is set. */
    STATUS_SET(StatusOutcome.INVALID, ""),
    /** A status is set for a purpose that this library does not know. */
    PURPOSE_NOT_UNDERSTOOD(StatusOutcome.UNKNOWN, ""),
    /** There is no list. */
    LIST_MISSING(StatusOutcome.UNKNOWN, "STATUS_RETRIEVAL_ERROR"),
    /** The list is not the one the entry points to. */
    LIST_MISMATCH(StatusOutcome.UNKNOWN, "STATUS_VERIFICATION_ERROR"),
    /** The list is issued by somebody who may not issue it for the credential's issuer. */
    LIST_ISSUER_NOT_TRUSTED(StatusOutcome.UNKNOWN, "STATUS_VERIFICATION_ERROR"),
    /** The list does not serve the entry's purpose. */
    LIST_PURPOSE_MISMATCH(StatusOutcome.UNKNOWN, "STATUS_VERIFICATION_ERROR"),
    /** The list does not state from when it is valid, so its age is not known. */
    LIST_UNDATED(StatusOutcome.UNKNOWN, "STATUS_VERIFICATION_ERROR"),
    /** The list is not valid yet. */
    LIST_NOT_YET_VALID(StatusOutcome.UNKNOWN, "STATUS_VERIFICATION_ERROR"),
    /** The list is no longer valid: past its {@code validUntil}, its {@code ttl} or the greatest age of the policy. */
    LIST_STALE(StatusOutcome.UNKNOWN, "STATUS_VERIFICATION_ERROR"),
    /** A newer list of the same name has been seen before. */
    LIST_REPLAYED(StatusOutcome.UNKNOWN, "STATUS_VERIFICATION_ERROR"),
    /** The list holds fewer statuses than the least that protects holders. */
    LIST_TOO_SHORT(StatusOutcome.UNKNOWN, "STATUS_LIST_LENGTH_ERROR"),
    /** The list was not decompressed, because all lists together are larger than the verifier accepts. */
    LIST_BEYOND_LIMIT(StatusOutcome.UNKNOWN, "STATUS_VERIFICATION_ERROR"),
    /** The entry points past the end of the list. */
    INDEX_OUT_OF_RANGE(StatusOutcome.UNKNOWN, "RANGE_ERROR"),
    /** An entry or a list does not conform to the standard. */
    MALFORMED(StatusOutcome.UNKNOWN, "MALFORMED_VALUE_ERROR");

    private final StatusOutcome outcome;
    private final String w3cCode;

    StatusReason(StatusOutcome outcome, String w3cCode) {
        this.outcome = outcome;
        this.w3cCode = w3cCode;
    }

    /** The outcome of this reason. */
    public StatusOutcome outcome() {
        return outcome;
    }

    /** The error code of W3C Bitstring Status List 1.0 section 3.5, if this is one of its errors. */
    public Optional<String> w3cCode() {
        return w3cCode.isEmpty() ? Optional.empty() : Optional.of(w3cCode);
    }
}
