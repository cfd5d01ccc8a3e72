package io.didymium.passport.compose;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.Id;
import io.didymium.passport.CredentialKind;
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

    /** The same terms with the credential about something revoked as well. */
    public StatusTerms revoking(CredentialKind kind, Id subject) {
        Set<String> more = new TreeSet<>(revoked);
        more.add(CredentialIds.of(kind, subject));
        return new StatusTerms(issuedAt, validUntil, more);
    }
}
