package io.didymium.core.regulation;

/** How a product stands to a legal data point. */
public enum DataPointState {
    /** It is said. */
    FULFILLED,
    /** It is demanded and not said. */
    MISSING,
    /** It is not said and not demanded yet. */
    NOT_YET_REQUIRED,
    /** It is not demanded of this product. */
    NOT_APPLICABLE
}
