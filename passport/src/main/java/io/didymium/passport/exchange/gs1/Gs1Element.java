package io.didymium.passport.exchange.gs1;

import static java.util.Objects.requireNonNull;

/**
 * An application identifier with a value.
 *
 * @param identifier what the value means
 * @param value the value, at least one character
 */
public record Gs1Element(ApplicationIdentifier identifier, String value) {
    /** @throws IllegalArgumentException if there is no value */
    public Gs1Element {
        requireNonNull(identifier, "identifier");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(identifier + " has no value");
        }
    }

    /** As people read it: the identifier in brackets, then the value. */
    @Override
    public String toString() {
        return identifier + value;
    }
}
