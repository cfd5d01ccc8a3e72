package io.didymium.passport.exchange.aas.metamodel;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with an environment or a package.
 *
 * @param location where, as JSON pointer; in packages the name of the part
 * @param reason what is wrong, and what to do where something can be done
 */
public record AasFault(String location, String reason) {
    /** @throws NullPointerException if a part is null */
    public AasFault {
        requireNonNull(location, "location");
        requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return location + ": " + reason;
    }
}
