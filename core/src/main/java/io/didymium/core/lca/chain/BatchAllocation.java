package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.material.Composition;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/** The key that allocates a step to the batches it produces, by what was weighed in that step (ISO 14044, 4.3.4). */
public sealed interface BatchAllocation {
    /** The key in words, with all that the shares depend on. */
    String label();

    /** The method of allocation. */
    AllocationMethod method();

    /** The prices used, if the key is economic. */
    default Optional<PriceTable> priceTable() {
        return Optional.empty();
    }

    /** The weight of a batch; empty if it is unknown. */
    Optional<BigDecimal> weight(Batch batch);

    /** No key is stated: the step cannot be allocated. */
    record Unstated() implements BatchAllocation {
        @Override
        public String label() {
            return "without a key";
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.NONE;
        }

        @Override
        public Optional<BigDecimal> weight(Batch batch) {
            return Optional.empty();
        }
    }

    /** In proportion to mass. */
    record ByMass() implements BatchAllocation {
        @Override
        public String label() {
            return "by mass";
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.PHYSICAL;
        }

        @Override
        public Optional<BigDecimal> weight(Batch batch) {
            return Optional.of(batch.mass().value().kilograms());
        }
    }

    /** In proportion to the mass of rare earths as oxides by convention. */
    record ByRareEarthOxide() implements BatchAllocation {
        @Override
        public String label() {
            return "by mass of rare-earth oxides";
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.RARE_EARTH_OXIDE;
        }

        @Override
        public Optional<BigDecimal> weight(Batch batch) {
            return batch.composition()
                    .filter(composition ->
                            composition.fraction(Element.PROMETHIUM).value().isZero())
                    .map(composition ->
                            oxides(composition).multiply(batch.mass().value().kilograms()));
        }

        /** The oxides of all rare earths but promethium, which has none of a defined content. */
        private static BigDecimal oxides(Composition composition) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Element element : composition.elements()) {
                if (element.isRareEarth() && element != Element.PROMETHIUM) {
                    BigDecimal part = composition.fraction(element).value().value();
                    sum = sum.add(part.multiply(Oxide.conventional(element).oxidePerElement()));
                }
            }
            return sum;
        }
    }

    /**
     * In proportion to the economic value of the batches.
     *
     * @param prices the price of a kg, by name of the batch
     */
    record ByPrice(PriceTable prices) implements BatchAllocation {
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

        @Override
        public Optional<BigDecimal> weight(Batch batch) {
            return prices.find(batch.name())
                    .map(price -> price.multiply(batch.mass().value().kilograms()));
        }
    }

    /**
     * System expansion by substitution: each co-product that replaces a product made elsewhere bears what it replaces and the
     * activities that serve it alone; the other products bear the rest. A credit may exceed the impact of the step. Not
     * applicable where no other product is left.
     *
     * @param among the key among the other products
     * @param replaced what one kg of a batch replaces, by name of the batch
     * @param reason why these products are replaced
     */
    record Substitution(BatchAllocation among, SortedMap<String, Substitute> replaced, String reason)
            implements BatchAllocation {
        /** @throws IllegalArgumentException if the reason is blank or nothing is replaced */
        public Substitution {
            requireNonNull(among, "among");
            Text.require(reason, "reason");
            replaced = ImmutableSortedMap.copyOf(replaced);
            if (replaced.isEmpty()) {
                throw new IllegalArgumentException("substitution must name what is replaced");
            }
        }

        @Override
        public String label() {
            return "by substitution: " + replaced.keySet() + " bear what they replace (" + reason
                    + "), others the rest " + among.label();
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.SUBSTITUTION;
        }

        @Override
        public Optional<PriceTable> priceTable() {
            return among.priceTable();
        }

        @Override
        public Optional<BigDecimal> weight(Batch batch) {
            return replaced.containsKey(batch.name()) ? Optional.of(BigDecimal.ZERO) : among.weight(batch);
        }
    }

    /**
     * What one kg of a batch replaces.
     *
     * @param factor the impacts of one unit of the product replaced
     * @param ratio the number of units replaced; above zero and below 10^12
     */
    record Substitute(ActivityFactor factor, BigDecimal ratio) {
        private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

        /** @throws IllegalArgumentException if the ratio is out of range, or the factor has no impact */
        public Substitute {
            requireNonNull(factor, "factor");
            ratio = Decimals.normal(ratio, "ratio of substitution");
            if (ratio.signum() <= 0 || ratio.compareTo(LIMIT) >= 0) {
                throw new IllegalArgumentException(
                        "ratio of substitution must be above zero and below 10^12: " + ratio.toPlainString());
            }
            if (factor.impacts().isEmpty()) {
                throw new IllegalArgumentException("no impact is known of the production of " + factor.name());
            }
        }
    }

    /**
     * Shares set by hand.
     *
     * @param shares the share of each batch
     * @param reason where the shares come from
     */
    record Fixed(Shares<BatchId> shares, String reason) implements BatchAllocation {
        /** @throws IllegalArgumentException if the reason is blank */
        public Fixed {
            requireNonNull(shares, "shares");
            Text.require(reason, "reason");
        }

        @Override
        public String label() {
            return "fixed shares (" + reason + ")";
        }

        @Override
        public AllocationMethod method() {
            return AllocationMethod.FIXED;
        }

        @Override
        public Optional<BigDecimal> weight(Batch batch) {
            return Optional.of(shares.of(batch.id()));
        }
    }
}
