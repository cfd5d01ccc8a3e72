package io.didymium.passport.exchange.epcis;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with an event, or what it lacks, so that it cannot be drafted.
 *
 * @param location where, as JSON pointer
 * @param reason what is wrong, and what to do where something can be done
 */
public record EpcisFault(String location, String reason) {
    /** @throws NullPointerException if a part is null */
    public EpcisFault {
        requireNonNull(location, "location");
        requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return location + ": " + reason;
    }
}
