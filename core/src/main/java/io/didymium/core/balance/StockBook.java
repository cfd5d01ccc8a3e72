package io.didymium.core.balance;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of each batch is where, after all that happened.
 *
 * <p>A batch comes to be at the site of its step when it is made, moves with transfers, and is taken by steps when
 * they begin. Masses are taken as booked, without uncertainty: what was taken of a batch cannot exceed the batch.
 *
 * @param stock what is left of each batch by site; sites where nothing is left are absent
 * @param findings what was taken that was not there, in the order of time
 */
public record StockBook(SortedMap<BatchId, SortedMap<FacilityId, Mass>> stock, List<Finding> findings) {
    /** Copies the collections. */
    public StockBook {
        SortedMap<BatchId, SortedMap<FacilityId, Mass>> copy = new TreeMap<>();
        stock.forEach((batch, sites) -> copy.put(batch, Collections.unmodifiableSortedMap(new TreeMap<>(sites))));
        stock = Collections.unmodifiableSortedMap(copy);
        findings = List.copyOf(findings);
    }

    /** What is left of a batch, at all sites. */
    public Mass left(BatchId batch) {
        return Mass.sum(stock.getOrDefault(batch, Collections.emptySortedMap()).values());
    }

    /** The book of a chain. */
    public static StockBook of(SupplyChain chain) {
        Posting posting = new Posting();
        List<Event> events = new ArrayList<>();
        chain.batches()
                .forEach(batch -> events.add(new Event(
                        batch.producedAt(),
                        Event.MADE,
                        batch.id(),
                        () -> posting.put(
                                batch.id(), batch.facility(), batch.mass().value()))));
        for (Transfer transfer : chain.transfers()) {
            events.add(new Event(
                    transfer.at(),
                    Event.ARRIVED,
                    transfer.id(),
                    () -> transfer.portions()
                            .forEach(part -> posting.put(
                                    part.batch(), transfer.to(), part.mass().value()))));
            events.add(new Event(
                    transfer.at(),
                    Event.LEFT,
                    transfer.id(),
                    () -> transfer.portions().forEach(part -> posting.take(transfer.id(), transfer.from(), part))));
        }
        for (ProcessStep step : chain.steps()) {
            events.add(new Event(
                    step.startedAt(),
                    Event.TAKEN,
                    step.id(),
                    () -> step.inputs().forEach(input -> posting.take(step.id(), step.facility(), input))));
        }
        Collections.sort(events);
        events.forEach(event -> event.posting().run());
        return new StockBook(posting.stock, posting.findings);
    }

    /**
     * Something that changes stock.
     *
     * <p>At one instant matter is made before it is moved, and moved before it is taken. Moves arrive before they
     * leave, so that goods can pass through several sites on a day of which only the date is known.
     */
    private record Event(Instant at, int rank, Id id, Runnable posting) implements Comparable<Event> {
        static final int MADE = 0;
        static final int ARRIVED = 1;
        static final int LEFT = 2;
        static final int TAKEN = 3;

        private static final Comparator<Event> ORDER = Comparator.comparing(Event::at)
                .thenComparing(Event::rank)
                .thenComparing(event -> event.id().value());

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }

    /** The stock while events are posted. */
    private static final class Posting {
        private final SortedMap<BatchId, SortedMap<FacilityId, Mass>> stock = new TreeMap<>();
        private final List<Finding> findings = new ArrayList<>();

        void put(BatchId batch, FacilityId site, Mass mass) {
            stock.computeIfAbsent(batch, id -> new TreeMap<>()).merge(site, mass, Mass::plus);
        }

        void take(Id event, FacilityId site, BatchPortion portion) {
            SortedMap<FacilityId, Mass> sites = stock.computeIfAbsent(portion.batch(), id -> new TreeMap<>());
            Mass available = sites.getOrDefault(site, Mass.ZERO);
            Mass taken = portion.mass().value();
            if (taken.compareTo(available) > 0) {
                findings.add(Finding.of(
                        BalanceFinding.BATCH_OVERDRAWN,
                        Location.of(event.value()),
                        Map.of(
                                "event", event.value(),
                                "taken", taken.toString(),
                                "batch", portion.batch().value(),
                                "facility", site.value(),
                                "available", available.toString(),
                                "excess", taken.minus(available).toString())));
            }
            Mass left = taken.compareTo(available) > 0 ? Mass.ZERO : available.minus(taken);
            if (left.isZero()) {
                sites.remove(site);
            } else {
                sites.put(site, left);
            }
        }
    }
}
