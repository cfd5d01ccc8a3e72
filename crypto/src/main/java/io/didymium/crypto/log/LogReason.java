package io.didymium.crypto.log;

import io.didymium.crypto.note.NoteReason;

/** Why a check of a note, a checkpoint or a receipt came out as it did. */
public enum LogReason {
    /** Everything demanded is there and right. */
    HOLDS(Outcome.HOLDS),
    /** No signature is of a key that the verifier knows. */
    SIGNER_UNKNOWN(Outcome.UNKNOWN),
    /** The verifier knows two keys of that name and id. */
    KEY_AMBIGUOUS(Outcome.UNKNOWN),
    /** A signature that claims to be of a known key is not. */
    SIGNATURE_WRONG(Outcome.FALSE),
    /** The checkpoint is of another log than the one trusted. */
    ORIGIN_UNKNOWN(Outcome.UNKNOWN),
    /** The log has signed what is not a checkpoint. */
    CHECKPOINT_MALFORMED(Outcome.FALSE),
    /** Fewer witnesses than demanded had seen the checkpoint by the moment of verification. */
    WITNESSES_TOO_FEW(Outcome.UNKNOWN),
    /** The path does not lead from the entry to the checkpoint's root. */
    NOT_INCLUDED(Outcome.FALSE),
    /** The newer checkpoint does not continue the older one. */
    NOT_CONSISTENT(Outcome.FALSE);

    /** What such a check shows. */
    public enum Outcome {
        /** It holds. */
        HOLDS,
        /** It is false: somebody made or changed it wrongly. */
        FALSE,
        /** Neither is shown, because a key or a witness is missing. */
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

    /** The outcome that always goes with this reason. */
    public Outcome outcome() {
        return outcome;
    }
}
