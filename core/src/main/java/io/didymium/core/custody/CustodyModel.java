package io.didymium.core.custody;

/**
 * How what is claimed of matter is tied to the matter itself (ISO 22095:2020), from the tightest tie to none.
 *
 * <p>A claim may be passed on under its own model or one further down, never up.
 */
public enum CustodyModel {
    /** From one source, mixed with nothing. */
    IDENTITY_PRESERVED("identity preserved"),
    /** From several sources that all qualify. */
    SEGREGATED("segregated"),
    /** Mixed with what does not qualify, in a proportion known for each output. */
    CONTROLLED_BLENDING("controlled blending"),
    /** Mixed; the proportion is true on average over a site and a period. */
    MASS_BALANCE("mass balance"),
    /** Claimed apart from any matter. */
    BOOK_AND_CLAIM("book and claim");

    private final String label;

    CustodyModel(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** Whether a claim of this model may be passed on under another. */
    public boolean canBecome(CustodyModel other) {
        return compareTo(other) <= 0;
    }

    /** Whether the matter itself has what is claimed, as laws on content demand. */
    public boolean isPhysical() {
        return canBecome(CONTROLLED_BLENDING);
    }
}
