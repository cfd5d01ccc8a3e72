package io.didymium.core.responsibility.diligence;

/** What is known of the due diligence of a supplier on a day, from best to worst. */
public enum SupplierState {
    /** A statement is valid, and a certificate shows its audit. */
    AUDITED("statement valid and audited"),
    /** A statement is valid; no audit of it is shown. */
    OWN_WORD("statement valid, not audited"),
    /** There is one of the time, which leaves steps out or states that they are not done. */
    INCOMPLETE("steps left out or not done"),
    /** It was asked for, and the answer is not due yet. */
    REQUESTED("requested, not due yet"),
    /** There is one, but it was not yet or is no longer valid. */
    EXPIRED("no longer or not yet valid"),
    /** It was asked for and not given in time. */
    MISSING("requested and not given in time"),
    /** Nobody states that it was asked for. */
    NOT_REQUESTED("neither given nor requested");

    private final String label;

    SupplierState(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** Whether there is a valid statement. */
    public boolean isValid() {
        return this == AUDITED || this == OWN_WORD;
    }
}
