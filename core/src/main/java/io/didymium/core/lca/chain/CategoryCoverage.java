package io.didymium.core.lca.chain;

/** How many of the activities behind a batch say something in a category, were it that it is nothing. */
public enum CategoryCoverage {
    /** All of them. */
    FULL,
    /** Some; what the others bring about counts as nothing. */
    PARTIAL,
    /** None: that the sum is nothing says nothing. */
    NONE
}
