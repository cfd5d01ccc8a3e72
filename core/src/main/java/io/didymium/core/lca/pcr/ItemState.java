package io.didymium.core.lca.pcr;

/** How a study stands to an item of a profile, from best to worst. */
public enum ItemState {
    /** The item demands nothing of this study. */
    NOT_APPLICABLE,
    /** What is demanded is there. */
    FULFILLED,
    /** What is demanded is not said or not known. */
    MISSING,
    /** What is said or known is not what is demanded. */
    DEVIATES
}
