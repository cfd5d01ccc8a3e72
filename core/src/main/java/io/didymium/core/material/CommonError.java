package io.didymium.core.material;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error that measurements have in common: of one scale, laboratory or calibration. Each is multiplied by a factor near one that nobody
 * knows, the same for all but for how much of it a measurement takes (GUM, F.1.2.3). It is a part of the uncertainty that is stated of each, so
 * that who names one makes nothing more uncertain.
 *
 * @param name what has the error, for people
 * @param kind what it is of
 * @param measurements the relative standard uncertainty of the factor for each measurement, above 0 and up to 0.1; at most {@value #MOST}.
 *     A mass is named by its batch as it was made or came in, as {@code batch in step} where a step took it, {@code batch by transfer} where
 *     it was shipped, and {@code flow of step}; contents by their batch or as {@code flow of step}, of one element with its symbol before it,
 *     such as {@code Nd in batch}
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

    /**
     * What contents a name is of.
     *
     * @param of the batch or flow
     * @param element the only element, or null for all
     */
    public record Content(String of, @Nullable Element element) {
        private static final Pattern ONE_ELEMENT = Pattern.compile("([A-Z][a-z]?) in (.+)");

        /** What a name is of: if it is known, all of it, else, with a symbol before it, one element. */
        public static Content parse(String name, Predicate<String> isKnown) {
            Matcher parts = ONE_ELEMENT.matcher(name);
            return isKnown.test(name) || !parts.matches()
                    ? new Content(name, null)
                    : new Content(parts.group(2), Element.ofSymbol(parts.group(1)));
        }

        /** Whether the content of an element is meant. */
        public boolean includes(Element other) {
            return element == null || element == other;
        }
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
