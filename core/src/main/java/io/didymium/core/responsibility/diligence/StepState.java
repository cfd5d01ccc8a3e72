package io.didymium.core.responsibility.diligence;

/** How far a step of due diligence is, by the word of the operator. */
public enum StepState {
    /** Done for the whole period. */
    DONE,
    /** Done in part. */
    PARTLY,
    /** Not done. */
    NOT_DONE
}
