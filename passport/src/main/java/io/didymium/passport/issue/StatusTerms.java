package io.didymium.passport.issue;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.passport.issue.plan.CredentialIds;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * The content of the status lists of all issuers, and their validity.
 *
 * @param issuedAt start of validity of the lists
 * @param validUntil end of their validity, after that
 * @param revoked the ids of the credentials that are revoked
 */
public record StatusTerms(Instant issuedAt, Instant validUntil, Set<String> revoked) {
    /** @throws IllegalArgumentException if the times are reversed */
    public StatusTerms {
        if (!validUntil.isAfter(issuedAt)) {
            throw new IllegalArgumentException(
                    "status lists must end after they begin: " + issuedAt + ", " + validUntil);
        }
        revoked = ImmutableSortedSet.copyOf(revoked);
    }

    /** Terms under which nothing is revoked. */
    public static StatusTerms between(Instant issuedAt, Instant validUntil) {
        return new StatusTerms(issuedAt, validUntil, Set.of());
    }

    /**
     * The same terms with the credential about something revoked as well.
     *
     * @throws IllegalArgumentException if it is a party, whose identity each of its registers revokes by itself
     */
    public StatusTerms revoking(Id subject) {
        return revoking(CredentialIds.of(subject));
    }

    /** The same terms with the identity of a party revoked as well, as a register first entered it. */
    public StatusTerms revokingIdentity(PartyId register, PartyId party) {
        return revoking(CredentialIds.ofIdentity(register, party));
    }

    private StatusTerms revoking(String credential) {
        Set<String> more = new TreeSet<>(revoked);
        more.add(credential);
        return new StatusTerms(issuedAt, validUntil, more);
    }
}
