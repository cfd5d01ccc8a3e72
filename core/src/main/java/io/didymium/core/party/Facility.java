package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Classification;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A site where material is made, kept or moved, as one operator runs it. A site that is sold, or otherwise changed, is described once
 * for each period; periods of one site do not overlap.
 *
 * @param id its identity
 * @param name its name
 * @param operator the party that runs it
 * @param activity what is done there, such as a class of ISIC
 * @param location where it is
 * @param address its postal address, whose country is the country of operation
 * @param operatedFrom when the period begins, which belongs to it; empty if since the site exists
 * @param operatedUntil when the period ends, which no longer belongs to it; empty if it has not ended
 */
public record Facility(
        FacilityId id,
        String name,
        PartyId operator,
        Classification activity,
        GeoPoint location,
        Address address,
        Optional<Instant> operatedFrom,
        Optional<Instant> operatedUntil) {
    /** @throws IllegalArgumentException if the name is blank or the period does not end after it begins */
    public Facility {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(operator, "operator");
        requireNonNull(activity, "activity");
        requireNonNull(location, "location");
        requireNonNull(address, "address");
        if (operatedFrom.isPresent()
                && operatedUntil
                        .filter(until -> !until.isAfter(operatedFrom.get()))
                        .isPresent()) {
            throw new IllegalArgumentException(
                    "period of " + id + " must end after " + operatedFrom.get() + ": " + operatedUntil.get());
        }
    }

    /** Whether the period includes a time. */
    public boolean isOperatedAt(Instant time) {
        return operatedFrom.filter(time::isBefore).isEmpty()
                && operatedUntil.filter(until -> !time.isBefore(until)).isEmpty();
    }

    /** Whether the period has a moment between two times, both included; without the second there is no end. */
    public boolean isOperatedWithin(Instant first, @Nullable Instant last) {
        return (last == null || operatedFrom.filter(last::isBefore).isEmpty())
                && operatedUntil.filter(until -> !first.isBefore(until)).isEmpty();
    }

    /**
     * A facility that one operator has always run.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Facility of(
            FacilityId id, String name, PartyId operator, Classification activity, GeoPoint location, Address address) {
        return builder(id, operator)
                .name(name)
                .activity(activity)
                .location(location)
                .address(address)
                .build();
    }

    /** Starts a builder of a facility that an operator runs. */
    public static Builder builder(FacilityId id, PartyId operator) {
        return new Builder(id, operator);
    }

    /** Starts a builder with the parts of this facility. */
    public Builder toBuilder() {
        return new Builder(id, operator)
                .name(name)
                .activity(activity)
                .location(location)
                .address(address)
                .operated(operatedFrom.orElse(null), operatedUntil.orElse(null));
    }

    /** Gathers the parts of a {@link Facility}. */
    public static final class Builder {
        private final FacilityId id;
        private final PartyId operator;
        private @Nullable String name;
        private @Nullable Classification activity;
        private @Nullable GeoPoint location;
        private @Nullable Address address;
        private @Nullable Instant operatedFrom;
        private @Nullable Instant operatedUntil;

        private Builder(FacilityId id, PartyId operator) {
            this.id = id;
            this.operator = operator;
        }

        /** Sets its name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets what is done there. */
        public Builder activity(Classification activity) {
            this.activity = activity;
            return this;
        }

        /** Sets where it is. */
        public Builder location(GeoPoint location) {
            this.location = location;
            return this;
        }

        /** Sets its postal address. */
        public Builder address(Address address) {
            this.address = address;
            return this;
        }

        /** Sets {@link Facility#operatedFrom} and {@link Facility#operatedUntil}. */
        public Builder operated(@Nullable Instant from, @Nullable Instant until) {
            this.operatedFrom = from;
            this.operatedUntil = until;
            return this;
        }

        /** The facility, checked. */
        public Facility build() {
            return new Facility(
                    id,
                    requireNonNull(name, "name"),
                    operator,
                    requireNonNull(activity, "activity"),
                    requireNonNull(location, "location"),
                    requireNonNull(address, "address"),
                    Optional.ofNullable(operatedFrom),
                    Optional.ofNullable(operatedUntil));
        }
    }
}
