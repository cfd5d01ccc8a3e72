package io.didymium.core.chain;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values in the order of their ids, found by hash.
 *
 * <p>Beside the values it takes six to twelve bytes for each; a hash map takes fifty. Where many ids have one hash, which whoever
 * chooses ids can bring about, they are found by halving the order.
 */
final class IdIndex<K extends Comparable<K>, V> {
    private static final int MAX_PROBES = 16;

    private final ImmutableList<V> values;
    private final Function<V, K> id;
    /** Places in the order plus one; 0 is free. Its length is a power of two, at least one and a half times the values. */
    private final int[] slots;

    /** An index of values whose ids differ. */
    IdIndex(Collection<V> unordered, Function<V, K> id) {
        this.id = id;
        values = ImmutableList.sortedCopyOf(Comparator.comparing(id), unordered);
        slots = new int[Integer.highestOneBit(Math.max(1, values.size() + values.size() / 2)) * 2];
        for (int place = 0; place < values.size(); place++) {
            insert(place);
        }
    }

    private void insert(int place) {
        int slot = slot(id.apply(values.get(place)));
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            if (slots[slot] == 0) {
                slots[slot] = place + 1;
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }

    private int slot(K of) {
        int mixed = of.hashCode() * 0x9E3779B9;
        return (mixed ^ mixed >>> 16) & (slots.length - 1);
    }

    /** The values in order. */
    ImmutableList<V> values() {
        return values;
    }

    /** The value of an id; null if there is none. */
    @Nullable
    V find(K of) {
        int place = place(of);
        return place < 0 ? null : values.get(place);
    }

    /** The place of an id in the order; below zero if it is not there. */
    int place(K of) {
        int slot = slot(of);
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            int place = slots[slot] - 1;
            if (place < 0 || id.apply(values.get(place)).equals(of)) {
                return place;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return byHalves(of);
    }

    private int byHalves(K of) {
        int from = 0;
        int to = values.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = id.apply(values.get(middle)).compareTo(of);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }
}
