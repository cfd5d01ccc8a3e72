package io.didymium.core.regulation;

/** Whether a batch contains an element. Only a present element has a recycled share. */
public enum ElementPresence {
    /** It does. */
    PRESENT,
    /** It does, below the limit that the declarant sets for a contamination. */
    CONTAMINATION,
    /** The assay states that it does not. */
    NOT_PRESENT,
    /** No assay states the element. */
    NOT_STATED
}
