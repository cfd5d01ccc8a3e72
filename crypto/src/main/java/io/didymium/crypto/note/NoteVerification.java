package io.didymium.crypto.note;

import java.util.List;

/**
 * The result of verifying a note.
 *
 * @param reason {@link NoteReason#HOLDS}, or why not
 * @param signatures the signatures that hold; none unless the note does
 */
public record NoteVerification(NoteReason reason, List<VerifiedSignature> signatures) {
    /** Copies the list. */
    public NoteVerification {
        signatures = List.copyOf(signatures);
    }

    /** Whether a known key has signed the note, and no signature of a known key is wrong. */
    public boolean isVerified() {
        return reason == NoteReason.HOLDS;
    }
}
