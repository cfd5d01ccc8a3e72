package io.didymium.core.regulation;

/** The categories of batteries that Regulation (EU) 2023/1542, Article 3(1), distinguishes. */
public enum BatteryCategory {
    /** Portable batteries. */
    PORTABLE("portable battery"),
    /** Batteries of light means of transport. */
    LIGHT_MEANS_OF_TRANSPORT("battery of a light means of transport"),
    /** Batteries for starting, lighting and ignition. */
    STARTING_LIGHTING_IGNITION("battery for starting, lighting and ignition"),
    /** Industrial batteries of more than 2 kWh, other than those with external storage only. */
    INDUSTRIAL("industrial battery above 2 kWh"),
    /** Batteries of electric vehicles. */
    ELECTRIC_VEHICLE("battery of an electric vehicle");

    private final String label;

    BatteryCategory(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
