package io.didymium.passport.claim;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.TransferId;
import java.util.Comparator;
import java.util.List;

/**
 * The goods that a sustainability declaration accompanies; none if it is transferred without goods (book and claim).
 *
 * @param batches the batches delivered, by id, each once
 * @param transfers the transfers by which they were, by id, each once; none if they stay at the site
 */
public record DeclaredGoods(List<BatchId> batches, List<TransferId> transfers) {
    /** No goods. */
    public static final DeclaredGoods NONE = new DeclaredGoods(List.of(), List.of());

    /** @throws IllegalArgumentException if one occurs twice, or a transfer is named and no batch */
    public DeclaredGoods {
        batches = sorted(batches);
        transfers = sorted(transfers);
        if (batches.isEmpty() && !transfers.isEmpty()) {
            throw new IllegalArgumentException("a transfer moves a batch: " + transfers);
        }
    }

    /** A batch, moved by a transfer. */
    public static DeclaredGoods of(BatchId batch, TransferId transfer) {
        return new DeclaredGoods(List.of(batch), List.of(transfer));
    }

    private static <T extends Id> List<T> sorted(List<T> ids) {
        List<T> sorted = ids.stream().sorted(Comparator.comparing(Id::value)).toList();
        if (sorted.stream().distinct().count() != sorted.size()) {
            throw new IllegalArgumentException("occurs twice: " + sorted);
        }
        return sorted;
    }
}
