package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A country.
 *
 * @param value the ISO 3166-1 alpha-2 code in capitals, such as {@code NO}
 */
public record CountryCode(String value) implements Comparable<CountryCode> {
    private static final Pattern ALPHA_2 = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException if the value is not two capital letters */
    public CountryCode {
        if (!ALPHA_2.matcher(requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("country must be two capital letters (ISO 3166-1): '" + value + "'");
        }
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
