package io.didymium.core.balance.covariance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The distinct measurements behind the differences of a chain, by index, and which of them share a common error: contents of one
 * element from one laboratory, masses from the scales of one site.
 */
public final class MeasurementIndex {
    private int[] groups = new int[64];
    private int size;
    private final Map<Object, Integer> indices = new HashMap<>();

    /** Adds a measurement and gives its index. MeasurementIndex with equal groups share a common error. */
    public int add(Object group) {
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, 2 * size);
        }
        groups[size] = indices.computeIfAbsent(group, key -> indices.size());
        return size++;
    }

    /** How many measurements there are. */
    public int size() {
        return size;
    }

    /** How many groups there are. */
    int groups() {
        return indices.size();
    }

    /** The group of a measurement, from 0. */
    int group(int measurement) {
        return groups[measurement];
    }
}
