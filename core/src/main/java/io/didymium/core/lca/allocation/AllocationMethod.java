package io.didymium.core.lca.allocation;

/** The method of allocation, in the terms of ISO 14044, 4.3.4. */
public enum AllocationMethod {
    /** No allocation: each product bears the whole process. */
    NONE("no allocation"),
    /** By a physical property, such as mass, or by physical causation. */
    PHYSICAL("physical"),
    /** By mass of contained rare-earth oxides. */
    RARE_EARTH_OXIDE("mass of rare-earth oxides"),
    /** By economic value. */
    ECONOMIC("economic"),
    /** System expansion: co-products are credited with what they replace. */
    SUBSTITUTION("substitution"),
    /** By shares set by hand. */
    FIXED("fixed shares");

    private final String label;

    AllocationMethod(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
