package io.didymium.core.regulation;

/** The groups of products that Regulation (EU) 2024/1252, Article 28(1), names. */
public enum ProductGroup {
    /** Magnetic resonance imaging devices. */
    MAGNETIC_RESONANCE_IMAGING("magnetic resonance imaging device"),
    /** Wind energy generators. */
    WIND_ENERGY_GENERATOR("wind energy generator"),
    /** Industrial robots. */
    INDUSTRIAL_ROBOT("industrial robot"),
    /** Motor vehicles. */
    MOTOR_VEHICLE("motor vehicle"),
    /** Light means of transport. */
    LIGHT_MEANS_OF_TRANSPORT("light means of transport"),
    /** Cooling generators. */
    COOLING_GENERATOR("cooling generator"),
    /** Heat pumps. */
    HEAT_PUMP("heat pump"),
    /** Electric motors, also those integrated in other products. */
    ELECTRIC_MOTOR("electric motor"),
    /** Automatic washing machines. */
    WASHING_MACHINE("automatic washing machine"),
    /** Tumble driers. */
    TUMBLE_DRIER("tumble drier"),
    /** Microwaves. */
    MICROWAVE("microwave"),
    /** Vacuum cleaners. */
    VACUUM_CLEANER("vacuum cleaner"),
    /** Dishwashers. */
    DISHWASHER("dishwasher");

    private final String label;

    ProductGroup(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
