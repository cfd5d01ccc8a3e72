package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The allocation factors that a data set brings with it.
 *
 * @param standard the key that the source uses by default
 * @param factors the factors of every key
 */
public record StoredAllocation(Optional<Key> standard, List<Factor> factors) {
    /** No factors. */
    public static final StoredAllocation NONE = builder().build();

    /** Copies the factors. */
    public StoredAllocation {
        requireNonNull(standard, "standard");
        factors = List.copyOf(factors);
    }

    /** The kind of allocation key. */
    public enum Key {
        /** A physical property, such as mass. */
        PHYSICAL,
        /** The economic value of the products. */
        ECONOMIC,
        /** Physical causation, exchange by exchange. */
        CAUSAL
    }

    /**
     * The share of a process, or of one exchange, that is allocated to a product.
     *
     * @param key the kind of key
     * @param product the product flow
     * @param exchange the number of the exchange; empty for all exchanges
     * @param value the share, usually from 0 to 1
     */
    public record Factor(Key key, DataSetId product, OptionalInt exchange, BigDecimal value) {
        /** @throws IllegalArgumentException if the value is out of range */
        public Factor {
            requireNonNull(key, "key");
            requireNonNull(product, "product");
            requireNonNull(exchange, "exchange");
            value = Decimals.normal(value, "allocation factor");
        }

        /** A factor for every exchange of the process. */
        public static Factor of(Key key, DataSetId product, BigDecimal value) {
            return new Factor(key, product, OptionalInt.empty(), value);
        }

        /** A factor for one exchange. */
        public static Factor ofExchange(Key key, DataSetId product, int exchange, BigDecimal value) {
            return new Factor(key, product, OptionalInt.of(exchange), value);
        }
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder().standard(standard.orElse(null)).factors(factors);
    }

    /** Gathers the parts of a {@link StoredAllocation}; each method sets the part of its name. */
    public static final class Builder {
        private @Nullable Key standard;
        private List<Factor> factors = List.of();

        private Builder() {}

        public Builder standard(@Nullable Key standard) {
            this.standard = standard;
            return this;
        }

        public Builder factors(List<Factor> factors) {
            this.factors = factors;
            return this;
        }

        /** The value, checked as by the constructor. */
        public StoredAllocation build() {
            return new StoredAllocation(Optional.ofNullable(standard), factors);
        }
    }
}
