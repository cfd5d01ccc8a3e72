package io.didymium.core.lca.impact;

import io.didymium.core.lca.inventory.Direction;
import java.util.Locale;
import java.util.Optional;

/** The part of nature that a flow comes from or goes to. */
public enum Medium {
    /** Emitted to the air. */
    AIR,
    /** Emitted to water. */
    WATER,
    /** Emitted to soil. */
    SOIL,
    /** Taken from the ground. */
    GROUND,
    /** Taken from water, air, land or living things. */
    OTHER_RESOURCE;

    /** The way that flows of this medium go, seen from a process. */
    public Direction direction() {
        return this == GROUND || this == OTHER_RESOURCE ? Direction.INPUT : Direction.OUTPUT;
    }

    /** The medium that a compartment's path names in English, if it names one. */
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
