package io.didymium.crypto.log;

import io.didymium.crypto.note.NoteReason;

/** Why a check of a note, a checkpoint or a receipt came out as it did. */
public enum LogReason {
    /** Everything demanded is there and right. */
    HOLDS(LogOutcome.HOLDS),
    /** No signature is of a key that the verifier knows. */
    SIGNER_UNKNOWN(LogOutcome.UNKNOWN),
    /** The verifier knows two keys of that name and id. */
    KEY_AMBIGUOUS(LogOutcome.UNKNOWN),
    /** A signature that claims to be of a known key is not. */
    SIGNATURE_WRONG(LogOutcome.FALSE),
    /** The checkpoint is of another log than the one trusted. */
    ORIGIN_UNKNOWN(LogOutcome.UNKNOWN),
    /** The log has signed what is not a checkpoint. */
    CHECKPOINT_MALFORMED(LogOutcome.FALSE),
    /** Fewer witnesses than demanded had seen the checkpoint by the moment of verification. */
    WITNESSES_TOO_FEW(LogOutcome.UNKNOWN),
    /** The path does not lead from the entry to the checkpoint's root. */
    NOT_INCLUDED(LogOutcome.FALSE),
    /** The newer checkpoint does not continue the older one. */
    NOT_CONSISTENT(LogOutcome.FALSE);

    private final LogOutcome outcome;

    LogReason(LogOutcome outcome) {
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

    /** The outcome that always goes with this reason. */
    public LogOutcome outcome() {
        return outcome;
    }
}
