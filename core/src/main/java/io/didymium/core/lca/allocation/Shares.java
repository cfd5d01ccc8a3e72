package io.didymium.core.lca.allocation;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shares of a whole, which sum to exactly one.
 *
 * @param parts the share of each key, in the order of keys
 * @param <K> the type of key
 */
public record Shares<K extends Comparable<K>>(SortedMap<K, BigDecimal> parts) {
    /** @throws IllegalArgumentException if the parts do not sum to exactly one */
    public Shares {
        parts = ImmutableSortedMap.copyOf(parts);
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("shares must sum to 1, not to " + sum.toPlainString());
        }
    }

    /**
     * The shares in proportion to weights, each rounded to 34 digits; the largest takes the rounding difference.
     *
     * @throws IllegalArgumentException if a weight is negative or all are zero
     */
    public static <K extends Comparable<K>> Shares<K> inProportion(Map<K, BigDecimal> weights) {
        SortedMap<K, BigDecimal> sorted = new TreeMap<>(weights);
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<K, BigDecimal> weight : sorted.entrySet()) {
            if (weight.getValue().signum() < 0) {
                throw new IllegalArgumentException("weight of " + weight.getKey() + " must not be negative: "
                        + weight.getValue().toPlainString());
            }
            sum = sum.add(weight.getValue());
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("no weight is above zero among " + sorted.keySet());
        }
        K largest = sorted.firstKey();
        BigDecimal rest = BigDecimal.ONE;
        SortedMap<K, BigDecimal> parts = new TreeMap<>();
        for (Map.Entry<K, BigDecimal> weight : sorted.entrySet()) {
            BigDecimal part = weight.getValue().divide(sum, ROUNDING);
            parts.put(weight.getKey(), part);
            rest = rest.subtract(part);
            if (weight.getValue().compareTo(sorted.getOrDefault(largest, BigDecimal.ZERO)) > 0) {
                largest = weight.getKey();
            }
        }
        parts.merge(largest, rest, BigDecimal::add);
        return new Shares<>(parts);
    }

    /** The share of a key, zero if it has none. */
    public BigDecimal of(K key) {
        return parts.getOrDefault(key, BigDecimal.ZERO);
    }
}
