package io.didymium.core.lca.pact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A product carbon footprint with what it is about.
 *
 * @param identity which footprint it is
 * @param company whose data it is
 * @param product what it is the footprint of
 * @param carbon the footprint itself
 * @param extensions what is said beyond the data model
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

    /** Until when it is valid: as it says, else for three years after the end of the time that its data stand for. */
    public Instant validUntil() {
        return identity.validity().map(Period::end).orElseGet(() -> PactRules.lastDay(carbon.reference()));
    }

    /**
     * Which footprint it is.
     *
     * @param id its UUID
     * @param specVersion the version of the specification, such as {@code 3.0.0}
     * @param created when it was made
     * @param status whether it still holds
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
    }

    /** Whether a footprint still holds. */
    public enum Status {
        /** It holds. */
        ACTIVE("Active"),
        /** It holds no longer. */
        DEPRECATED("Deprecated");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** The word in the exchange. */
        public String word() {
            return word;
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
