package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * An error that measurements have in common: of one scale, laboratory or calibration. Each is multiplied by a factor near one that nobody
 * knows, the same for all but for how much of it a measurement takes, beside the error of its own (GUM, F.1.2.3).
 *
 * @param name what has the error, for people
 * @param kind what it is of
 * @param measurements the relative standard uncertainty of the factor for each measurement, above 0 and up to 0.1; at most {@value #MOST}.
 *     A mass is named by its batch as it was made or came in, as {@code batch in step} where a step took it, {@code batch by transfer} where
 *     it was shipped, and {@code flow of step}; contents by their batch, or as {@code flow of step}
 */
public record CommonError(String name, Kind kind, SortedMap<String, BigDecimal> measurements) {
    /** How many measurements one error may be of. */
    public static final int MOST = 200;

    private static final BigDecimal LARGEST = new BigDecimal("0.1");

    /** What an error is of. */
    public enum Kind {
        /** Of masses. */
        MASS,
        /** Of the contents of all elements in materials. */
        CONTENT
    }

    /** @throws IllegalArgumentException if the name is blank, no measurement or too many are named, or a part is out of its range */
    public CommonError {
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("a common error needs a name");
        }
        requireNonNull(kind, "kind");
        if (measurements.isEmpty() || measurements.size() > MOST) {
            throw new IllegalArgumentException(
                    name + " must be of 1 to " + MOST + " measurements: " + measurements.size());
        }
        ImmutableSortedMap.Builder<String, BigDecimal> normal = ImmutableSortedMap.naturalOrder();
        measurements.forEach((measurement, relative) -> {
            if (measurement.isBlank() || relative.signum() <= 0 || relative.compareTo(LARGEST) > 0) {
                throw new IllegalArgumentException(
                        "a common error must be above 0 and up to " + LARGEST + " of a measurement: " + measurement);
            }
            normal.put(measurement, Decimals.normal(relative, name));
        });
        measurements = normal.build();
    }
}
