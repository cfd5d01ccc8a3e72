package io.didymium.core.responsibility.engagement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A grievance.
 *
 * @param reference its reference in the register of its keeper
 * @param topic what it is about, for people
 * @param raisedOn when it was raised
 * @param state what became of it
 * @param closedOn when it was closed; only of a closed one
 */
public record Grievance(
        String reference, String topic, LocalDate raisedOn, GrievanceState state, Optional<LocalDate> closedOn) {
    /** @throws IllegalArgumentException if a text is blank, or a day of closing contradicts state or start */
    public Grievance {
        Text.require(reference, "reference of a grievance");
        Text.require(topic, "topic of " + reference);
        requireNonNull(raisedOn, "raisedOn");
        requireNonNull(state, "state");
        if (closedOn.isPresent() != (state == GrievanceState.CLOSED)) {
            throw new IllegalArgumentException(reference + " is " + state + ", but closed on " + closedOn);
        }
        if (closedOn.filter(day -> day.isBefore(raisedOn)).isPresent()) {
            throw new IllegalArgumentException(reference + " is closed before it is raised");
        }
    }

    /** For how many days it was or is open on a day, from 0; a remedy under way does not close it. */
    public long daysOpen(LocalDate day) {
        return Math.max(
                0,
                ChronoUnit.DAYS.between(
                        raisedOn, closedOn.filter(end -> end.isBefore(day)).orElse(day)));
    }

    /** Starts a builder of an open grievance. */
    public static Builder builder(String reference, LocalDate raisedOn) {
        return new Builder(reference, raisedOn);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(reference, raisedOn).topic(topic).state(state).closedOn(closedOn.orElse(null));
    }

    /** Gathers the parts of a {@link Grievance}; each method sets the part of its name. */
    public static final class Builder {
        private final String reference;
        private final LocalDate raisedOn;
        private @Nullable String topic;
        private GrievanceState state = GrievanceState.OPEN;
        private @Nullable LocalDate closedOn;

        private Builder(String reference, LocalDate raisedOn) {
            this.reference = reference;
            this.raisedOn = raisedOn;
        }

        public Builder topic(String topic) {
            this.topic = topic;
            return this;
        }

        public Builder state(GrievanceState state) {
            this.state = state;
            return this;
        }

        public Builder closedOn(@Nullable LocalDate closedOn) {
            this.closedOn = closedOn;
            return this;
        }

        /** The value, checked. */
        public Grievance build() {
            return new Grievance(
                    reference, requireNonNull(topic, "topic"), raisedOn, state, Optional.ofNullable(closedOn));
        }
    }
}
