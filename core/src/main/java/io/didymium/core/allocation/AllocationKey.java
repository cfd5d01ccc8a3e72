package io.didymium.core.allocation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.inventory.DataSetId;
import io.didymium.core.inventory.StoredAllocation;
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
    record FullBurden(String reason) implements AllocationKey {
        /** @throws IllegalArgumentException if the reason is blank */
        public FullBurden {
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
