package io.didymium.core.reconcile;

/** How a reconciled value comes to be known. */
public enum ValueState {
    /** Measured, and adjusted because balances bind it. */
    ADJUSTED("adjusted"),
    /** Measured, but no balance can check it: as measured. */
    NOT_REDUNDANT("not redundant"),
    /** Stated without uncertainty: as stated. */
    EXACT("exact"),
    /** Not measured, and estimated by balances. */
    ESTIMATED("estimated"),
    /** Not measured, and no balance gives it: not known. */
    UNOBSERVABLE("unobservable"),
    /** Held at its bound, because balances alone would take it beyond. */
    AT_BOUND("at bound");

    private final String label;

    ValueState(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
