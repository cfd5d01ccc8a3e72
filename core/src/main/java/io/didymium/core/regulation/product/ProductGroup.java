package io.didymium.core.regulation.product;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;

/** The groups of products that Regulation (EU) 2024/1252, Article 28(1), names, and all others together. */
public enum ProductGroup {
    /** Magnetic resonance imaging devices. */
    MAGNETIC_RESONANCE_IMAGING("magnetic resonance imaging device"),
    /** Wind energy generators. */
    WIND_ENERGY_GENERATOR("wind energy generator"),
    /** Industrial robots. */
    INDUSTRIAL_ROBOT("industrial robot"),
    /** Motor vehicles. */
    MOTOR_VEHICLE("motor vehicle"),
    /** Light means of transport that need no type approval, such as bicycles with a motor. */
    LIGHT_MEANS_OF_TRANSPORT("light means of transport"),
    /** Light means of transport with a type approval as vehicles of category L (Regulation (EU) No 168/2013). */
    TYPE_APPROVED_LIGHT_VEHICLE("type-approved light vehicle (category L)"),
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
    DISHWASHER("dishwasher"),
    /** None of those that the article names. */
    OTHER("product of no group that the article names");

    /** Those that the article names. */
    public static final Set<ProductGroup> NAMED = Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(OTHER)));

    private final String label;

    ProductGroup(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
