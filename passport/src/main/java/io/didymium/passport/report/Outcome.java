package io.didymium.passport.report;

/** What came of one check of one subject. */
public enum Outcome {
    /** What the check proves is proven. */
    PASSED,
    /** There is no statement or no evidence to check, so nothing is proven; it does not speak against the subject. */
    NOTHING_TO_CHECK,
    /** The contrary is proven. */
    FAILED,
    /** Neither is: evidence is missing. */
    UNDECIDED,
    /** The check was not made, because another one that it builds on did not pass. */
    SKIPPED
}
