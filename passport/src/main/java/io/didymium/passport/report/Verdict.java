package io.didymium.passport.report;

/** What follows for a bundle from all that was checked. */
public enum Verdict {
    /** Every check was made and passed. */
    ACCEPTED,
    /** Something is shown to be untrue. */
    REJECTED,
    /** Nothing is shown to be untrue, but evidence is missing. */
    INDETERMINATE
}
