package io.didymium.core.chain;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableListMultimap;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The history of a chain: who did what where, with which batches, as an acyclic graph.
 *
 * <p>Every id is unique, every reference is resolved, every batch was made by exactly one
 * step, at the step's site and time, before it was consumed. Whether mass is conserved is not a
 * condition: {@link io.didymium.core.balance.ChainBalance} says that.
 */
public final class SupplyChain {
    /** From how many steps on memory is worth the time of making each step again. */
    private static final int MANY_STEPS = 10_000;

    private final IdIndex<PartyId, Party> parties;
    private final ImmutableListMultimap<FacilityId, Facility> facilities;
    private final IdIndex<BatchId, Batch> batches;
    private final IdIndex<StepId, ProcessStep> steps;
    private final IdIndex<TransferId, Transfer> transfers;
    private final List<ProcessStep> stepsInOrder;
    private final BatchUses uses;

    /** A chain of parts in which nothing was found. */
    private SupplyChain(Builder parts, StepOrder order) {
        parties = new IdIndex<>(parts.parties, Party::id);
        facilities = parts.facilities.stream()
                .sorted(SitePeriods.ORDER)
                .collect(toImmutableListMultimap(Facility::id, identity()));
        batches = new IdIndex<>(parts.batches, Batch::id);
        transfers = new IdIndex<>(parts.transfers, Transfer::id);
        stepsInOrder = order.sorted().size() < MANY_STEPS
                ? order.sorted()
                : List.copyOf(new SharedParts(batches).in(order.sorted()));
        steps = new IdIndex<>(stepsInOrder, ProcessStep::id);
        uses = new BatchUses(batches, stepsInOrder);
    }

    /** Starts a builder of a chain. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this chain. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.parties.addAll(parties.values());
        builder.facilities.addAll(facilities.values());
        builder.batches.addAll(batches.values());
        builder.steps.addAll(stepsInOrder);
        builder.transfers.addAll(transfers.values());
        return builder;
    }

    /** The parties, by id. */
    public Collection<Party> parties() {
        return parties.values();
    }

