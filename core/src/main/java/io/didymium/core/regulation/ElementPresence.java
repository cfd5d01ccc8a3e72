package io.didymium.core.regulation;

/** Whether an element is in a batch. Only of what is present can a share be recycled. */
public enum ElementPresence {
    /** It is. */
    PRESENT,
    /** It is, below the limit under which the declarant calls it a contamination. */
    CONTAMINATION,
    /** The analysis says that it is not. */
    NOT_PRESENT,
    /** No analysis says anything about it. */
    NOT_STATED
}
