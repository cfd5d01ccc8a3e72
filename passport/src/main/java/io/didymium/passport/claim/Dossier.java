package io.didymium.passport.claim;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.Id;
import io.didymium.core.party.Registration;
import java.util.List;
import java.util.function.Function;

/**
 * All that the passports of a chain say: its history, who its parties are, what is certified and what is claimed.
 *
 * @param chain the history
 * @param registrations the parties' entries in registers, by party, each party once
 * @param certificates the certificates, by id, each once
 * @param claims the claims, by id, each once
 * @param origin where elements came from, how much is recycled, and what magnets are in products
 * @param custody the books of custody
 * @param footprints what is said of footprints
 */
public record Dossier(
        SupplyChain chain,
        List<Registration> registrations,
        List<Certificate> certificates,
        List<Claim> claims,
        OriginStatements origin,
        CustodyStatements custody,
        FootprintStatements footprints) {
    /** @throws IllegalArgumentException if a party is registered twice or an id stands twice */
    public Dossier {
        requireNonNull(chain, "chain");
        registrations = sorted(registrations, Registration::party);
        certificates = sorted(certificates, Certificate::id);
        claims = sorted(claims, Claim::id);
        requireNonNull(origin, "origin");
        requireNonNull(custody, "custody");
        requireNonNull(footprints, "footprints");
    }

    /** The history alone; what else is known of it is added by the {@code with} methods. */
    public static Dossier of(SupplyChain chain) {
        return new Dossier(
                chain,
                List.of(),
                List.of(),
                List.of(),
                OriginStatements.NONE,
                CustodyStatements.NONE,
                FootprintStatements.NONE);
    }

    /** This dossier with these registrations instead of its own. */
    public Dossier withRegistrations(List<Registration> others) {
        return new Dossier(chain, others, certificates, claims, origin, custody, footprints);
    }

    /** This dossier with these certificates instead of its own. */
    public Dossier withCertificates(List<Certificate> others) {
        return new Dossier(chain, registrations, others, claims, origin, custody, footprints);
    }

    /** This dossier with these claims instead of its own. */
    public Dossier withClaims(List<Claim> others) {
        return new Dossier(chain, registrations, certificates, others, origin, custody, footprints);
    }

    /** This dossier with what is said of origins instead of its own. */
    public Dossier withOrigin(OriginStatements other) {
        return new Dossier(chain, registrations, certificates, claims, other, custody, footprints);
    }

    /** This dossier with these books of custody instead of its own. */
    public Dossier withCustody(CustodyStatements others) {
        return new Dossier(chain, registrations, certificates, claims, origin, others, footprints);
    }

    /** This dossier with what these statements say of footprints. */
    public Dossier withFootprints(FootprintStatements others) {
        return new Dossier(chain, registrations, certificates, claims, origin, custody, others);
    }

    private static <T> List<T> sorted(List<T> things, Function<T, ? extends Id> id) {
        List<T> sorted = things.stream()
                .sorted(comparing(thing -> id.apply(thing).value()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Id later = id.apply(sorted.get(i));
            if (id.apply(sorted.get(i - 1)).equals(later)) {
                throw new IllegalArgumentException("stands twice: " + later.value());
            }
        }
        return sorted;
    }
}
