package io.didymium.core.origin;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a lot went into: what a recall must reach, and how much of the lot is in it.
 *
 * @param lot the lot
 * @param shares by batch that holds of it, the share of each element that passed through the lot
 * @param unknown by batch, the share of each element of which it is not known whether it passed through the lot, because its
 *     origin was lost or a mixture on the way is not known
 * @param products those of the batches that no step took of: where the lot ended
 */
public record LotDistribution(
        BatchId lot,
        SortedMap<BatchId, Map<Element, Share>> shares,
        SortedMap<BatchId, Map<Element, Share>> unknown,
        SortedSet<BatchId> products) {
    /** Copies the collections. */
    public LotDistribution {
        shares = copy(shares);
        unknown = copy(unknown);
        products = Collections.unmodifiableSortedSet(new TreeSet<>(products));
    }

    /** The batches that hold of it, by id. */
    public Set<BatchId> batches() {
        return shares.keySet();
    }

    /** The share of an element of a batch that passed through the lot. */
    public Share share(BatchId batch, Element element) {
        return shares.getOrDefault(batch, Map.of()).getOrDefault(element, Share.ZERO);
    }

    /** The share of an element of a batch of which it is not known whether it passed through the lot. */
    public Share unknown(BatchId batch, Element element) {
        return unknown.getOrDefault(batch, Map.of()).getOrDefault(element, Share.ZERO);
    }

    private static SortedMap<BatchId, Map<Element, Share>> copy(SortedMap<BatchId, Map<Element, Share>> shares) {
        SortedMap<BatchId, Map<Element, Share>> copy = new TreeMap<>();
        shares.forEach((batch, elements) -> {
            Map<Element, Share> sorted = new EnumMap<>(Element.class);
            sorted.putAll(elements);
            copy.put(batch, Collections.unmodifiableMap(sorted));
        });
        return Collections.unmodifiableSortedMap(copy);
    }
}
