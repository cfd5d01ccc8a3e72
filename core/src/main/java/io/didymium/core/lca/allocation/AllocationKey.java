package io.didymium.core.lca.allocation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the division of a process among its products follows: a choice that is always made, never fallen into. */
public sealed interface AllocationKey {
    /** The key in words, with all that its numbers depend on. */
    String label();

    /** What kind of division it is. */
    AllocationMethod method();

    /** The prices it follows, if it follows prices. */
    default Optional<PriceTable> priceTable() {
        return Optional.empty();
    }

    /**
     * No division: each product bears the whole of the process, so that the sum over the products counts it more than once.
     *
     * @param reason why the process is not divided
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
     * @param contents the part of the mass of each product flow that is rare-earth oxides
     */
    record ByRareEarthOxide(DataSetId mass, SortedMap<DataSetId, MassFraction> contents) implements AllocationKey {
        /** Copies the contents. */
        public ByRareEarthOxide {
            requireNonNull(mass, "mass");
            contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
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
     * In proportion to what the products earn.
     *
     * @param prices the prices by id of the product flow, for its reference unit
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
     * As the source of the data says.
     *
     * @param key which of the divisions that the source gives
     */
    record AsStored(StoredAllocation.Key key) implements AllocationKey {
        /** @throws NullPointerException if the key is null */
        public AsStored {
            requireNonNull(key, "key");
        }

        @Override
        public String label() {
            return "as the source of the data divides (" + key.name().toLowerCase(Locale.ROOT) + ")";
        }

        @Override
        public AllocationMethod method() {
            return key == StoredAllocation.Key.ECONOMIC ? AllocationMethod.ECONOMIC : AllocationMethod.PHYSICAL;
        }
    }

    /**
     * One product bears the whole of the process, less what the others replace elsewhere; each of the others bears what it
     * replaces. A credit may exceed the burden. Refused where one of the others replaces nothing, or nothing provides what
     * it replaces.
     *
     * @param main the product flow that bears the whole
     * @param replaced what one reference unit of each other product flow replaces
     * @param reason why what is named is replaced
     */
    record Substitution(DataSetId main, SortedMap<DataSetId, Substitute> replaced, String reason)
            implements AllocationKey {
        /** @throws IllegalArgumentException if the reason is blank or the main product replaces something */
        public Substitution {
            requireNonNull(main, "main");
            Text.require(reason, "reason");
            replaced = Collections.unmodifiableSortedMap(new TreeMap<>(replaced));
            if (replaced.containsKey(main)) {
                throw new IllegalArgumentException("what bears the whole replaces nothing: " + main);
            }
        }

        @Override
        public String label() {
            return "by substitution: " + main + " bears all, less what " + replaced.keySet() + " replace (" + reason
                    + ")";
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.SUBSTITUTION;
        }
    }

    /**
     * What a product replaces.
     *
     * @param provider the process that is spared, if it is not the only one that makes the flow
     * @param flow the product flow that it is spared from making
     * @param ratio how many reference units of it one reference unit of the product replaces; above zero
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
    }

    /**
     * Shares laid down by hand.
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
