package io.didymium.passport.exchange.catenax;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with a payload, or what it lacks, so that it cannot be drafted.
 *
 * @param location where, as JSON pointer
 * @param reason what is wrong, and what to do where something can be done
 */
public record CatenaxFault(String location, String reason) {
    /** @throws NullPointerException if a part is null */
    public CatenaxFault {
        requireNonNull(location, "location");
        requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return location + ": " + reason;
    }
}
