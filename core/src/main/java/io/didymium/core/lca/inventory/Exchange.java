package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input or output of a unit process.
 *
 * @param number the number of the exchange, unique in its process
 * @param direction input or output
 * @param flow the flow exchanged
 * @param amount the amount, for the reference amount of the process
 * @param link the link to another process
 * @param provenance where the amount comes from and how uncertain it is
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

    /** Whether this is an input. */
    public boolean isInput() {
        return direction == Direction.INPUT;
    }

    /**
     * The link of an exchange to another process.
     *
     * @param provider the process that supplies the product or treats the waste, if the source names one
     * @param avoided whether the flow is an avoided product (substitution)
     */
    public record Link(Optional<DataSetId> provider, boolean avoided) {
        /** No provider is stated. */
        public static final Link OPEN = new Link(Optional.empty(), false);

        /** @throws NullPointerException if a component is null */
        public Link {
            requireNonNull(provider, "provider");
        }

        /** A link to a provider. */
        public static Link to(DataSetId provider) {
            return new Link(Optional.of(provider), false);
        }
    }

    /** Starts a builder. */
    public static Builder builder(int number, Direction direction, DataSetId flow, Amount amount) {
        return new Builder(number, direction, flow, amount);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(number, direction, flow, amount)
                .provider(link.provider.orElse(null))
                .avoided(link.avoided)
                .provenance(provenance);
    }

    /** Gathers the parts of an {@link Exchange}; each method sets the part of its name. */
    public static final class Builder {
        private int number;
        private final Direction direction;
        private final DataSetId flow;
        private Amount amount;
        private @Nullable DataSetId provider;
        private boolean avoided = false;
        private Provenance provenance = Provenance.SECONDARY;

        private Builder(int number, Direction direction, DataSetId flow, Amount amount) {
            this.number = number;
            this.direction = direction;
            this.flow = flow;
            this.amount = amount;
        }

        public Builder number(int number) {
            this.number = number;
            return this;
        }

        public Builder amount(Amount amount) {
            this.amount = amount;
            return this;
        }

        public Builder provider(@Nullable DataSetId provider) {
            this.provider = provider;
            return this;
        }

        public Builder avoided(boolean avoided) {
            this.avoided = avoided;
            return this;
        }

        public Builder provenance(Provenance provenance) {
            this.provenance = provenance;
            return this;
        }

        /** The value, checked as by the constructor. */
        public Exchange build() {
            return new Exchange(
                    number, direction, flow, amount, new Link(Optional.ofNullable(provider), avoided), provenance);
        }
    }
}
