package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import java.time.LocalDate;

/**
 * What a certifier found of a batch or a facility against a criterion.
 *
 * @param subject the batch or facility assessed
 * @param criterion the criterion applied
 * @param topic the topic of conformity
 * @param date the day of the assessment
 * @param conformant whether the criterion is met
 */
public record Assessment(Id subject, Concept criterion, Concept topic, LocalDate date, boolean conformant) {
    /** @throws IllegalArgumentException if the subject is neither a batch nor a facility */
    public Assessment {
        if (!(requireNonNull(subject, "subject") instanceof BatchId) && !(subject instanceof FacilityId)) {
            throw new IllegalArgumentException("an assessment is of a batch or a facility, not of " + subject);
        }
        requireNonNull(criterion, "criterion");
        requireNonNull(topic, "topic");
        requireNonNull(date, "date");
    }
}
