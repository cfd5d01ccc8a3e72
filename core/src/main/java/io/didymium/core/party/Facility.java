package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Classification;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;

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
}
