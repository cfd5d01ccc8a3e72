package io.didymium.crypto.log;

/** What a check of a note, a checkpoint or a receipt shows. */
public enum LogOutcome {
    /** It holds. */
    HOLDS,
    /** It is false: somebody made or changed it wrongly. */
    FALSE,
    /** Neither is shown, because a key or a witness is missing. */
    UNKNOWN
}
