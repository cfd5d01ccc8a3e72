package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of assessing a batch or a facility against a criterion.
 *
 * @param subject the batch or facility assessed
 * @param criterion the criterion applied
 * @param topic the topic of conformity
 * @param date the day of the assessment
 * @param conformant whether the criterion is met
 * @param performances the values found, which are all that a claim of this criterion can rest on; without any the assessment shows no
 *     value
 */
public record Assessment(
        Id subject,
        Concept criterion,
        Concept topic,
        LocalDate date,
        boolean conformant,
        List<Performance> performances) {
    /** @throws IllegalArgumentException if the subject is neither a batch nor a facility */
    public Assessment {
        if (!(requireNonNull(subject, "subject") instanceof BatchId) && !(subject instanceof FacilityId)) {
            throw new IllegalArgumentException("an assessment is of a batch or a facility, not of " + subject);
        }
        requireNonNull(criterion, "criterion");
        requireNonNull(topic, "topic");
        requireNonNull(date, "date");
        performances = List.copyOf(performances);
    }

    /**
     * An assessment that states no values.
     *
     * @throws IllegalArgumentException if the subject is neither a batch nor a facility
     */
    public Assessment(Id subject, Concept criterion, Concept topic, LocalDate date, boolean conformant) {
        this(subject, criterion, topic, date, conformant, List.of());
    }

    /** Starts a builder of an assessment of a batch or facility. */
    public static Builder builder(Id subject) {
        return new Builder(subject);
    }

    /** Starts a builder with the parts of this assessment. */
    public Builder toBuilder() {
        return new Builder(subject)
                .criterion(criterion)
                .topic(topic)
                .date(date)
                .conformant(conformant)
                .performances(performances);
    }

    /** Gathers the parts of an {@link Assessment}. */
    public static final class Builder {
        private final Id subject;
        private @Nullable Concept criterion;
        private @Nullable Concept topic;
        private @Nullable LocalDate date;
        private @Nullable Boolean conformant;
        private List<Performance> performances = List.of();

        private Builder(Id subject) {
            this.subject = subject;
        }

        /** Sets the criterion applied. */
        public Builder criterion(Concept criterion) {
            this.criterion = criterion;
            return this;
        }

        /** Sets the topic of conformity. */
        public Builder topic(Concept topic) {
            this.topic = topic;
            return this;
        }

        /** Sets the day of the assessment. */
        public Builder date(LocalDate date) {
            this.date = date;
            return this;
        }

        /** Sets whether the criterion is met. */
        public Builder conformant(boolean conformant) {
            this.conformant = conformant;
            return this;
        }

        /** Sets the values found. */
        public Builder performances(Performance... values) {
            return performances(List.of(values));
        }

        /** Sets the values found. */
        public Builder performances(List<Performance> values) {
            this.performances = values;
            return this;
        }

        /** The assessment, checked. */
        public Assessment build() {
            return new Assessment(
                    subject,
                    requireNonNull(criterion, "criterion"),
                    requireNonNull(topic, "topic"),
                    requireNonNull(date, "date"),
                    requireNonNull(conformant, "conformant"),
                    performances);
        }
    }
}
