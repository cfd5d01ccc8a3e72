package io.didymium.core.stock;

import com.google.common.collect.Multimaps;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of each batch is where, after all that happened.
 *
 * <p>A batch comes to be at the site of its step when it is made, moves with transfers, and is taken by steps when
 * they begin. What leaves a site is what was shipped, what comes to the next what was received there. More can be taken than came only
 * within what weighings can differ by ({@link StockRule}); figures that are no weighings are taken as booked.
 *
 * @param stock what is left of each batch by site; sites where nothing is left are absent
 * @param differences by batch and site, what weighings of lots that were used up differ by
 * @param inTransit by time, where another mass was received than was shipped, whatever the difference
 * @param findings what was taken that was not there, in the order of time
 */
public record StockBook(
        SortedMap<BatchId, SortedMap<FacilityId, Mass>> stock,
        List<WeighingDifference> differences,
        List<WeighingDifference> inTransit,
        List<Finding> findings) {
    /** Copies the collections. */
    public StockBook {
        SortedMap<BatchId, SortedMap<FacilityId, Mass>> copy = new TreeMap<>();
        stock.forEach((batch, sites) -> copy.put(batch, Collections.unmodifiableSortedMap(new TreeMap<>(sites))));
        stock = Collections.unmodifiableSortedMap(copy);
        differences = List.copyOf(differences);
        inTransit = List.copyOf(inTransit);
        findings = List.copyOf(findings);
    }

    /** What is left of a batch, at all sites. */
    public Mass left(BatchId batch) {
        return Mass.sum(stock.getOrDefault(batch, Collections.emptySortedMap()).values());
    }

    /**
     * By how much weighing differences and transit changed the booked mass of batches, in kg: positive for what was taken or received
     * beyond what there was, negative for what was lost in transit. Batches that did not change are absent; what is overdrawn is not
     * counted.
     */
    public SortedMap<BatchId, BigDecimal> changes() {
        SortedMap<BatchId, BigDecimal> changes = new TreeMap<>();
        for (WeighingDifference difference : differences) {
            // A positive difference is still in stock.
            if (difference.kilograms().signum() < 0) {
                changes.merge(difference.batch(), difference.kilograms().negate(), BigDecimal::add);
            }
        }
        for (WeighingDifference difference : inTransit) {
            changes.merge(difference.batch(), difference.kilograms().negate(), BigDecimal::add);
        }
        return changes;
    }

    /** The book of a chain under the {@linkplain StockRule#STANDARD standard} rule. */
    public static StockBook of(SupplyChain chain) {
        return of(chain, StockRule.STANDARD);
    }

    /** The book of a chain. */
    public static StockBook of(SupplyChain chain, StockRule rule) {
        StockPosting posting = new StockPosting(rule);
        List<Event> events = new ArrayList<>();
        chain.batches()
                .forEach(batch ->
                        events.add(new Event(batch.producedAt(), Event.MADE, batch.id(), () -> posting.make(batch))));
        Multimaps.asMap(Multimaps.index(chain.transfers(), Transfer::at))
                .forEach((at, transfers) ->
                        events.add(new Event(at, Event.MOVED, transfers.get(0).id(), () -> posting.move(transfers))));
        for (ProcessStep step : chain.steps()) {
            for (BatchPortion input : step.inputs()) {
                Instant at = step.takenAt(input);
                events.add(new Event(
                        at, Event.TAKEN, step.id(), () -> posting.take(step.id(), step.facility(), input, at)));
            }
        }
        Collections.sort(events);
        events.forEach(event -> event.posting().run());
        return posting.book();
    }

    /**
     * Something that changes stock.
     *
     * <p>At one instant material is made before it is moved, and moved before it is taken.
     */
    private record Event(Instant at, int rank, Id id, Runnable posting) implements Comparable<Event> {
        static final int MADE = 0;
        static final int MOVED = 1;
        static final int TAKEN = 2;

        private static final Comparator<Event> ORDER = Comparator.comparing(Event::at)
                .thenComparing(Event::rank)
                .thenComparing(event -> event.id().value());

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }
}
