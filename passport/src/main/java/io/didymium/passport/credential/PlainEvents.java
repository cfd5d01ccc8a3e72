package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.StepId;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.CredentialKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events as a plain UNTP credential describes them, without the rare-earth extension: inputs may be missing, and nothing states how
 * certain the quantities are, so that none of them can be balanced.
 *
 * @param events the events, at least one, in the order of the credential
 */
public record PlainEvents(List<Event> events) implements Subject {
    /** What an event does with its products. */
    public enum Action {
        /** It makes products of others. */
        MAKE,
        /** It moves them. */
        MOVE,
        /** It tests, repairs or recycles them. */
        MODIFY
    }

    /**
     * A quantity of a product in an event.
     *
     * @param product the product
     * @param mass how much of it, if it is stated in a unit of mass
     */
    public record Portion(BatchId product, Optional<Mass> mass) {
        /** @throws NullPointerException if a component is null */
        public Portion {
            requireNonNull(product, "product");
            requireNonNull(mass, "mass");
        }
    }

    /**
     * One event.
     *
     * @param id its identity
     * @param action what it does
     * @param at when it ended
     * @param taken what it takes; of a make event its inputs, of any other its products
     * @param made what a make event makes
     */
    public record Event(StepId id, Action action, Instant at, List<Portion> taken, List<Portion> made) {
        /** Copies the lists. */
        public Event {
            requireNonNull(id, "id");
            requireNonNull(action, "action");
            requireNonNull(at, "at");
            taken = List.copyOf(taken);
            made = List.copyOf(made);
        }

        /** Whether it made a product. */
        public boolean makes(BatchId product) {
            return made.stream().anyMatch(portion -> portion.product().equals(product));
        }
    }

    /** @throws IllegalArgumentException if there is no event */
    public PlainEvents {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a traceability credential must have an event");
        }
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.TRACEABILITY_EVENT;
    }

    /** The identity of the first event. */
    @Override
    public Id id() {
        return events.get(0).id();
    }
}
