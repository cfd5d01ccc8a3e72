package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the source of a process divides it among its products.
 *
 * @param standard the key that the source prefers
 * @param factors the factors of every key
 */
public record StoredAllocation(Optional<Key> standard, List<Factor> factors) {
    /** Nothing is said. */
    public static final StoredAllocation NONE = new StoredAllocation(Optional.empty(), List.of());

    /** Copies the factors. */
    public StoredAllocation {
        requireNonNull(standard, "standard");
        factors = List.copyOf(factors);
    }

    /** What a division follows. */
    public enum Key {
        /** A physical quantity, such as mass. */
        PHYSICAL,
        /** What the products earn. */
        ECONOMIC,
        /** The cause of each exchange by itself. */
        CAUSAL
    }

    /**
     * The part of a process, or of one of its exchanges, that a product bears.
     *
     * @param key what the division follows
     * @param product the flow that bears it
     * @param exchange the number of the exchange divided; none for all
     * @param value the part, usually from 0 to 1
     */
    public record Factor(Key key, DataSetId product, OptionalInt exchange, BigDecimal value) {
        /** @throws IllegalArgumentException if the value is out of range */
        public Factor {
            requireNonNull(key, "key");
            requireNonNull(product, "product");
            requireNonNull(exchange, "exchange");
            value = Decimals.normal(value, "allocation factor");
        }
    }
}
