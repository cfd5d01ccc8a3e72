package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.Text;
import io.didymium.core.material.Assay;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.quantity.MeasuredMass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run of a process: portions of batches are consumed, batches are produced, and flows without a passport enter or leave.
 *
 * <p>Losses and residues count like any other output: what is not recorded is missing from the balance.
 *
 * @param id its identity
 * @param name what was done, for people
 * @param kind the kind of process
 * @param facility where it was run
 * @param startedAt when it began
 * @param endedAt when it ended, not before it began
 * @param inputs the portions consumed, each batch once; none for a source
 * @param outputs the batches made, each once; those that are made of portions of inputs name no more than was consumed
 * @param flows what entered or left without a passport, each name once
 * @param owners whose the portions consumed and the batches made are, where that is stated: for others who processes them is
 * @param drawing that it draws from a continuous process, if it does
 */
public record ProcessStep(
        StepId id,
        String name,
        ProcessKind kind,
        FacilityId facility,
        Instant startedAt,
        Instant endedAt,
        List<BatchPortion> inputs,
        List<Output> outputs,
        List<Flow> flows,
        SortedMap<BatchId, PartyId> owners,
        Optional<RunDrawing> drawing) {
    /** @throws IllegalArgumentException if times are reversed, inputs do not suit the kind, a batch is listed twice, or an owner is stated of another batch */
    public ProcessStep {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(facility, "facility");
        Text.require(name, "name of " + id);
        if (endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException(id + " must not end before it begins: " + startedAt + ", " + endedAt);
        }
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        flows = List.copyOf(flows);
        if (kind.isSource() != inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    id + (kind.isSource() ? " is a source and must have no input" : " must have an input"));
        }
        if (outputs.isEmpty() && flows.stream().allMatch(flow -> flow.kind().isInput())) {
            throw new IllegalArgumentException(id + " must have an output");
        }
        Set<BatchId> batches = new HashSet<>();
        inputs.forEach(input -> addOnce(batches, input.batch(), id));
        outputs.forEach(output -> addOnce(batches, output.batch(), id));
        StepPart.requireMadeOfInputs(id, inputs, outputs);
        if (flows.stream().map(Flow::name).distinct().count() != flows.size()) {
            throw new IllegalArgumentException(id + " must name each flow once");
        }
        Set<BatchId> taken = new HashSet<>();
        inputs.forEach(input -> taken.add(input.batch()));
        drawing.ifPresent(from -> from.pouredAt().keySet().forEach(poured -> {
            if (!taken.contains(poured)) {
                throw new IllegalArgumentException(id + " must not pour " + poured + ", which it does not take");
            }
        }));
        owners = ImmutableSortedMap.copyOf(owners);
        if (!batches.containsAll(owners.keySet())) {
            throw new IllegalArgumentException(id + " neither takes nor makes all that it states owners of: " + owners);
        }
    }

    /** When it takes an input: when that was poured, if that is stated, otherwise when it begins. */
    public Instant takenAt(BatchPortion input) {
        return drawing.map(from -> from.pouredAt().getOrDefault(input.batch(), startedAt))
                .orElse(startedAt);
    }

    /** Whether an output is what a continuous process holds afterwards, by the books. */
    public boolean isHoldUp(BatchId output) {
        return drawing.isPresent()
                && outputs.stream()
                        .anyMatch(made -> made.role() == OutputRole.HOLD_UP
                                && made.batch().equals(output));
    }

    private static void addOnce(Set<BatchId> batches, BatchId batch, StepId step) {
        if (!batches.add(batch)) {
            throw new IllegalArgumentException(step + " must name " + batch + " once");
        }
    }

    /** Starts a builder of a step, named by its kind unless stated otherwise. */
    public static Builder builder(StepId id, ProcessKind kind) {
        return new Builder(id, kind);
    }

    /** Starts a builder with the parts of this step. */
    public Builder toBuilder() {
        return new Builder(id, kind)
                .name(name)
                .at(facility)
                .during(startedAt, endedAt)
                .inputs(inputs)
                .outputs(outputs)
                .flows(flows)
                .owners(owners)
                .drawing(drawing.orElse(null));
    }

    /** Gathers the parts of a {@link ProcessStep}; masses are texts such as {@code "13623.3 kg ± 0.5"}. */
    public static final class Builder {
        private final StepId id;
        private final ProcessKind kind;
        private String name;
        private @Nullable FacilityId facility;
        private @Nullable Instant startedAt;
        private @Nullable Instant endedAt;
        private final List<BatchPortion> inputs = new ArrayList<>();
        private final List<Output> outputs = new ArrayList<>();
        private final List<Flow> flows = new ArrayList<>();
        private @Nullable RunDrawing drawing;
        private final SortedMap<BatchId, PartyId> owners = new TreeMap<>();
        private final List<Batch.Builder> made = new ArrayList<>();

        private Builder(StepId id, ProcessKind kind) {
            this.id = id;
            this.kind = kind;
            this.name = kind.label();
        }

        /** Sets what was done, for people. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets where it was run. */
        public Builder at(FacilityId facility) {
            this.facility = facility;
            return this;
        }

        /** Sets where it was run, and when it began and ended. */
        public Builder at(FacilityId facility, Instant startedAt, Instant endedAt) {
            return at(facility).during(startedAt, endedAt);
        }

        /** Sets when it began and ended. */
        public Builder during(Instant startedAt, Instant endedAt) {
            this.startedAt = startedAt;
            this.endedAt = endedAt;
            return this;
        }

        /** Adds a portion consumed. */
        public Builder consumes(BatchId batch, String mass) {
            return consumes(batch, MeasuredMass.parse(mass));
        }

        /** Adds a portion consumed. */
        public Builder consumes(BatchId batch, MeasuredMass mass) {
            inputs.add(new BatchPortion(batch, mass));
            return this;
        }

        /** Sets that it draws from a continuous process, or, by null, that it does not. */
        public Builder drawing(@Nullable RunDrawing drawing) {
            this.drawing = drawing;
            return this;
        }

        /** Adds a portion consumed that consists of pieces or packages. */
        public Builder consumes(BatchId batch, String mass, PieceShare pieces) {
            inputs.add(BatchPortion.of(batch, MeasuredMass.parse(mass), pieces));
            return this;
        }

        /** Adds the whole of a batch as consumed. */
        public Builder consumes(Batch batch) {
            return consumes(batch.id(), batch.mass());
        }

        /** Adds batches made as products. */
        public Builder produces(BatchId... products) {
            List.of(products).forEach(product -> produces(product, OutputRole.PRODUCT));
            return this;
        }

        /** Adds a product that is made where the step is run, when it ends. */
        public Builder produces(Batch.Builder product) {
            return produces(product, OutputRole.PRODUCT);
        }

        /** Adds a batch that is made where the step is run, when it ends. */
        public Builder produces(Batch.Builder batch, OutputRole role) {
            made.add(batch);
            return produces(batch.id(), role);
        }

        /** Adds a batch made. */
        public Builder produces(BatchId batch, OutputRole role) {
            outputs.add(new Output(batch, role));
            return this;
        }

        /** Adds a batch made of portions of inputs alone, as its pieces show. */
        public Builder produces(Batch.Builder batch, OutputRole role, List<BatchPortion> madeFrom) {
            made.add(batch);
            outputs.add(new Output(batch.id(), role, madeFrom));
            return this;
        }

        /** Adds a reagent that is not analysed. */
        public Builder adds(String reagent, String mass) {
            return flow(Flow.of(FlowKind.REAGENT, reagent, mass));
        }

        /** Adds a reagent. */
        public Builder adds(String reagent, String mass, Assay assay) {
            return flow(Flow.of(FlowKind.REAGENT, reagent, mass, assay));
        }

        /** Adds a loss that is not analysed. */
        public Builder loses(String loss, String mass) {
            return flow(Flow.of(FlowKind.LOSS, loss, mass));
        }

        /** Adds a loss. */
        public Builder loses(String loss, String mass, Assay assay) {
            return flow(Flow.of(FlowKind.LOSS, loss, mass, assay));
        }

        /** Adds an emission to the air that is not analysed. */
        public Builder emits(String emission, String mass) {
            return flow(Flow.of(FlowKind.EMISSION, emission, mass));
        }

        /** Adds an emission to the air. */
        public Builder emits(String emission, String mass, Assay assay) {
            return flow(Flow.of(FlowKind.EMISSION, emission, mass, assay));
        }

        /** Adds what passes in or out without a passport. */
        public Builder flow(Flow flow) {
            flows.add(flow);
            return this;
        }

        /** States whose a portion consumed or a batch made is, if it is not of who processes it. */
        public Builder owner(BatchId batch, PartyId owner) {
            owners.put(batch, owner);
            return this;
        }

        /** Replaces the owners of portions consumed and batches made. */
        public Builder owners(Map<BatchId, PartyId> stated) {
            owners.clear();
            owners.putAll(stated);
            return this;
        }

        /** Replaces the portions consumed. */
        public Builder inputs(Collection<BatchPortion> portions) {
            inputs.clear();
            inputs.addAll(portions);
            return this;
        }

        /** Replaces the batches made. */
        public Builder outputs(Collection<Output> made) {
            outputs.clear();
            outputs.addAll(made);
            return this;
        }

        /** Replaces what passes in or out without a passport. */
        public Builder flows(Collection<Flow> passing) {
            flows.clear();
            flows.addAll(passing);
            return this;
        }

        /** The batches given to {@link #produces(Batch.Builder)}, made where the step is run, when it ends. */
        public List<Batch> batches() {
            ProcessStep step = build();
            return made.stream()
                    .map(batch ->
                            batch.producedAt(step.facility(), step.endedAt()).build())
                    .toList();
        }

        /** The step, checked. */
        public ProcessStep build() {
            return new ProcessStep(
                    id,
                    name,
                    kind,
                    requireNonNull(facility, "facility"),
                    requireNonNull(startedAt, "startedAt"),
                    requireNonNull(endedAt, "endedAt"),
                    inputs,
                    outputs,
                    flows,
                    owners,
                    Optional.ofNullable(drawing));
        }
    }
}
