package io.didymium.passport.issue.plan;

import static java.util.Comparator.comparing;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.StepId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The steps and transfers of a chain, each after those that it builds on: the steps that made what it takes, and the transfers that
 * brought it there by then. Among those that could be next, the earliest is; of the same time, by id.
 *
 * <p>Where events of one instant wait for each other, the first of them by id waits no longer.
 */
public final class EventOrder {
    private record Event(Id id, Instant at) {}

    private final Map<Id, Event> events = new HashMap<>();
    private final ListMultimap<Id, Id> next =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final Map<Id, Integer> open = new HashMap<>();
    private final ListMultimap<BatchId, Transfer> transfers;
    private final SupplyChain chain;

    private EventOrder(SupplyChain chain) {
        this.chain = chain;
        transfers = arrivals(chain);
        for (ProcessStep step : chain.steps()) {
            events.put(step.id(), new Event(step.id(), step.endedAt()));
            step.inputs().forEach(input -> before(step.id(), List.of(input), step.facility(), step.takenAt(input)));
        }
        for (Transfer transfer : chain.transfers()) {
            events.put(transfer.id(), new Event(transfer.id(), transfer.at()));
            before(transfer.id(), transfer.portions(), transfer.from(), transfer.at());
        }
    }

    /** The transfers of each batch, in the order of the chain. */
    public static ListMultimap<BatchId, Transfer> arrivals(SupplyChain chain) {
        ListMultimap<BatchId, Transfer> transfers =
                MultimapBuilder.hashKeys().arrayListValues().build();
        for (Transfer transfer : chain.transfers()) {
            transfer.portions().forEach(portion -> transfers.put(portion.batch(), transfer));
        }
        return transfers;
    }

    private void before(Id event, List<BatchPortion> taken, FacilityId site, Instant at) {
        for (BatchPortion portion : taken) {
            link(chain.producerOf(portion.batch()).id(), event);
            transfers.get(portion.batch()).stream()
                    .filter(transfer -> !transfer.id().equals(event)
                            && transfer.to().equals(site)
                            && !transfer.at().isAfter(at))
                    .forEach(transfer -> link(transfer.id(), event));
        }
    }

    private void link(Id first, Id second) {
        next.put(first, second);
        open.merge(second, 1, Integer::sum);
    }

    /** The ids of the steps and transfers, in order. */
    public static List<Id> of(SupplyChain chain) {
        return new EventOrder(chain).sorted();
    }

    private List<Id> sorted() {
        Comparator<Event> earliest = comparing(Event::at)
                .thenComparing(event -> event.id() instanceof StepId)
                .thenComparing(event -> event.id().value());
        NavigableSet<Event> waiting = new TreeSet<>(earliest);
        waiting.addAll(events.values());
        NavigableSet<Event> ready = new TreeSet<>(earliest);
        waiting.stream().filter(event -> !open.containsKey(event.id())).forEach(ready::add);
        List<Id> sorted = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Event done = ready.isEmpty() ? waiting.first() : ready.first();
            ready.remove(done);
            waiting.remove(done);
            sorted.add(done.id());
            for (Id follower : next.get(done.id())) {
                Event event = events.get(follower);
                if (open.merge(follower, -1, Integer::sum) == 0 && waiting.contains(event)) {
                    ready.add(event);
                }
            }
        }
        return sorted;
    }
}
