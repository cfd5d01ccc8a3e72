package io.didymium.core.regulation.product;

/**
 * The purposes for which products are exempt from Regulation (EU) 2024/1252, Articles 28 and 29 (general knowledge of the
 * act). A purpose is the maker's statement.
 */
public enum ProductExemption {
    /** Designed primarily for defence. */
    DEFENCE("defence"),
    /** Designed primarily for space. */
    SPACE("space");

    private final String label;

    ProductExemption(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
