package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The origin and quality of the amount of an exchange.
 *
 * @param origin primary or secondary data
 * @param uncertainty the probability distribution of the amount
 * @param quality the scores in a data quality system, such as the pedigree {@code (2;3;1;2;1)}
 * @param evidence the evidence: a document, a meter, a digest
 */
public record Provenance(
        Origin origin, Optional<Uncertainty> uncertainty, Optional<String> quality, Optional<String> evidence) {
    /** Secondary data, nothing else stated. */
    public static final Provenance SECONDARY = builder(Origin.SECONDARY).build();

    /** Primary data, nothing else stated. */
    public static final Provenance PRIMARY = builder(Origin.PRIMARY).build();

    /** @throws NullPointerException if a component is null */
    public Provenance {
        requireNonNull(origin, "origin");
        requireNonNull(uncertainty, "uncertainty");
        requireNonNull(quality, "quality");
        requireNonNull(evidence, "evidence");
    }

    /** Whether an amount is primary or secondary data (ISO 14067, 3.1.7). */
    public enum Origin {
        /** Measured at the process described. */
        PRIMARY,
        /** Taken from literature, a database or an estimate. */
        SECONDARY
    }

    /** Starts a builder. */
    public static Builder builder(Origin origin) {
        return new Builder(origin);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(origin)
                .uncertainty(uncertainty.orElse(null))
                .quality(quality.orElse(null))
                .evidence(evidence.orElse(null));
    }

    /** Gathers the parts of a {@link Provenance}; each method sets the part of its name. */
    public static final class Builder {
        private final Origin origin;
        private @Nullable Uncertainty uncertainty;
        private @Nullable String quality;
        private @Nullable String evidence;

        private Builder(Origin origin) {
            this.origin = origin;
        }

        public Builder uncertainty(@Nullable Uncertainty uncertainty) {
            this.uncertainty = uncertainty;
            return this;
        }

        public Builder quality(@Nullable String quality) {
            this.quality = quality;
            return this;
        }

        public Builder evidence(@Nullable String evidence) {
            this.evidence = evidence;
            return this;
        }

        /** The value, checked as by the constructor. */
        public Provenance build() {
            return new Provenance(
                    origin,
                    Optional.ofNullable(uncertainty),
                    Optional.ofNullable(quality),
                    Optional.ofNullable(evidence));
        }
    }
}
