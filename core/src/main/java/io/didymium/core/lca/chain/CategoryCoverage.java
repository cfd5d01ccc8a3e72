package io.didymium.core.lca.chain;

/** How many of the activities upstream of a batch have a value, be it zero, in a category. */
public enum CategoryCoverage {
    /** All of them. */
    FULL,
    /** Some; the others count as zero. */
    PARTIAL,
    /** None: the sum is not a result. */
    NONE
}
