package io.didymium.core.custody;

/**
 * How a claim is linked to the physical material (ISO 22095:2020), from the closest link to none.
 *
 * <p>A claim may be passed on under its own model or a weaker one, never under a stronger one.
 */
public enum CustodyModel {
    /** From one source, not mixed. */
    IDENTITY_PRESERVED("identity preserved"),
    /** From several sources that all qualify. */
    SEGREGATED("segregated"),
    /** Mixed with material that does not qualify, in a proportion known for each output. */
    CONTROLLED_BLENDING("controlled blending"),
    /** Mixed; the proportion holds on average over a site and a period. */
    MASS_BALANCE("mass balance"),
    /** Claimed independently of any material flow. */
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

    /** Whether the material itself has the claimed content, as laws on content require. */
    public boolean isPhysical() {
        return canBecome(CONTROLLED_BLENDING);
    }
}
