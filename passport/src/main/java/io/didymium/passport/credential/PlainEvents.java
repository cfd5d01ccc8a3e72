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
     * One event of any kind; what UNTP defines for another kind is read as well, so that nothing of it passes unseen.
     *
     * @param id its identity
     * @param at when it ended
     * @param taken its inputs
     * @param moved what it moves, tests, repairs or recycles
     * @param made what it makes
     */
    public record Event(StepId id, Instant at, List<Portion> taken, List<Portion> moved, List<Portion> made) {
        /** Copies the lists. */
        public Event {
            requireNonNull(id, "id");
            requireNonNull(at, "at");
            taken = List.copyOf(taken);
            moved = List.copyOf(moved);
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
