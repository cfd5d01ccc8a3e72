package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import org.jspecify.annotations.Nullable;

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

    /** Starts a builder of an address in a country. */
    public static Builder builder(CountryCode country) {
        return new Builder(country);
    }

    /** Starts a builder with the parts of this address. */
    public Builder toBuilder() {
        return new Builder(country)
                .street(street)
                .postalCode(postalCode)
                .locality(locality)
                .region(region);
    }

    /** Gathers the parts of an {@link Address}. */
    public static final class Builder {
        private final CountryCode country;
        private @Nullable String street;
        private @Nullable String postalCode;
        private @Nullable String locality;
        private @Nullable String region;

        private Builder(CountryCode country) {
            this.country = country;
        }

        /** Sets street and number. */
        public Builder street(String street) {
            this.street = street;
            return this;
        }

        /** Sets the postal code. */
        public Builder postalCode(String postalCode) {
            this.postalCode = postalCode;
            return this;
        }

        /** Sets the town. */
        public Builder locality(String locality) {
            this.locality = locality;
            return this;
        }

        /** Sets the county, state or province. */
        public Builder region(String region) {
            this.region = region;
            return this;
        }

        /** The address, checked. */
        public Address build() {
            return new Address(
                    requireNonNull(street, "street"),
                    requireNonNull(postalCode, "postalCode"),
                    requireNonNull(locality, "locality"),
                    requireNonNull(region, "region"),
                    country);
        }
    }
}
