package io.didymium.core.regulation;

/** Whether a product falls under a rule. */
public enum ScopeState {
    /** It does. */
    IN_SCOPE,
    /** It is none of the products that the rule names. */
    OTHER_PRODUCT,
    /** It has no magnet of the types that the rule names. */
    OTHER_MAGNETS,
    /** Its magnets are not heavier than the rule's threshold. */
    BELOW_THRESHOLD
}
