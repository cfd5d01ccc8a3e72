package io.didymium.core.lca.allocation;

/** The kind of a division of joint burdens, in the words of ISO 14044, 4.3.4. */
public enum AllocationMethod {
    /** No division: each product bears the whole. */
    NONE("no division"),
    /** By a physical quantity, such as mass, or as causes show. */
    PHYSICAL("physical"),
    /** By mass of contained rare-earth oxides. */
    RARE_EARTH_OXIDE("mass of rare-earth oxides"),
    /** By what the products earn. */
    ECONOMIC("economic"),
    /** One product bears all, less what the others replace elsewhere. */
    SUBSTITUTION("substitution"),
    /** By shares laid down by hand. */
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
