package io.didymium.core.conformity;

/** What an assessment found of a criterion. */
public enum AssessmentOutcome {
    /** It is met. */
    MET,
    /** It is met in part: not conformant. */
    PARTLY_MET,
    /** It is not met. */
    NOT_MET,
    /** It was not assessed: nothing is known. */
    NOT_ASSESSED;

    /** The outcome of an assessment that states conformance alone. */
    public static AssessmentOutcome of(boolean conformant) {
        return conformant ? MET : NOT_MET;
    }
}
