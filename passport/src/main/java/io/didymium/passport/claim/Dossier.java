package io.didymium.passport.claim;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.Id;
import io.didymium.core.party.Registration;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that the passports of a chain state: its history, its parties, certificates and claims.
 *
 * @param chain the history
 * @param registrations the parties' entries in registers, by party, register and first day, each once
 * @param certificates the certificates, by id, each once
 * @param claims the claims, by id, each once
 * @param origin where elements came from, how much is recycled, and what magnets are in products
 * @param custody the books of custody
 * @param footprints step inventories and footprint claims
 * @param records the records of responsibility, by id, each once
 */
public record Dossier(
        SupplyChain chain,
        List<Registration> registrations,
        List<Certificate> certificates,
        List<Claim> claims,
        OriginStatements origin,
        CustodyStatements custody,
        FootprintStatements footprints,
        List<ResponsibilityRecord> records) {
    private static final Comparator<Registration> ENTRIES = comparing(Registration::party)
            .thenComparing(Registration::register)
            .thenComparing(Registration::attestedFrom);

    /** @throws IllegalArgumentException if a party is registered twice by one register from one day on, or an id occurs twice */
    public Dossier {
        requireNonNull(chain, "chain");
        registrations = sorted(registrations);
        certificates = sorted(certificates, Certificate::id);
        claims = sorted(claims, Claim::id);
        requireNonNull(origin, "origin");
        requireNonNull(custody, "custody");
        requireNonNull(footprints, "footprints");
        records = sorted(records, ResponsibilityRecord::id);
    }

    /** Starts with the history alone; nothing more is stated until it is set. */
    public static Builder builder(SupplyChain chain) {
        return new Builder(chain);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(chain)
                .registrations(registrations)
                .certificates(certificates)
                .claims(claims)
                .origin(origin)
                .custody(custody)
                .footprints(footprints)
                .records(records);
    }

    private static List<Registration> sorted(List<Registration> entries) {
        List<Registration> sorted = entries.stream().sorted(ENTRIES).toList();
        for (int i = 1; i < sorted.size(); i++) {
            Registration entry = sorted.get(i);
            if (ENTRIES.compare(sorted.get(i - 1), entry) == 0) {
                throw new IllegalArgumentException(entry.party() + " is registered twice by " + entry.register()
                        + " from " + entry.attestedFrom());
            }
        }
        return sorted;
    }

    private static <T> List<T> sorted(List<T> things, Function<T, ? extends Id> id) {
        List<T> sorted = things.stream()
                .sorted(comparing(thing -> id.apply(thing).value()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Id later = id.apply(sorted.get(i));
            if (id.apply(sorted.get(i - 1)).equals(later)) {
                throw new IllegalArgumentException("occurs twice: " + later.value());
            }
        }
        return sorted;
    }

    /** Gathers the parts of a {@link Dossier}; each method sets the part of its name. */
    public static final class Builder {
        private SupplyChain chain;
        private List<Registration> registrations = List.of();
        private List<Certificate> certificates = List.of();
        private List<Claim> claims = List.of();
        private OriginStatements origin = OriginStatements.NONE;
        private CustodyStatements custody = CustodyStatements.NONE;
        private FootprintStatements footprints = FootprintStatements.NONE;
        private List<ResponsibilityRecord> records = List.of();

        private Builder(SupplyChain chain) {
            this.chain = chain;
        }

        public Builder chain(SupplyChain chain) {
            this.chain = chain;
            return this;
        }

        public Builder registrations(List<Registration> registrations) {
            this.registrations = registrations;
            return this;
        }

        public Builder certificates(List<Certificate> certificates) {
            this.certificates = certificates;
            return this;
        }

        public Builder claims(List<Claim> claims) {
            this.claims = claims;
            return this;
        }

        public Builder origin(OriginStatements origin) {
            this.origin = origin;
            return this;
        }

        public Builder custody(CustodyStatements custody) {
            this.custody = custody;
            return this;
        }

        public Builder footprints(FootprintStatements footprints) {
            this.footprints = footprints;
            return this;
        }

        public Builder records(List<ResponsibilityRecord> records) {
            this.records = records;
            return this;
        }

        /** The value, checked. */
        public Dossier build() {
            return new Dossier(chain, registrations, certificates, claims, origin, custody, footprints, records);
        }
    }
}
