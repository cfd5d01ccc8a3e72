package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of assessing a batch, a facility or an operator against a criterion.
 *
 * @param subject the batch, facility or party assessed
 * @param criterion the criterion applied
 * @param topic the topic of conformity
 * @param date the day of the assessment
 * @param outcome whether the criterion is met
 * @param performances the values found, which are all that a claim of this criterion can rest on; without any the assessment
 *     shows no value
 * @param score the grade of the criterion in the scoring of its profile
 * @param evidence the documents that it rests on, each with the kind of evidence that it is
 */
public record Assessment(
        Id subject,
        Concept criterion,
        Concept topic,
        LocalDate date,
        AssessmentOutcome outcome,
        List<Performance> performances,
        Optional<Score> score,
        List<DocumentLink> evidence) {
    /** @throws IllegalArgumentException if the subject is neither a batch nor a facility nor a party */
    public Assessment {
        requireNonNull(subject, "subject");
        requireNonNull(criterion, "criterion");
        requireNonNull(topic, "topic");
        requireNonNull(date, "date");
        requireNonNull(outcome, "outcome");
        performances = List.copyOf(performances);
        requireNonNull(score, "score");
        evidence = List.copyOf(evidence);
        if (!(subject instanceof BatchId) && !(subject instanceof FacilityId) && !(subject instanceof PartyId)) {
            throw new IllegalArgumentException("an assessment is of a batch, a facility or a party, not of " + subject);
        }
    }

    /** Starts a builder of an assessment of a batch, facility or party. */
    public static Builder builder(Id subject) {
        return new Builder(subject);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(subject)
                .criterion(criterion)
                .topic(topic)
                .date(date)
                .outcome(outcome)
                .performances(performances)
                .score(score.orElse(null))
                .evidence(evidence);
    }

    /**
     * An assessment that states no values.
     *
     * @throws IllegalArgumentException if the subject is neither a batch nor a facility nor a party
     */
    public Assessment(Id subject, Concept criterion, Concept topic, LocalDate date, boolean conformant) {
        this(subject, criterion, topic, date, AssessmentOutcome.of(conformant), List.of(), Optional.empty(), List.of());
    }

    /** Whether the criterion is met. */
    public boolean conformant() {
        return outcome == AssessmentOutcome.MET;
    }

    /** Gathers the parts of a {@link Assessment}; each method sets the part of its name. */
    public static final class Builder {
        private final Id subject;
        private @Nullable Concept criterion;
        private @Nullable Concept topic;
        private @Nullable LocalDate date;
        private @Nullable AssessmentOutcome outcome;
        private List<Performance> performances = List.of();
        private @Nullable Score score;
        private List<DocumentLink> evidence = List.of();

        private Builder(Id subject) {
            this.subject = subject;
        }

        public Builder criterion(Concept criterion) {
            this.criterion = criterion;
            return this;
        }

        public Builder topic(Concept topic) {
            this.topic = topic;
            return this;
        }

        public Builder date(LocalDate date) {
            this.date = date;
            return this;
        }

        public Builder outcome(AssessmentOutcome outcome) {
            this.outcome = outcome;
            return this;
        }

        public Builder performances(Performance... values) {
            return performances(List.of(values));
        }

        public Builder conformant(boolean conformant) {
            return outcome(AssessmentOutcome.of(conformant));
        }

        public Builder performances(List<Performance> performances) {
            this.performances = performances;
            return this;
        }

        public Builder score(@Nullable Score score) {
            this.score = score;
            return this;
        }

        public Builder evidence(List<DocumentLink> evidence) {
            this.evidence = evidence;
            return this;
        }

        /** The value, checked. */
        public Assessment build() {
            return new Assessment(
                    subject,
                    requireNonNull(criterion, "criterion"),
                    requireNonNull(topic, "topic"),
                    requireNonNull(date, "date"),
                    requireNonNull(outcome, "outcome"),
                    performances,
                    Optional.ofNullable(score),
                    evidence);
        }
    }
}
