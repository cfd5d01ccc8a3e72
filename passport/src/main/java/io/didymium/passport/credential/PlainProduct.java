package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Text;
import io.didymium.core.party.CountryCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.passport.CredentialKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product as a plain UNTP passport describes it, without the rare-earth extension: its contents, its uncertainties and the step
 * that made it are not known.
 *
 * @param id its identity
 * @param name its name
 * @param extent what the identity is of
 * @param mass its mass, if it is stated in a unit of mass; that of one piece if the identity is of a model
 * @param facility where it was made, if stated
 * @param country the country where it was made, if stated
 * @param producedOn the day on which it was made, if stated
 * @param materials the materials that it is stated to be made of, in the order of the passport
 */
public record PlainProduct(
        BatchId id,
        String name,
        Extent extent,
        Optional<Mass> mass,
        Optional<FacilityId> facility,
        Optional<CountryCode> country,
        Optional<LocalDate> producedOn,
        List<Material> materials)
        implements Subject {
    /** What an identity is of (UNTP {@code idGranularity}). */
    public enum Extent {
        /** Every product of a model. */
        MODEL,
        /** A batch. */
        BATCH,
        /** One piece. */
        ITEM
    }

    /**
     * A part of a product by the material that it is made of.
     *
     * @param name the name of the material
     * @param origin the country that it came from
     * @param fraction its part of the mass of the product
     * @param recycled the recycled part of it, if stated
     */
    public record Material(String name, CountryCode origin, MassFraction fraction, Optional<MassFraction> recycled) {
        /** @throws IllegalArgumentException if the name is blank */
        public Material {
            Text.require(name, "name of a material");
            requireNonNull(origin, "origin");
            requireNonNull(fraction, "fraction");
            requireNonNull(recycled, "recycled");
        }
    }

    /** @throws IllegalArgumentException if the name is blank */
    public PlainProduct {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(extent, "extent");
        requireNonNull(mass, "mass");
        requireNonNull(facility, "facility");
        requireNonNull(country, "country");
        requireNonNull(producedOn, "producedOn");
        materials = List.copyOf(materials);
    }

    /** Starts with an identity of which nothing more is stated. */
    public static Builder builder(BatchId id, String name, Extent extent) {
        return new Builder(id, name, extent);
    }

    /** The mass of all that the identity is of, if it is known: a model has no mass, only its pieces have. */
    public Optional<Mass> whole() {
        return extent == Extent.MODEL ? Optional.empty() : mass;
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.PRODUCT_PASSPORT;
    }

    /** Gathers the parts of a {@link PlainProduct}. */
    public static final class Builder {
        private final BatchId id;
        private final String name;
        private final Extent extent;
        private @Nullable Mass mass;
        private @Nullable FacilityId facility;
        private @Nullable CountryCode country;
        private @Nullable LocalDate producedOn;
        private List<Material> materials = List.of();

        private Builder(BatchId id, String name, Extent extent) {
            this.id = id;
            this.name = name;
            this.extent = extent;
        }

        /** Sets {@link PlainProduct#mass}. */
        public Builder mass(@Nullable Mass mass) {
            this.mass = mass;
            return this;
        }

        /** Sets {@link PlainProduct#facility}. */
        public Builder facility(@Nullable FacilityId facility) {
            this.facility = facility;
            return this;
        }

        /** Sets {@link PlainProduct#country}. */
        public Builder country(@Nullable CountryCode country) {
            this.country = country;
            return this;
        }

        /** Sets {@link PlainProduct#producedOn}. */
        public Builder producedOn(@Nullable LocalDate day) {
            this.producedOn = day;
            return this;
        }

        /** Sets {@link PlainProduct#materials}. */
        public Builder materials(List<Material> materials) {
            this.materials = materials;
            return this;
        }

        /** The value, checked. */
        public PlainProduct build() {
            return new PlainProduct(
                    id,
                    name,
                    extent,
                    Optional.ofNullable(mass),
                    Optional.ofNullable(facility),
                    Optional.ofNullable(country),
                    Optional.ofNullable(producedOn),
                    materials);
        }
    }
}
