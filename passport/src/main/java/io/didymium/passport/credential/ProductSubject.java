package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Streams;
import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.OriginStatements;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A batch and what is claimed of it.
 *
 * @param batch the batch
 * @param country the country where it was made
 * @param claims the claims about it
 * @param origin the statements about its origin, recycled content and magnets
 * @param footprints the footprints claimed of it
 */
public record ProductSubject(
        Batch batch, CountryCode country, List<Claim> claims, OriginStatements origin, List<FootprintClaim> footprints)
        implements Subject {
    /**
     * A claim and the day on which it was made.
     *
     * @param id the claim
     * @param date the day
     */
    public record DatedClaim(ClaimId id, LocalDate date) {}

    /** @throws IllegalArgumentException if a claim or statement is about another batch */
    public ProductSubject {
        requireNonNull(country, "country");
        claims = List.copyOf(claims);
        for (Claim claim : claims) {
            if (!claim.batch().equals(batch.id())) {
                throw new IllegalArgumentException(claim.id() + " is not about " + batch.id());
            }
        }
        if (!origin.isEmpty() && !origin.bySubject().keySet().equals(Set.of(batch.id()))) {
            throw new IllegalArgumentException("origin statements must be about " + batch.id() + " alone");
        }
        footprints = List.copyOf(footprints);
        for (FootprintClaim claim : footprints) {
            if (!claim.batch().equals(batch.id())) {
                throw new IllegalArgumentException(claim.id() + " is not about " + batch.id());
            }
        }
    }

    /** The batch of a passport that a party issued; empty for what is no passport, or one of another issuer. */
    public static Optional<Batch> batchBy(Statement statement, PartyId issuer) {
        return statement.issuer().id().equals(issuer) && statement.subject() instanceof ProductSubject product
                ? Optional.of(product.batch())
                : Optional.empty();
    }

    /** Every claim of whatever kind with its day: those about the batch, of recycled content, of its footprint. */
    public List<DatedClaim> datedClaims() {
        return Streams.concat(
                        claims.stream().map(claim -> new DatedClaim(claim.id(), claim.date())),
                        origin.recycled().stream().map(claim -> new DatedClaim(claim.id(), claim.date())),
                        footprints.stream().map(claim -> new DatedClaim(claim.id(), claim.date())))
                .toList();
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.PRODUCT_PASSPORT;
    }

    @Override
    public Id id() {
        return batch.id();
    }
}
