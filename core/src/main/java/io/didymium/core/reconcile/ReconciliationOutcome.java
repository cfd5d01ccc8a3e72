package io.didymium.core.reconcile;

/** What a reconciliation came to. */
public enum ReconciliationOutcome {
    /** Values are adjusted, and the certificate shows it. */
    RECONCILED,
    /** The method did not reach its tolerance: no value is known. */
    NOT_CONVERGED,
    /** Values stated as exact contradict a balance: nothing may be adjusted to close it, so no value is known. */
    CONTRADICTORY
}
