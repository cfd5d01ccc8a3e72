package io.didymium.core.responsibility.hazard;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a hazard statement of the Globally Harmonised System, such as {@code H250}, or of its supplement in the European Union, such
 * as {@code EUH029} (Regulation (EC) No 1272/2008, Annex III).
 *
 * @param value the code, with its suffix if it has one, such as {@code H360FD}
 */
public record HazardCode(String value) implements Comparable<HazardCode> {
    private static final Pattern SYNTAX = Pattern.compile("H[234][0-9]{2}[A-Za-z]{0,2}|EUH[0-9]{3}A?");

    /** Catches fire by itself in air. */
    public static final HazardCode PYROPHORIC = new HazardCode("H250");

    /** @throws IllegalArgumentException if it has another form */
    public HazardCode {
        if (!SYNTAX.matcher(requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("no code of a hazard statement: '" + value + "'");
        }
    }

    /** The class of danger, if the code is in this library's list of those that occur along rare-earth chains. */
    public Optional<HazardClass> hazardClass() {
        return HazardClass.of(this);
    }

    @Override
    public int compareTo(HazardCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
