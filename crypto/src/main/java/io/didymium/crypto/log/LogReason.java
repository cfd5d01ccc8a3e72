package io.didymium.crypto.log;

import io.didymium.crypto.note.NoteReason;

/** The reason for the result of checking a note, a checkpoint or a receipt. */
public enum LogReason {
    /** All requirements are met. */
    HOLDS(Outcome.HOLDS),
    /** No signature is by a key that the verifier knows. */
    SIGNER_UNKNOWN(Outcome.UNKNOWN),
    /** The verifier knows two keys of that name and id. */
    KEY_AMBIGUOUS(Outcome.UNKNOWN),
    /** A signature that names a known key does not verify. */
    SIGNATURE_WRONG(Outcome.FALSE),
    /** The checkpoint is of another log than the one trusted. */
    ORIGIN_UNKNOWN(Outcome.UNKNOWN),
    /** The log has signed what is not a checkpoint. */
    CHECKPOINT_MALFORMED(Outcome.FALSE),
    /** Fewer witnesses than demanded had seen the checkpoint by the moment of verification. */
    WITNESSES_TOO_FEW(Outcome.UNKNOWN),
    /** The log was not trusted when enough witnesses had seen the checkpoint. */
    LOG_NOT_TRUSTED_THEN(Outcome.UNKNOWN),
    /** The path does not lead from the entry to the checkpoint's root. */
    NOT_INCLUDED(Outcome.FALSE),
    /** The newer checkpoint does not continue the older one. */
    NOT_CONSISTENT(Outcome.FALSE);

    /** What such a check shows. */
    public enum Outcome {
        /** It holds. */
        HOLDS,
        /** It is false: made or changed wrongly. */
        FALSE,
        /** Undecided, because a key or a witness is missing. */
        UNKNOWN
    }

    private final Outcome outcome;

    LogReason(Outcome outcome) {
        this.outcome = outcome;
    }

    static LogReason of(NoteReason reason) {
        return switch (reason) {
            case HOLDS -> HOLDS;
            case SIGNER_UNKNOWN -> SIGNER_UNKNOWN;
            case KEY_AMBIGUOUS -> KEY_AMBIGUOUS;
            case SIGNATURE_WRONG -> SIGNATURE_WRONG;
        };
    }

    /** The outcome of this reason. */
    public Outcome outcome() {
        return outcome;
    }
}
