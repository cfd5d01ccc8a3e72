package io.didymium.core.chain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * The history of a chain: who did what where, with which batches, as an acyclic graph.
 *
 * <p>Every id stands for one thing, every reference is to something described, every batch was made by exactly one
 * step, at the step's site and time, before anything took of it. Made with {@link ChainDraft}. Whether matter is
 * conserved is not a condition: {@link io.didymium.core.balance.ChainBalance} says that.
 */
public final class SupplyChain {
    private final SortedMap<PartyId, Party> parties;
    private final SortedMap<FacilityId, Facility> facilities;
    private final SortedMap<BatchId, Batch> batches;
    private final SortedMap<StepId, ProcessStep> steps;
    private final SortedMap<TransferId, Transfer> transfers;
    private final List<ProcessStep> stepsInOrder;
    private final Map<BatchId, ProcessStep> producers = new HashMap<>();
    private final Map<BatchId, List<ProcessStep>> consumers = new HashMap<>();

    SupplyChain(ChainDraft draft) {
        parties = draft.parties.stream().collect(byId(Party::id));
        facilities = draft.facilities.stream().collect(byId(Facility::id));
        batches = draft.batches.stream().collect(byId(Batch::id));
        steps = draft.steps.stream().collect(byId(ProcessStep::id));
        transfers = draft.transfers.stream().collect(byId(Transfer::id));
        stepsInOrder = StepOrder.of(draft.steps).sorted();
        for (ProcessStep step : stepsInOrder) {
            step.outputs().forEach(output -> producers.put(output.batch(), step));
            step.inputs()
                    .forEach(input -> consumers
                            .computeIfAbsent(input.batch(), batch -> new ArrayList<>())
                            .add(step));
        }
    }

    /** The parties, by id. */
    public Collection<Party> parties() {
        return parties.values();
    }

    /** The facilities, by id. */
    public Collection<Facility> facilities() {
        return facilities.values();
    }

    /** The batches, by id. */
    public Collection<Batch> batches() {
        return batches.values();
    }

    /** The steps, each after those that made its inputs; otherwise by the time they ended, then by id. */
    public List<ProcessStep> steps() {
        return stepsInOrder;
    }

    /** The transfers, by id. */
    public Collection<Transfer> transfers() {
        return transfers.values();
    }

    /**
     * The party of an id.
     *
     * @throws IllegalArgumentException if it is not in the chain
     */
    public Party party(PartyId id) {
        return known(parties.get(id), id);
    }

    /**
     * The facility of an id.
     *
     * @throws IllegalArgumentException if it is not in the chain
     */
    public Facility facility(FacilityId id) {
        return known(facilities.get(id), id);
    }

    /**
     * The batch of an id.
     *
     * @throws IllegalArgumentException if it is not in the chain
     */
    public Batch batch(BatchId id) {
        return known(batches.get(id), id);
    }

    /**
     * The step that made a batch.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public ProcessStep producerOf(BatchId batch) {
        return known(producers.get(batch), batch);
    }

    /** The steps that consumed of a batch, in the order of {@link #steps()}; none if nothing did. */
    public List<ProcessStep> consumersOf(BatchId batch) {
        return Collections.unmodifiableList(consumers.getOrDefault(batch, List.of()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SupplyChain chain
                && parties.equals(chain.parties)
                && facilities.equals(chain.facilities)
                && batches.equals(chain.batches)
                && steps.equals(chain.steps)
                && transfers.equals(chain.transfers);
    }

    @Override
    public int hashCode() {
        return steps.hashCode() * 31 + batches.hashCode();
    }

    @Override
    public String toString() {
        return "chain of " + batches.size() + " batches, " + steps.size() + " steps, " + transfers.size()
                + " transfers";
    }

    private static <T> T known(@Nullable T found, Id id) {
        if (found == null) {
            throw new IllegalArgumentException("not in the chain: " + id.value());
        }
        return found;
    }

    private static <K extends Comparable<K>, V> Collector<V, ?, SortedMap<K, V>> byId(Function<V, K> id) {
        return collectingAndThen(
                toMap(id, identity(), (first, second) -> first, TreeMap::new), Collections::unmodifiableSortedMap);
    }
}
