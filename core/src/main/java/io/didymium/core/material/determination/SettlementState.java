package io.didymium.core.material.determination;

/** How far the determinations of a measurand are settled. */
public enum SettlementState {
    /** One side determined it alone; there is nothing to settle. */
    ONE_SIDED,
    /** The parties' values differ by no more than the splitting limit: their mean. */
    AGREED,
    /** They differ by more, and an umpire settled it. */
    BY_UMPIRE,
    /** They differ by more, and there is no umpire's value. */
    UMPIRE_MISSING,
    /** They differ, and no rule states by how much they may. */
    RULE_MISSING,
    /** Determinations are of samples in different states. */
    STATES_DIFFER,
    /** One side states several values. */
    REPEATED;

    /** Whether a value settles it. */
    public boolean isSettled() {
        return this == AGREED || this == BY_UMPIRE;
    }
}
