package io.didymium.core.responsibility.hazard;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator states of the hazards of batches that it made and of steps that it ran: its own statement, which assays, balances and books
 * may contradict.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param operator who made the batches and ran the steps, and states this
 * @param date the day of which it is the state
 * @param batches what is stated of batches, by batch, each once
 * @param steps what is stated of steps, by step, each once
 */
public record SafetyRecord(
        RecordId id, String name, PartyId operator, LocalDate date, List<BatchHazards> batches, List<StepHazards> steps)
        implements ResponsibilityRecord {
    /** @throws IllegalArgumentException if the name is blank, nothing is stated, or a batch or step is there twice */
    public SafetyRecord {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(operator, "operator");
        requireNonNull(date, "date");
        batches = batches.stream()
                .sorted(Comparator.comparing(BatchHazards::batch))
                .toList();
        steps = steps.stream().sorted(Comparator.comparing(StepHazards::step)).toList();
        if (batches.isEmpty() && steps.isEmpty()) {
            throw new IllegalArgumentException(id + " must be about a batch or a step");
        }
        Set<Id> subjects = new HashSet<>();
        batches.forEach(one -> once(id, subjects, one.batch()));
        steps.forEach(one -> once(id, subjects, one.step()));
    }

    private static void once(RecordId id, Set<Id> subjects, Id subject) {
        if (!subjects.add(subject)) {
            throw new IllegalArgumentException(id + " is twice about " + subject);
        }
    }

    @Override
    public PartyId keeper() {
        return operator;
    }

    @Override
    public List<ReportDocument> documents() {
        return batches.stream()
                .flatMap(one -> one.documents().stream())
                .distinct()
                .toList();
    }

    /** Starts a builder; the date and a batch or step must follow. */
    public static Builder builder(RecordId id, PartyId operator) {
        return new Builder(id, operator);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, operator).name(name).date(date).batches(batches).steps(steps);
    }

    /** Gathers the parts of a {@link SafetyRecord}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId operator;
        private String name = "Safety record";
        private @Nullable LocalDate date;
        private List<BatchHazards> batches = List.of();
        private List<StepHazards> steps = List.of();

        private Builder(RecordId id, PartyId operator) {
            this.id = id;
            this.operator = operator;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder date(LocalDate date) {
            this.date = date;
            return this;
        }

        public Builder batches(List<BatchHazards> batches) {
            this.batches = batches;
            return this;
        }

        public Builder steps(List<StepHazards> steps) {
            this.steps = steps;
            return this;
        }

        /** The value, checked. */
        public SafetyRecord build() {
            return new SafetyRecord(id, name, operator, requireNonNull(date, "date"), batches, steps);
        }
    }
}
