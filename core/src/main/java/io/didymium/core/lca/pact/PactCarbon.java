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

/**
 * A carbon footprint.
 *
 * @param unit what it is for
 * @param reference the time that its data stand for
 * @param amounts the amounts, per declared unit
 * @param basis the rules it was made by
 * @param words what is said in words: members of the exchange such as {@code geographyCountry}, by name
 * @param flags what is said by yes or no: members such as {@code packagingEmissionsIncluded}, by name
 * @param quality how well its data represent what they stand for
 * @param verification who has verified it
 */
public record PactCarbon(
        DeclaredMass unit,
        PactFootprint.Period reference,
        Map<PactAmount, BigDecimal> amounts,
        Basis basis,
        SortedMap<String, String> words,
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
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
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
     * How well data represent what they stand for, each from 1, best, to 5.
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
     * @param standard the standard that it was held to
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
    }
}
