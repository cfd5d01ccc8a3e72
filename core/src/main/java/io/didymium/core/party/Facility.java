package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Classification;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import org.jspecify.annotations.Nullable;

/**
 * A site where material is made, kept or moved.
 *
 * @param id its identity
 * @param name its name
 * @param operator the party that runs it
 * @param activity what is done there, such as a class of ISIC
 * @param location where it is
 * @param address its postal address, whose country is the country of operation
 */
public record Facility(
        FacilityId id, String name, PartyId operator, Classification activity, GeoPoint location, Address address) {
    /** @throws IllegalArgumentException if the name is blank */
    public Facility {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(operator, "operator");
        requireNonNull(activity, "activity");
        requireNonNull(location, "location");
        requireNonNull(address, "address");
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
                .address(address);
    }

    /** Gathers the parts of a {@link Facility}. */
    public static final class Builder {
        private final FacilityId id;
        private final PartyId operator;
        private @Nullable String name;
        private @Nullable Classification activity;
        private @Nullable GeoPoint location;
        private @Nullable Address address;

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

        /** The facility, checked. */
        public Facility build() {
            return new Facility(
                    id,
                    requireNonNull(name, "name"),
                    operator,
                    requireNonNull(activity, "activity"),
                    requireNonNull(location, "location"),
                    requireNonNull(address, "address"));
        }
    }
}
