package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What passes into or out of a process.
 *
 * @param number its number, unique in its process
 * @param direction the way it goes
 * @param flow what passes
 * @param amount how much, per run of the process
 * @param link where it comes from or goes to
 * @param provenance where the amount comes from
 */
public record Exchange(
        int number, Direction direction, DataSetId flow, Amount amount, Link link, Provenance provenance) {
    /** @throws NullPointerException if a component is null */
    public Exchange {
        requireNonNull(direction, "direction");
        requireNonNull(flow, "flow");
        requireNonNull(amount, "amount");
        requireNonNull(link, "link");
        requireNonNull(provenance, "provenance");
    }

    /** Whether the exchange goes in. */
    public boolean isInput() {
        return direction == Direction.INPUT;
    }

    /** The same exchange with another amount. */
    public Exchange withAmount(Amount other) {
        return new Exchange(number, direction, flow, other, link, provenance);
    }

    /**
     * How an exchange is joined to other processes.
     *
     * @param provider the process that makes or treats what is exchanged, if the source names one
     * @param avoided whether the flow is not made here but saved elsewhere (substitution)
     */
    public record Link(Optional<DataSetId> provider, boolean avoided) {
        /** No provider is named. */
        public static final Link OPEN = new Link(Optional.empty(), false);

        /** @throws NullPointerException if a component is null */
        public Link {
            requireNonNull(provider, "provider");
        }

        /** Joined to a named process. */
        public static Link to(DataSetId provider) {
            return new Link(Optional.of(provider), false);
        }
    }
}