    /** The facilities, by id, each site once for each of its periods, in the order of time. */
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
        return known(parties.find(id), id);
    }

    /**
     * The facility of an id as it was last.
     *
     * @throws IllegalArgumentException if it is not in the chain
     */
    public Facility facility(FacilityId id) {
        List<Facility> periods = facilities.get(id);
        return known(periods.isEmpty() ? null : periods.get(periods.size() - 1), id);
    }

    /**
     * The facility of an id as it was at a time.
     *
     * @throws IllegalArgumentException if it is not in the chain, or no period of it includes the time
     */
    public Facility facility(FacilityId id, Instant at) {
        return known(findFacility(id, at).orElse(null), id);
    }

    /**
     * The party that ran a step: the operator of its site when it ended.
     *
     * @throws IllegalArgumentException if its site is not in the chain at that time
     */
    public PartyId operatorOf(ProcessStep step) {
        return facility(step.facility(), step.endedAt()).operator();
    }

    /** The facility of an id as it was at a time; none of a receiver of whose site nothing more is known. */
    public Optional<Facility> findFacility(FacilityId id, Instant at) {
        return facilities.get(id).stream()
                .filter(period -> period.isOperatedAt(at))
                .findFirst();
    }

    /**
     * The batch of an id.
     *
     * @throws IllegalArgumentException if it is not in the chain
     */
    public Batch batch(BatchId id) {
        return known(batches.find(id), id);
    }

    /**
     * The step of an id.
     *
     * @throws IllegalArgumentException if it is not in the chain
     */
    public ProcessStep step(StepId id) {
        return known(steps.find(id), id);
    }

    /**
     * The transfer of an id.
     *
     * @throws IllegalArgumentException if it is not in the chain
     */
    public Transfer transfer(TransferId id) {
        return known(transfers.find(id), id);
    }

    /**
     * The step that made a batch.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public ProcessStep producerOf(BatchId batch) {
        return known(uses.producer(batch), batch);
    }

    /** The steps that consumed of a batch, in the order of {@link #steps()}; none if nothing did. */
    public List<ProcessStep> consumersOf(BatchId batch) {
        return uses.consumers(batch);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SupplyChain chain
                && parties.values().equals(chain.parties.values())
                && facilities.equals(chain.facilities)
                && batches.values().equals(chain.batches.values())
                && steps.values().equals(chain.steps.values())
                && transfers.values().equals(chain.transfers.values());
    }

    @Override
    public int hashCode() {
        return steps.values().hashCode() * 31 + batches.values().hashCode();
    }

    @Override
    public String toString() {
        return "chain of " + batches.values().size() + " batches, " + stepsInOrder.size() + " steps, "
                + transfers.values().size()
                + " transfers";
    }

    private static <T> T known(@Nullable T found, Id id) {
        if (found == null) {
            throw new IllegalArgumentException("not in the chain: " + id.value());
        }
        return found;
    }

    /** Gathers the parts of a {@link SupplyChain}, in any order. Not thread-safe. */
    public static final class Builder {
        final List<Party> parties = new ArrayList<>();
        final List<Facility> facilities = new ArrayList<>();
        final List<Batch> batches = new ArrayList<>();
        final List<ProcessStep> steps = new ArrayList<>();
        final List<Transfer> transfers = new ArrayList<>();

        private Builder() {}

        /** Adds parties. */
        public Builder add(Party... added) {
            parties.addAll(List.of(added));
            return this;
        }

        /** Adds facilities. */
        public Builder add(Facility... added) {
            facilities.addAll(List.of(added));
            return this;
        }

        /** Adds batches. */
        public Builder add(Batch... added) {
            batches.addAll(List.of(added));
            return this;
        }

        /** Adds steps. */
        public Builder add(ProcessStep... added) {
            steps.addAll(List.of(added));
            return this;
        }

        /** Adds transfers. */
        public Builder add(Transfer... added) {
            transfers.addAll(List.of(added));
            return this;
        }

        /** Adds a step with the batches that its builder describes. */
        public Builder add(ProcessStep.Builder step) {
            batches.addAll(step.batches());
            return add(step.build());
        }

        /** Adds a transfer. */
        public Builder add(Transfer.Builder transfer) {
            return add(transfer.build());
        }

        /** Adds all parts of another builder. */
        public Builder addAll(Builder other) {
            parties.addAll(other.parties);
            facilities.addAll(other.facilities);
            batches.addAll(other.batches);
            steps.addAll(other.steps);
            transfers.addAll(other.transfers);
            return this;
        }

        /** Adds all parts of another builder; its batches, steps and transfers replace those of the same ids. */
        public Builder replaceAll(Builder other) {
            Set<Id> replaced = other.ids();
            batches.removeIf(batch -> replaced.contains(batch.id()));
            steps.removeIf(step -> replaced.contains(step.id()));
            transfers.removeIf(transfer -> replaced.contains(transfer.id()));
            return addAll(other);
        }

        /** The ids of the batches, steps and transfers. */
        public Set<Id> ids() {
            Set<Id> ids = new HashSet<>();
            batches.forEach(batch -> ids.add(batch.id()));
            steps.forEach(step -> ids.add(step.id()));
            transfers.forEach(transfer -> ids.add(transfer.id()));
            return ids;
        }

        /** What keeps the parts from being a chain, in the order of ids within each rule; empty if nothing does. */
        public List<Finding> inspect() {
            return new ChainInspection(this).findings();
        }

        /**
         * The chain, unless something keeps the parts from being one.
         *
         * @param found receives all findings of {@link #inspect()}
         */
        public Optional<SupplyChain> build(Consumer<Finding> found) {
            ChainInspection inspection = new ChainInspection(this);
            List<Finding> findings = inspection.findings();
            findings.forEach(found);
            return findings.isEmpty() ? Optional.of(new SupplyChain(this, inspection.order())) : Optional.empty();
        }

        /**
         * The chain.
         *
         * @throws IllegalArgumentException with all findings of {@link #inspect()}, if there is one
         */
        public SupplyChain build() {
            List<Finding> findings = new ArrayList<>();
            return build(findings::add)
                    .orElseThrow(() -> new IllegalArgumentException(findings.stream()
                            .map(finding -> finding.location() + ": " + finding.message())
                            .collect(joining("; "))));
        }
    }
}
