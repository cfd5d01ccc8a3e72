package io.didymium.core.lca.pcr;

/** The result of checking a study against an item, from best to worst. */
public enum ItemState {
    /** The item does not apply to the study. */
    NOT_APPLICABLE,
    /** The requirement is met. */
    FULFILLED,
    /** Required information is missing. */
    MISSING,
    /** The study deviates from the requirement. */
    DEVIATES
}
