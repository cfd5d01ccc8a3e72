package io.didymium.core.lca.pact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product carbon footprint with what it is about.
 *
 * @param identity which footprint it is
 * @param company whose data it is
 * @param product what it is the footprint of
 * @param carbon the footprint itself
 * @param extensions data beyond the data model
 */
public record PactFootprint(
        Identity identity, Company company, Product product, PactCarbon carbon, List<PactExtension> extensions) {
    /** Copies the list. */
    public PactFootprint {
        requireNonNull(identity, "identity");
        requireNonNull(company, "company");
        requireNonNull(product, "product");
        requireNonNull(carbon, "carbon");
        extensions = List.copyOf(extensions);
    }

    /** A footprint without data beyond the data model. */
    public static PactFootprint of(Identity identity, Company company, Product product, PactCarbon carbon) {
        return new PactFootprint(identity, company, product, carbon, List.of());
    }

    /** This footprint with data beyond the data model, in place of any that it has. */
    public PactFootprint withExtensions(List<PactExtension> data) {
        return new PactFootprint(identity, company, product, carbon, data);
    }

    /** The end of the validity period: as stated, else three years after the end of the reference period. */
    public Instant validUntil() {
        return identity.validity().map(Period::end).orElseGet(() -> PactRules.lastDay(carbon.reference()));
    }

    /**
     * Which footprint it is.
     *
     * @param id its UUID
     * @param specVersion the version of the specification, such as {@code 3.0.0}
     * @param created when it was made
     * @param status whether it is the version to use
     * @param preceding the footprints that it replaces
     * @param validity from when to when it is valid; if absent, for three years after the data
     * @param comment how it is to be understood
     */
    public record Identity(
            String id,
            String specVersion,
            Instant created,
            Status status,
            List<String> preceding,
            Optional<Period> validity,
            Optional<String> comment) {
        /** Copies the list. */
        public Identity {
            requireNonNull(id, "id");
            requireNonNull(specVersion, "specVersion");
            requireNonNull(created, "created");
            requireNonNull(status, "status");
            requireNonNull(validity, "validity");
            requireNonNull(comment, "comment");
            preceding = List.copyOf(preceding);
        }

        /** Starts a builder of an active footprint. */
        public static Builder builder(String id, String specVersion, Instant created) {
            return new Builder(id, specVersion, created);
        }

        /** Starts a builder with the parts of this value. */
        public Builder toBuilder() {
            return builder(id, specVersion, created)
                    .status(status)
                    .preceding(preceding)
                    .validity(validity.orElse(null))
                    .comment(comment.orElse(null));
        }

        /** Gathers the parts of an {@link Identity}; each method sets the part of its name. */
        public static final class Builder {
            private final String id;
            private final String specVersion;
            private final Instant created;
            private Status status = Status.ACTIVE;
            private List<String> preceding = List.of();
            private @Nullable Period validity;
            private @Nullable String comment;

            private Builder(String id, String specVersion, Instant created) {
                this.id = id;
                this.specVersion = specVersion;
                this.created = created;
            }

            public Builder status(Status status) {
                this.status = status;
                return this;
            }

            public Builder preceding(List<String> preceding) {
                this.preceding = preceding;
                return this;
            }

            public Builder validity(@Nullable Period validity) {
                this.validity = validity;
                return this;
            }

            public Builder comment(@Nullable String comment) {
                this.comment = comment;
                return this;
            }

            /** The value, checked as by the constructor. */
            public Identity build() {
                return new Identity(
                        id,
                        specVersion,
                        created,
                        status,
                        preceding,
                        Optional.ofNullable(validity),
                        Optional.ofNullable(comment));
            }
        }
    }

    /** Whether a footprint is the version to use. */
    public enum Status {
        /** The most recent version. */
        ACTIVE("Active"),
        /** No longer the most recent version. */
        DEPRECATED("Deprecated");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Its spelling in the exchange. */
        public String label() {
            return label;
        }
    }

    /**
     * A span of time.
     *
     * @param start when it begins
     * @param end when it ends
     */
    public record Period(Instant start, Instant end) {
        /** @throws NullPointerException if a component is null */
        public Period {
            requireNonNull(start, "start");
            requireNonNull(end, "end");
        }
    }

    /**
     * Whose data it is.
     *
     * @param name the name of the company
     * @param ids its identities, as URNs
     */
    public record Company(String name, List<String> ids) {
        /** Copies the list. */
        public Company {
            requireNonNull(name, "name");
            ids = List.copyOf(ids);
        }
    }

    /**
     * What it is the footprint of.
     *
     * @param name the name at the company
     * @param description what it is
     * @param ids its identities, as URNs
     * @param classifications its classes, as URNs
     */
    public record Product(String name, String description, List<String> ids, List<String> classifications) {
        /** Copies the lists. */
        public Product {
            requireNonNull(name, "name");
            requireNonNull(description, "description");
            ids = List.copyOf(ids);
            classifications = List.copyOf(classifications);
        }
    }
}
