package io.didymium.core.regulation.product;

/** The types of permanent magnets that Regulation (EU) 2024/1252, Article 28(1)(b), distinguishes. */
public enum MagnetType {
    /** Neodymium, iron, boron. */
    NEODYMIUM_IRON_BORON("neodymium-iron-boron"),
    /** Samarium, cobalt. */
    SAMARIUM_COBALT("samarium-cobalt"),
    /** Aluminium, nickel, cobalt. */
    ALUMINIUM_NICKEL_COBALT("aluminium-nickel-cobalt"),
    /** Ferrite. */
    FERRITE("ferrite");

    private final String label;

    MagnetType(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
