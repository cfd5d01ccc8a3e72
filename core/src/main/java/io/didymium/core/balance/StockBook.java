package io.didymium.core.balance;

import com.google.common.collect.Multimaps;
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
import java.util.stream.Collectors;

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
        Multimaps.asMap(Multimaps.index(chain.transfers(), Transfer::at))
                .forEach((at, transfers) ->
                        events.add(new Event(at, Event.MOVED, transfers.get(0).id(), () -> posting.move(transfers))));
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

    /** The stock while events are posted. */
    private static final class Posting {
        /** How many sites in a row goods can pass through at one instant. */
        private static final int MAX_PASSES = 100;

        private final SortedMap<BatchId, SortedMap<FacilityId, Mass>> stock = new TreeMap<>();
        private final List<Finding> findings = new ArrayList<>();

        void put(BatchId batch, FacilityId site, Mass mass) {
            stock.computeIfAbsent(batch, id -> new TreeMap<>()).merge(site, mass, Mass::plus);
        }

        /**
         * The transfers of one instant, each once its goods are there: goods can pass through several sites on a day of which only
         * the date is known, but no two transfers can supply each other.
         */
        void move(List<Transfer> transfers) {
            List<Transfer> waiting = transfers.stream()
                    .sorted(Comparator.comparing(transfer -> transfer.id().value()))
                    .collect(Collectors.toCollection(ArrayList::new));
            boolean moved = true;
            for (int pass = 0; moved && pass < MAX_PASSES; pass++) {
                moved = waiting.removeIf(this::moveIfThere);
            }
            waiting.forEach(this::move);
        }

        private boolean moveIfThere(Transfer transfer) {
            boolean isThere = transfer.portions().stream()
                    .allMatch(portion -> portion.mass()
                                    .value()
                                    .compareTo(stock.getOrDefault(portion.batch(), Collections.emptySortedMap())
                                            .getOrDefault(transfer.from(), Mass.ZERO))
                            <= 0);
            if (isThere) {
                move(transfer);
            }
            return isThere;
        }

        private void move(Transfer transfer) {
            for (BatchPortion portion : transfer.portions()) {
                take(transfer.id(), transfer.from(), portion);
                put(portion.batch(), transfer.to(), portion.mass().value());
            }
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
