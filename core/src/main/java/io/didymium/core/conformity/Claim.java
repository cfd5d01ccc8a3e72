package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an operator says of a batch against a criterion.
 *
 * @param id its identity
 * @param batch the batch it is about
 * @param name what is claimed, for people
 * @param criterion the criterion that is said to be met
 * @param topic the topic of conformity, such as a concept of the UNTP vocabulary
 * @param date the day of the claim
 * @param performances the values claimed, at least one
 * @param evidence the certificate that is said to bear it out, if there is one
 */
public record Claim(
        ClaimId id,
        BatchId batch,
        String name,
        Concept criterion,
        Concept topic,
        LocalDate date,
        List<Performance> performances,
        Optional<CertificateId> evidence) {
    /** @throws IllegalArgumentException if the name is blank or no value is claimed */
    public Claim {
        requireNonNull(id, "id");
        requireNonNull(batch, "batch");
        Text.require(name, "name of " + id);
        requireNonNull(criterion, "criterion");
        requireNonNull(topic, "topic");
        requireNonNull(date, "date");
        performances = List.copyOf(performances);
        if (performances.isEmpty()) {
            throw new IllegalArgumentException(id + " must claim a value");
        }
        requireNonNull(evidence, "evidence");
    }
}
