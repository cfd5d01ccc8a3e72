package io.didymium.crypto.log;

import java.util.List;

/**
 * What verifying a note gave.
 *
 * @param reason {@link LogReason#HOLDS}, or why not
 * @param signatures the signatures that hold; none unless the note does
 */
public record NoteVerification(LogReason reason, List<VerifiedSignature> signatures) {
    /** Copies the list. */
    public NoteVerification {
        signatures = List.copyOf(signatures);
    }

    /** Whether a known key has signed the note, and no signature of a known key is wrong. */
    public boolean isVerified() {
        return reason == LogReason.HOLDS;
    }
}
