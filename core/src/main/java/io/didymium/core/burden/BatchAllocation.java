package io.didymium.core.burden;

import static java.util.Objects.requireNonNull;

import io.didymium.core.allocation.AllocationMethod;
import io.didymium.core.allocation.PriceTable;
import io.didymium.core.allocation.Shares;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import io.didymium.core.material.Composition;
import java.math.BigDecimal;
import java.util.Optional;

/** What the division of a step among the batches it makes follows, by what was weighed in that very step. */
public sealed interface BatchAllocation {
    /** The key in words, with all that its numbers depend on. */
    String label();

    /** What kind of division it is. */
    AllocationMethod method();

    /** The prices it follows, if it follows prices. */
    default Optional<PriceTable> priceTable() {
        return Optional.empty();
    }

    /** The weight of a batch; nothing if it cannot be told. */
    Optional<BigDecimal> weight(Batch batch);

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
                    .map(composition ->
                            oxides(composition).multiply(batch.mass().value().kilograms()));
        }

        private static BigDecimal oxides(Composition composition) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Element element : composition.elements()) {
                if (element.isRareEarth()) {
                    BigDecimal part = composition.fraction(element).value().value();
                    sum = sum.add(part.multiply(Oxide.conventional(element).oxidePerElement()));
                }
            }
            return sum;
        }
    }

    /**
     * In proportion to what the batches earn.
     *
     * @param prices the prices for a kg, by the name of the batch
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
     * Shares laid down by hand.
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
