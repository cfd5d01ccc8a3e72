package io.didymium.core.responsibility.diligence;

/** What became of a risk. */
public enum RiskState {
    /** Found, and not yet answered by measures. */
    OPEN,
    /** Measures are under way. */
    MITIGATING,
    /** It is over, or remains without measures by decision. */
    CLOSED
}
