package io.didymium.core.process;

/** How the mass of a flow was found, which limits the uncertainty that counts as evidence. */
public enum MassBasis {
    /** On a scale. */
    WEIGHED("weighed"),
    /** By calculation, by difference or by experience. */
    ESTIMATED("estimated");

    private final String label;

    MassBasis(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
