package io.didymium.core.lca.pact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A carbon footprint.
 *
 * @param unit what it is for
 * @param reference the reference period of its data
 * @param amounts the amounts, per declared unit
 * @param basis the rules it was made by
 * @param texts the members that are free texts or codes, such as {@code geographyCountry}, by name
 * @param flags the members that are true or false, such as {@code packagingEmissionsIncluded}, by name
 * @param quality the ratings of its data (DQI)
 * @param verification who has verified it
 */
public record PactCarbon(
        DeclaredMass unit,
        PactFootprint.Period reference,
        Map<PactAmount, BigDecimal> amounts,
        Basis basis,
        SortedMap<String, String> texts,
        SortedMap<String, Boolean> flags,
        Optional<Quality> quality,
        Optional<Verification> verification) {
    /** Copies the maps. */
    public PactCarbon {
        requireNonNull(unit, "unit");
        requireNonNull(reference, "reference");
        requireNonNull(basis, "basis");
        requireNonNull(quality, "quality");
        requireNonNull(verification, "verification");
        Map<PactAmount, BigDecimal> sorted = new EnumMap<>(PactAmount.class);
        sorted.putAll(amounts);
        amounts = Collections.unmodifiableMap(sorted);
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
    }

    /** An amount, if it is given. */
    public Optional<BigDecimal> find(PactAmount amount) {
        return Optional.ofNullable(amounts.get(amount));
    }

    /**
     * What a footprint is for.
     *
     * @param unit the unit, such as {@code kilogram}
     * @param amount how many of them
     * @param mass the mass of one in kg; zero for energy and services
     */
    public record DeclaredMass(String unit, BigDecimal amount, BigDecimal mass) {
        /** @throws NullPointerException if a component is null */
        public DeclaredMass {
            requireNonNull(unit, "unit");
            requireNonNull(amount, "amount");
            requireNonNull(mass, "mass");
        }
    }

    /**
     * The rules a footprint was made by.
     *
     * @param factors the assessment reports that the warming potentials are of, such as {@code AR6}
     * @param standards the standards across sectors, such as {@code PACT-3.0}
     * @param rules the rules of the product or sector
     * @param secondary the databases that secondary data are of
     */
    public record Basis(
            List<String> factors, List<String> standards, List<SectorRule> rules, List<Database> secondary) {
        /** Copies the lists. */
        public Basis {
            factors = List.copyOf(factors);
            standards = List.copyOf(standards);
            rules = List.copyOf(rules);
            secondary = List.copyOf(secondary);
        }
    }

    /**
     * Rules of a product or sector, such as those of EPD International for rare earths.
     *
     * @param operator who runs them: {@code PEF}, {@code EPD International} or {@code Other}
     * @param names their names
     * @param other who runs them, if it is another
     */
    public record SectorRule(String operator, List<String> names, Optional<String> other) {
        /** Copies the list. */
        public SectorRule {
            requireNonNull(operator, "operator");
            requireNonNull(other, "other");
            names = List.copyOf(names);
        }

        /** Rules of an operator that PACT names. */
        public static SectorRule of(String operator, List<String> names) {
            return new SectorRule(operator, names, Optional.empty());
        }

        /** Rules of another operator. */
        public static SectorRule ofOther(String operator, List<String> names) {
            return new SectorRule("Other", names, Optional.of(operator));
        }
    }

    /**
     * A database of emission factors.
     *
     * @param name its name
     * @param version its version
     */
    public record Database(String name, String version) {
        /** @throws NullPointerException if a component is null */
        public Database {
            requireNonNull(name, "name");
            requireNonNull(version, "version");
        }
    }

    /**
     * Ratings of data (DQI), each from 1, the best, to 5.
     *
     * @param technological in technology
     * @param geographical in space
     * @param temporal in time
     */
    public record Quality(BigDecimal technological, BigDecimal geographical, BigDecimal temporal) {
        /** @throws NullPointerException if a component is null */
        public Quality {
            requireNonNull(technological, "technological");
            requireNonNull(geographical, "geographical");
            requireNonNull(temporal, "temporal");
        }
    }

    /**
     * What is known of a verification by a third party.
     *
     * @param coverage what was verified: {@code PCF calculation model}, {@code PCF program} or {@code product level}
     * @param provider who did it
     * @param completed when it was completed
     * @param standard the standard by which it was done
     * @param comments how it is to be understood
     */
    public record Verification(
            Optional<String> coverage,
            Optional<String> provider,
            Optional<Instant> completed,
            Optional<String> standard,
            Optional<String> comments) {
        /** @throws NullPointerException if a component is null */
        public Verification {
            requireNonNull(coverage, "coverage");
            requireNonNull(provider, "provider");
            requireNonNull(completed, "completed");
            requireNonNull(standard, "standard");
            requireNonNull(comments, "comments");
        }

        /** Starts a builder. */
        public static Builder builder() {
            return new Builder();
        }

        /** Starts a builder with the parts of this value. */
        public Builder toBuilder() {
            return builder()
                    .coverage(coverage.orElse(null))
                    .provider(provider.orElse(null))
                    .completed(completed.orElse(null))
                    .standard(standard.orElse(null))
                    .comments(comments.orElse(null));
        }

        /** Gathers the parts of a {@link Verification}; each method sets the part of its name. */
        public static final class Builder {
            private @Nullable String coverage;
            private @Nullable String provider;
            private @Nullable Instant completed;
            private @Nullable String standard;
            private @Nullable String comments;

            private Builder() {}

            public Builder coverage(@Nullable String coverage) {
                this.coverage = coverage;
                return this;
            }

            public Builder provider(@Nullable String provider) {
                this.provider = provider;
                return this;
            }

            public Builder completed(@Nullable Instant completed) {
                this.completed = completed;
                return this;
            }

            public Builder standard(@Nullable String standard) {
                this.standard = standard;
                return this;
            }

            public Builder comments(@Nullable String comments) {
                this.comments = comments;
                return this;
            }

            /** The value, checked. */
            public Verification build() {
                return new Verification(
                        Optional.ofNullable(coverage),
                        Optional.ofNullable(provider),
                        Optional.ofNullable(completed),
                        Optional.ofNullable(standard),
                        Optional.ofNullable(comments));
            }
        }
    }

    /** Starts a builder. */
    public static Builder builder(DeclaredMass unit, PactFootprint.Period reference, Basis basis) {
        return new Builder(unit, reference, basis);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(unit, reference, basis)
                .amounts(amounts)
                .texts(texts)
                .flags(flags)
                .quality(quality.orElse(null))
                .verification(verification.orElse(null));
    }

    /** Gathers the parts of a {@link PactCarbon}; each method sets the part of its name. */
    public static final class Builder {
        private final DeclaredMass unit;
        private final PactFootprint.Period reference;
        private final Basis basis;
        private Map<PactAmount, BigDecimal> amounts = Map.of();
        private SortedMap<String, String> texts = new TreeMap<>();
        private SortedMap<String, Boolean> flags = new TreeMap<>();
        private @Nullable Quality quality;
        private @Nullable Verification verification;

        private Builder(DeclaredMass unit, PactFootprint.Period reference, Basis basis) {
            this.unit = unit;
            this.reference = reference;
            this.basis = basis;
        }

        public Builder amounts(Map<PactAmount, BigDecimal> amounts) {
            this.amounts = amounts;
            return this;
        }

        public Builder texts(SortedMap<String, String> texts) {
            this.texts = texts;
            return this;
        }

        public Builder flags(SortedMap<String, Boolean> flags) {
            this.flags = flags;
            return this;
        }

        public Builder quality(@Nullable Quality quality) {
            this.quality = quality;
            return this;
        }

        public Builder verification(@Nullable Verification verification) {
            this.verification = verification;
            return this;
        }

        /** The value, checked. */
        public PactCarbon build() {
            return new PactCarbon(
                    unit,
                    reference,
                    amounts,
                    basis,
                    texts,
                    flags,
                    Optional.ofNullable(quality),
                    Optional.ofNullable(verification));
        }
    }
}
