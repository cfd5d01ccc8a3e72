package io.didymium.core.lca.inventory;

/** The direction of an exchange, seen from the process. */
public enum Direction {
    /** Into the process. */
    INPUT,
    /** Out of the process. */
    OUTPUT
}
