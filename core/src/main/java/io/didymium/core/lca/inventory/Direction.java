package io.didymium.core.lca.inventory;

/** The way an exchange goes. */
public enum Direction {
    /** Into the process. */
    INPUT,
    /** Out of the process. */
    OUTPUT
}
