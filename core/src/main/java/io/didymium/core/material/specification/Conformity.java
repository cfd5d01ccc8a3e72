package io.didymium.core.material.specification;

/** Whether an analysis shows that a limit is met. */
public enum Conformity {
    /** It is met, beyond the guard band. */
    PASS,
    /** It is not met, beyond the guard band. */
    FAIL,
    /** The value is within the guard band, its range crosses the limit, or it was not determined. */
    UNDECIDED
}
