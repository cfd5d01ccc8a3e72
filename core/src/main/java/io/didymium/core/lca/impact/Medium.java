package io.didymium.core.lca.impact;

import io.didymium.core.lca.inventory.Direction;
import java.util.Locale;
import java.util.Optional;

/** The environmental compartment of an elementary flow. */
public enum Medium {
    /** Emitted to the air. */
    AIR,
    /** Emitted to water. */
    WATER,
    /** Emitted to soil. */
    SOIL,
    /** Taken from the ground. */
    GROUND,
    /** Taken from water, air, land or biota. */
    OTHER_RESOURCE;

    /** The direction of flows of this medium, seen from a process. */
    public Direction direction() {
        return this == GROUND || this == OTHER_RESOURCE ? Direction.INPUT : Direction.OUTPUT;
    }

    /** The medium named in the English path of a compartment, if any. */
    public static Optional<Medium> of(String compartment) {
        String path = compartment.toLowerCase(Locale.ROOT);
        if (path.contains("ground")
                && !path.contains("groundwater")
                && !path.contains("emission")
                && !path.contains("close to ground")) {
            return Optional.of(GROUND);
        }
        if (path.contains("resource")
                || path.contains("in water")
                || path.contains("in air")
                || path.contains("biotic")
                || path.contains("land")) {
            return Optional.of(OTHER_RESOURCE);
        }
        if (path.contains("air")) {
            return Optional.of(AIR);
        }
        if (path.contains("water")) {
            return Optional.of(WATER);
        }
        return path.contains("soil") ? Optional.of(SOIL) : Optional.empty();
    }
}
