package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;

/**
 * A postal address, all parts of it.
 *
 * @param street street and number
 * @param postalCode the postal code
 * @param locality the town
 * @param region the county, state or province
 * @param country the country
 */
public record Address(String street, String postalCode, String locality, String region, CountryCode country) {
    /** @throws IllegalArgumentException if a part is blank */
    public Address {
        Text.require(street, "street");
        Text.require(postalCode, "postal code");
        Text.require(locality, "locality");
        Text.require(region, "region");
        requireNonNull(country, "country");
    }
}
