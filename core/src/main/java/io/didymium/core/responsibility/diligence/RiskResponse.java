package io.didymium.core.responsibility.diligence;

/** The answer to a risk (OECD guidance, Annex I, step 3). */
public enum RiskResponse {
    /** Trade goes on while the risk is mitigated. */
    CONTINUE,
    /** Trade rests while the risk is mitigated. */
    SUSPEND,
    /** Trade ends. */
    DISENGAGE
}
