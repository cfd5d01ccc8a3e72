package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import java.time.Instant;
import java.util.List;

/**
 * What a certifier attests under a scheme, for a time.
 *
 * @param id its identity
 * @param name its title
 * @param certifier the party that attests
 * @param issuedTo the party that holds it
 * @param scheme the scheme under which it stands
 * @param validFrom when it begins to hold
 * @param validUntil when it ceases to hold, after it began
 * @param assessments what was assessed, at least one
 */
public record Certificate(
        CertificateId id,
        String name,
        PartyId certifier,
        PartyId issuedTo,
        Concept scheme,
        Instant validFrom,
        Instant validUntil,
        List<Assessment> assessments) {
    /** @throws IllegalArgumentException if the name is blank, the times are reversed or nothing was assessed */
    public Certificate {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(certifier, "certifier");
        requireNonNull(issuedTo, "issuedTo");
        requireNonNull(scheme, "scheme");
        if (!validUntil.isAfter(validFrom)) {
            throw new IllegalArgumentException(id + " must end after it begins: " + validFrom + ", " + validUntil);
        }
        assessments = List.copyOf(assessments);
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException(id + " must assess something");
        }
    }
}
