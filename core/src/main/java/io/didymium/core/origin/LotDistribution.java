package io.didymium.core.origin;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The batches that contain material of a lot, and how much: what a recall must reach.
 *
 * @param lot the lot
 * @param shares by batch, the share of each element that passed through the lot
 * @param unknown by batch, the share of each element that may have passed through the lot, because an origin was lost or a
 *     mixture upstream is not known
 * @param products those of the batches that no step consumed
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
        products = ImmutableSortedSet.copyOf(products);
    }

    /** The batches that contain material of the lot, by id. */
    public Set<BatchId> batches() {
        return shares.keySet();
    }

    /** The share of an element of a batch that passed through the lot. */
    public Share share(BatchId batch, Element element) {
        return shares.getOrDefault(batch, Map.of()).getOrDefault(element, Share.ZERO);
    }

    /** The share of an element of a batch that may have passed through the lot. */
    public Share unknown(BatchId batch, Element element) {
        return unknown.getOrDefault(batch, Map.of()).getOrDefault(element, Share.ZERO);
    }

    private static SortedMap<BatchId, Map<Element, Share>> copy(SortedMap<BatchId, Map<Element, Share>> shares) {
        return ImmutableSortedMap.copyOf(Maps.transformValues(shares, Maps::immutableEnumMap));
    }
}
