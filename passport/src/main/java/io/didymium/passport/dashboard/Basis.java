package io.didymium.passport.dashboard;

/** On whose word a number is, beside the arithmetic of the verifier. */
public enum Basis {
    /** It follows from masses, contents and inventories that several parties state and that agree. */
    RECOMPUTED,
    /** Somebody else than who profits from it attests it. */
    ATTESTED,
    /** Who profits from it states it, and nothing here contradicts it. */
    STATED
}
