package io.didymium.core.title;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.party.Facility;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.title.Holdings.Taking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Who owns what of each batch where, and whose each portion was that a step consumed.
 *
 * <p>What nobody states follows from who holds the goods: a batch belongs to the operator who made it; of a batch, the operator's own
 * portion is taken first, else that of its only owner; a transfer between operators sells what was the sender's own, and leaves title
 * to all else with its owner.
 */
public final class TitleBook {
    /** How many hands goods can pass through at one instant. */
    private static final int MAX_PASSES = 100;

    private record Consumption(StepId step, BatchId batch) {}

    private final SupplyChain chain;
    private final Holdings holdings = new Holdings();
    private final Map<BatchId, PartyId> made = new HashMap<>();
    private final Map<Consumption, PartyId> consumed = new HashMap<>();

    private TitleBook(SupplyChain chain) {
        this.chain = chain;
    }

    /** Whether a chain states anything about owners; of others every owner is the operator. */
    public static boolean isStated(SupplyChain chain) {
        return chain.transfers().stream()
                        .anyMatch(transfer -> transfer.ownership().isPresent())
                || chain.steps().stream().anyMatch(step -> !step.owners().isEmpty());
    }

    /** The book of a chain. */
    public static TitleBook of(SupplyChain chain) {
        TitleBook book = new TitleBook(chain);
        List<Event> events = new ArrayList<>();
        for (ProcessStep step : chain.steps()) {
            events.add(new Event(step.startedAt(), Event.TAKEN, step.id(), () -> book.take(step)));
            for (Output output : step.outputs()) {
                Batch batch = chain.batch(output.batch());
                events.add(new Event(batch.producedAt(), Event.MADE, batch.id(), () -> book.make(step, batch)));
            }
        }
        Multimaps.asMap(Multimaps.index(chain.transfers(), Transfer::at))
                .forEach((at, transfers) ->
                        events.add(new Event(at, Event.MOVED, transfers.get(0).id(), () -> book.move(transfers))));
        Collections.sort(events);
        events.forEach(event -> event.posting().run());
        return book;
    }

    private void make(ProcessStep step, Batch batch) {
        PartyId owner = Optional.ofNullable(step.owners().get(batch.id())).orElseGet(() -> chain.operatorOf(step));
        made.put(batch.id(), owner);
        holdings.put(batch.id(), batch.facility(), owner, batch.mass());
    }

    private void take(ProcessStep step) {
        for (BatchPortion input : step.inputs()) {
            Taking taking = new Taking(
                    step.id(),
                    input.batch(),
                    step.facility(),
                    input.mass(),
                    Optional.ofNullable(step.owners().get(input.batch())));
            holdings.take(taking, operator(step.facility(), step.startedAt()).orElse(null))
                    .ifPresent(owner -> consumed.put(new Consumption(step.id(), input.batch()), owner));
        }
    }

    /** The transfers of one instant, each once its goods and their owner are there; those that never are come last. */
    private void move(List<Transfer> transfers) {
        List<Transfer> waiting = new ArrayList<>(transfers);
        boolean moved = true;
        for (int pass = 0; moved && pass < MAX_PASSES; pass++) {
            moved = waiting.removeIf(this::moveIfThere);
        }
        waiting.forEach(this::move);
    }

    private boolean moveIfThere(Transfer transfer) {
        PartyId sender = operator(transfer.from(), transfer.at()).orElse(null);
        boolean isThere =
                transfer.portions().stream().allMatch(portion -> holdings.suffices(taking(transfer, portion), sender));
        if (isThere) {
            move(transfer);
        }
        return isThere;
    }

    private static Taking taking(Transfer transfer, BatchPortion portion) {
        return new Taking(
                transfer.id(),
                portion.batch(),
                transfer.from(),
                portion.mass(),
                transfer.ownership().map(Ownership::before));
    }

    private void move(Transfer transfer) {
        Optional<PartyId> sender = operator(transfer.from(), transfer.at());
        Optional<PartyId> receiver = operator(transfer.to(), transfer.at());
        for (BatchPortion portion : transfer.portions()) {
            Optional<PartyId> before = holdings.take(taking(transfer, portion), sender.orElse(null));
            Optional<PartyId> after = transfer.ownership()
                    .map(Ownership::after)
                    .or(() -> before.equals(sender) ? receiver.or(() -> before) : before);
            after.ifPresent(owner -> holdings.put(portion.batch(), transfer.to(), owner, transfer.arrived(portion)));
        }
    }

    private Optional<PartyId> operator(FacilityId site, Instant at) {
        return chain.findFacility(site, at).map(Facility::operator);
    }

    /**
     * Who owned a batch when it was made.
     *
     * @throws IllegalArgumentException if it is not in the chain
     */
    public PartyId ownerWhenMade(BatchId batch) {
        return Optional.ofNullable(made.get(batch))
                .orElseThrow(() -> new IllegalArgumentException("not in the chain: " + batch.value()));
    }

    /** Whose the portion of a batch was that a step consumed; nobody if that is not clear, or the step consumed none. */
    public Optional<PartyId> ownerOf(BatchId batch, StepId step) {
        return Optional.ofNullable(consumed.get(new Consumption(step, batch)));
    }

    /** What parties own in the end, by batch, site and owner; without what is all gone. */
    public SortedMap<BatchId, SortedMap<FacilityId, SortedMap<PartyId, Mass>>> holdings() {
        return ImmutableSortedMap.copyOf(holdings.all());
    }

    /** What contradicts the statements about owners, in the order of events. */
    public List<Finding> findings() {
        return List.copyOf(holdings.findings());
    }

    /** What changes holdings. At one instant a batch is made before it is moved, and moved before it is taken. */
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
