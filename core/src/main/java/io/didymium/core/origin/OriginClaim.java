package io.didymium.core.origin;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import java.util.Map;
import java.util.Optional;

/**
 * The claim that an element of a batch came, in part or whole, from a batch upstream.
 *
 * @param batch the batch it is about
 * @param element the element
 * @param from the batch it is claimed to come from: a source or an intermediate
 * @param share the least share that is claimed
 */
public record OriginClaim(BatchId batch, Element element, BatchId from, Share share) {
    private static final int DIGITS = 4;

    /** @throws NullPointerException if a component is null */
    public OriginClaim {
        requireNonNull(batch, "batch");
        requireNonNull(element, "element");
        requireNonNull(from, "from");
        requireNonNull(share, "share");
    }

    /**
     * The reason why the claim is false or cannot be shown; empty if it is true.
     *
     * @throws IllegalArgumentException if either batch is not in the book's chain
     */
    public Optional<Finding> contradiction(OriginBook book) {
        book.chain().batch(batch);
        return contradiction(book.distribution(from));
    }

    /**
     * The same, with the distribution of the lot already computed.
     *
     * @throws IllegalArgumentException if the distribution is of another lot
     */
    public Optional<Finding> contradiction(LotDistribution use) {
        if (!use.lot().equals(from)) {
            throw new IllegalArgumentException("the claim is about " + from + ", not " + use.lot());
        }
        Share found = use.share(batch, element);
        if (share.exceeds(found)) {
            Share unknown = use.unknown(batch, element);
            boolean possible = !unknown.isZero() && !share.exceeds(found.plus(unknown));
            return Optional.of(Finding.of(
                    possible ? OriginFinding.ORIGIN_UNPROVEN : OriginFinding.ORIGIN_OVERSTATED,
                    Location.of(batch.value()),
                    Map.of(
                            "claimed", text(share),
                            "element", element.symbol(),
                            "from", from.value(),
                            "found", text(found),
                            "unknown", text(unknown))));
        }
        return Optional.empty();
    }

    private static String text(Share share) {
        return share.percent(DIGITS).stripTrailingZeros().toPlainString() + " %";
    }
}
