package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.party.Party;
import io.didymium.crypto.status.StatusEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one credential says, and who says it from when.
 *
 * @param id the credential's own id, an absolute URI
 * @param issuer the party that says it
 * @param validFrom when it begins to hold
 * @param validUntil when it ceases to hold, if it does
 * @param name its title
 * @param status where its revocation would be seen, if anywhere
 * @param links the credentials that it builds on
 * @param subject what it is about
 */
public record Statement(
        String id,
        Party issuer,
        Instant validFrom,
        Optional<Instant> validUntil,
        String name,
        Optional<StatusEntry> status,
        List<CredentialLink> links,
        Subject subject) {
    /** @throws IllegalArgumentException if id or name is blank */
    public Statement {
        Text.require(id, "id of a credential");
        requireNonNull(issuer, "issuer");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validUntil, "validUntil");
        Text.require(name, "name of " + id);
        requireNonNull(status, "status");
        links = List.copyOf(links);
        requireNonNull(subject, "subject");
    }
}
