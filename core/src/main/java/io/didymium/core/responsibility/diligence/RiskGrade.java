package io.didymium.core.responsibility.diligence;

/** How severe or how likely a risk is, by the word of who assessed it. */
public enum RiskGrade {
    /** Little. */
    LOW,
    /** Neither little nor much. */
    MEDIUM,
    /** Much. */
    HIGH
}
