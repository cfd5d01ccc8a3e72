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
import org.jspecify.annotations.Nullable;

/**
 * What an operator claims about a batch against a criterion.
 *
 * @param id its identity
 * @param batch the batch it is about
 * @param name what is claimed, for people
 * @param criterion the criterion that is claimed to be met
 * @param topic the topic of conformity, such as a concept of the UNTP vocabulary
 * @param date the day of the claim
 * @param performances the values claimed, at least one
 * @param evidence the certificate stated as evidence, if there is one
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

    /** Starts a builder of a claim that a batch meets a criterion, named by the criterion unless stated otherwise. */
    public static Builder builder(ClaimId id, BatchId batch, Concept criterion) {
        return new Builder(id, batch, criterion);
    }

    /** Starts a builder with the parts of this claim. */
    public Builder toBuilder() {
        return new Builder(id, batch, criterion)
                .name(name)
                .topic(topic)
                .date(date)
                .performances(performances)
                .evidence(evidence.orElse(null));
    }

    /** Gathers the parts of a {@link Claim}. */
    public static final class Builder {
        private final ClaimId id;
        private final BatchId batch;
        private final Concept criterion;
        private String name;
        private @Nullable Concept topic;
        private @Nullable LocalDate date;
        private List<Performance> performances = List.of();
        private @Nullable CertificateId evidence;

        private Builder(ClaimId id, BatchId batch, Concept criterion) {
            this.id = id;
            this.batch = batch;
            this.criterion = criterion;
            this.name = criterion.name();
        }

        /** Sets what is claimed, for people. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets the topic of conformity. */
        public Builder topic(Concept topic) {
            this.topic = topic;
            return this;
        }

        /** Sets the day of the claim. */
        public Builder date(LocalDate date) {
            this.date = date;
            return this;
        }

        /** Sets the values claimed. */
        public Builder performances(Performance... performances) {
            return performances(List.of(performances));
        }

        /** Sets the values claimed. */
        public Builder performances(List<Performance> performances) {
            this.performances = performances;
            return this;
        }

        /** Sets the certificate that is stated as evidence. */
        public Builder evidence(@Nullable CertificateId evidence) {
            this.evidence = evidence;
            return this;
        }

        /** The claim, checked. */
        public Claim build() {
            return new Claim(
                    id,
                    batch,
                    name,
                    criterion,
                    requireNonNull(topic, "topic"),
                    requireNonNull(date, "date"),
                    performances,
                    Optional.ofNullable(evidence));
        }
    }
}
