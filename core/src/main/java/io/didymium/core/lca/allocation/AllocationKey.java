package io.didymium.core.lca.allocation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Text;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The key that allocates a process to its products (ISO 14044, 4.3.4). A key is always chosen, never assumed. */
public sealed interface AllocationKey {
    /** The key in words, with all that the shares depend on. */
    String label();

    /** The method of allocation. */
    AllocationMethod method();

    /** The prices used, if the key is economic. */
    default Optional<PriceTable> priceTable() {
        return Optional.empty();
    }

    /**
     * No allocation: each product bears the whole process, so the sum over the products counts it more than once.
     *
     * @param reason why the process is not allocated
     */
    record Unallocated(String reason) implements AllocationKey {
        /** @throws IllegalArgumentException if the reason is blank */
        public Unallocated {
            Text.require(reason, "reason");
        }

        @Override
        public String label() {
            return "none: each product bears the whole (" + reason + ")";
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.NONE;
        }
    }

    /**
     * In proportion to a property of the products, such as mass or energy.
     *
     * @param property the flow property
     * @param name what the property is, for people
     */
    record ByProperty(DataSetId property, String name) implements AllocationKey {
        /** @throws IllegalArgumentException if the name is blank */
        public ByProperty {
            requireNonNull(property, "property");
            Text.require(name, "name of a property");
        }

        @Override
        public String label() {
            return "by " + name;
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.PHYSICAL;
        }
    }

    /**
     * In proportion to the mass of rare-earth oxides in the products.
     *
     * @param mass the flow property that is mass
     * @param contents the mass fraction of rare-earth oxides in each product flow
     */
    record ByRareEarthOxide(DataSetId mass, SortedMap<DataSetId, MassFraction> contents) implements AllocationKey {
        /** Copies the contents. */
        public ByRareEarthOxide {
            requireNonNull(mass, "mass");
            contents = ImmutableSortedMap.copyOf(contents);
        }

        @Override
        public String label() {
            return "by mass of rare-earth oxides";
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.RARE_EARTH_OXIDE;
        }
    }

    /**
     * In proportion to the economic value of the products.
     *
     * @param prices the price of one reference unit of each product flow, by id of the flow
     */
    record ByPrice(PriceTable prices) implements AllocationKey {
        /** @throws NullPointerException if there are no prices */
        public ByPrice {
            requireNonNull(prices, "prices");
        }

        @Override
        public String label() {
            return "economic, prices in " + prices.currency() + " of " + prices.window() + " from " + prices.source();
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.ECONOMIC;
        }

        @Override
        public Optional<PriceTable> priceTable() {
            return Optional.of(prices);
        }
    }

    /**
     * By the allocation factors stored in the data set.
     *
     * @param key which of the stored keys
     */
    record AsStored(StoredAllocation.Key key) implements AllocationKey {
        /** @throws NullPointerException if the key is null */
        public AsStored {
            requireNonNull(key, "key");
        }

        @Override
        public String label() {
            return "as stored in the data set (" + key.name().toLowerCase(Locale.ROOT) + ")";
        }

        @Override
        public AllocationMethod method() {
            return key == StoredAllocation.Key.ECONOMIC ? AllocationMethod.ECONOMIC : AllocationMethod.PHYSICAL;
        }
    }

    /**
     * System expansion by substitution: the main product bears the whole process less what the co-products replace; each
     * co-product bears what it replaces. A credit may exceed the impact of the process. Not applicable where a co-product
     * replaces nothing, or no process supplies what it replaces.
     *
     * @param main the main product flow
     * @param replaced what one reference unit of each co-product flow replaces
     * @param reason why these products are replaced
     */
    record Substitution(DataSetId main, SortedMap<DataSetId, Substitute> replaced, String reason)
            implements AllocationKey {
        /** @throws IllegalArgumentException if the reason is blank or the main product replaces something */
        public Substitution {
            requireNonNull(main, "main");
            Text.require(reason, "reason");
            replaced = ImmutableSortedMap.copyOf(replaced);
            if (replaced.containsKey(main)) {
                throw new IllegalArgumentException("the main product replaces nothing: " + main);
            }
        }

        @Override
        public String label() {
            return "by substitution: " + main + " bears the process less what " + replaced.keySet() + " replace ("
                    + reason + ")";
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.SUBSTITUTION;
        }
    }

    /**
     * What a co-product replaces.
     *
     * @param provider the process whose production is avoided; empty if only one process supplies the flow
     * @param flow the product flow replaced
     * @param ratio the number of reference units replaced by one reference unit of the co-product; above zero
     */
    record Substitute(Optional<DataSetId> provider, DataSetId flow, BigDecimal ratio) {
        /** @throws IllegalArgumentException if the ratio is not above zero */
        public Substitute {
            requireNonNull(provider, "provider");
            requireNonNull(flow, "flow");
            ratio = Decimals.normal(ratio, "ratio of substitution");
            if (ratio.signum() <= 0) {
                throw new IllegalArgumentException(
                        "ratio of substitution must be above zero: " + ratio.toPlainString());
            }
        }

        /** A flow that only one process supplies. */
        public static Substitute of(DataSetId flow, BigDecimal ratio) {
            return new Substitute(Optional.empty(), flow, ratio);
        }

        /** A flow of a named process. */
        public static Substitute of(DataSetId provider, DataSetId flow, BigDecimal ratio) {
            return new Substitute(Optional.of(provider), flow, ratio);
        }
    }

    /**
     * Shares set by hand.
     *
     * @param shares the share of each product flow
     * @param reason where the shares come from
     */
    record Fixed(Shares<DataSetId> shares, String reason) implements AllocationKey {
        /** @throws IllegalArgumentException if the reason is blank */
        public Fixed {
            requireNonNull(shares, "shares");
            Text.require(reason, "reason");
        }

        /** Shares in proportion to weights. */
        public static Fixed inProportion(Map<DataSetId, BigDecimal> weights, String reason) {
            return new Fixed(Shares.inProportion(weights), reason);
        }

        @Override
        public String label() {
            return "fixed shares (" + reason + ")";
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.FIXED;
        }
    }
}
