package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The footprint of a batch as its supplier states it, for batches whose production is not recorded.
 *
 * @param batch the batch
 * @param results the result in each category
 */
public record SupplierFootprint(BatchId batch, SortedMap<String, Result> results) {
    /** @throws IllegalArgumentException if there is no result */
    public SupplierFootprint {
        requireNonNull(batch, "batch");
        results = ImmutableSortedMap.copyOf(results);
        if (results.isEmpty()) {
            throw new IllegalArgumentException("no result for " + batch);
        }
        results.keySet().forEach(category -> Text.require(category, "category"));
    }

    /**
     * The result in one category.
     *
     * @param perKilogram the impact of one kg
     * @param primary the share of primary data, from 0 to 1, if known
     */
    public record Result(BigDecimal perKilogram, Optional<BigDecimal> primary) {
        /** @throws IllegalArgumentException if the share is not from 0 to 1 */
        public Result {
            perKilogram = perKilogram.stripTrailingZeros();
            primary = primary.map(part -> Decimals.normal(part, "primary share"));
            primary.filter(part -> part.signum() < 0 || part.compareTo(BigDecimal.ONE) > 0)
                    .ifPresent(part -> {
                        throw new IllegalArgumentException("primary share must be from 0 to 1: " + part);
                    });
        }

        /** A result whose share of primary data is not known. */
        public static Result of(BigDecimal perKilogram) {
            return new Result(perKilogram, Optional.empty());
        }

        /** A result with its share of primary data. */
        public static Result of(BigDecimal perKilogram, BigDecimal primary) {
            return new Result(perKilogram, Optional.of(primary));
        }
    }
}
