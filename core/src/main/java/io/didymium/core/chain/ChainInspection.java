package io.didymium.core.chain;

import static io.didymium.core.chain.ChainFinding.CONSUMED_BEFORE_PRODUCED;
import static io.didymium.core.chain.ChainFinding.CYCLE;
import static io.didymium.core.chain.ChainFinding.DANGLING_BATCH;
import static io.didymium.core.chain.ChainFinding.DUPLICATE_ID;
import static io.didymium.core.chain.ChainFinding.FACILITY_MISMATCH;
import static io.didymium.core.chain.ChainFinding.PRODUCED_OUTSIDE_STEP;
import static io.didymium.core.chain.ChainFinding.TWO_PRODUCERS;
import static io.didymium.core.chain.ChainFinding.UNKNOWN_REFERENCE;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that make the parts of a chain one coherent history, each applied in turn and in the order of ids.
 *
 * <p>Of several parts with one id, which is a finding of its own, the first that was added is used.
 */
final class ChainInspection {
    private final SupplyChain.Builder parts;
    private final List<Finding> findings = new ArrayList<>();
    private final SitePeriods sites;
    private final SortedMap<BatchId, Batch> batches = new TreeMap<>();
    private final SortedMap<StepId, ProcessStep> steps = new TreeMap<>();
    private final SortedMap<TransferId, Transfer> transfers = new TreeMap<>();
    private final Map<BatchId, ProcessStep> producers = new HashMap<>();
    private final StepOrder order;

    ChainInspection(SupplyChain.Builder parts) {
        this.parts = parts;
        sites = new SitePeriods(parts.facilities);
        parts.batches.forEach(batch -> batches.putIfAbsent(batch.id(), batch));
        parts.steps.forEach(step -> steps.putIfAbsent(step.id(), step));
        parts.transfers.forEach(transfer -> transfers.putIfAbsent(transfer.id(), transfer));
        order = StepOrder.of(steps.values());
    }

    /** The order of the steps, of several with one id the first alone. */
    StepOrder order() {
        return order;
    }

    List<Finding> findings() {
        inspectIds();
        findings.addAll(sites.overlaps());
        inspectReferences();
        inspectProducers();
        steps.values().forEach(this::inspectStep);
        transfers.values().forEach(this::inspectTransfer);
        inspectOrder();
        return findings;
    }

    private void inspectOrder() {
        List<StepId> cyclic =
                order.cyclic().stream().map(ProcessStep::id).sorted().toList();
        if (!cyclic.isEmpty()) {
            String named = cyclic.stream().map(StepId::value).collect(Collectors.joining(", "));
            find(CYCLE, cyclic.get(0), Map.of("steps", named));
        }
    }

    private void inspectIds() {
        Map<String, Integer> counts = new TreeMap<>();
        ids().forEach(id -> counts.merge(id.value(), 1, Integer::sum));
        counts.forEach((id, count) -> {
            if (count > 1) {
                find(DUPLICATE_ID, Location.of(id), Map.of("id", id, "count", count.toString()));
            }
        });
    }

    private Stream<Id> ids() {
        return Stream.of(
                        parts.parties.stream().map(party -> (Id) party.id()),
                        sites.ids().stream().map(Id.class::cast),
                        parts.batches.stream().map(batch -> (Id) batch.id()),
                        parts.steps.stream().map(step -> (Id) step.id()),
                        parts.transfers.stream().map(transfer -> (Id) transfer.id()))
                .flatMap(ids -> ids);
    }

    private void inspectReferences() {
        Set<PartyId> parties = parts.parties.stream().map(party -> party.id()).collect(Collectors.toSet());
        Set<FacilityId> known = sites.ids();
        parts.facilities.forEach(facility -> require(parties, "party", facility.operator(), facility.id()));
        batches.values().forEach(batch -> require(known, "facility", batch.facility(), batch.id()));
        for (ProcessStep step : steps.values()) {
            require(known, "facility", step.facility(), step.id());
            step.inputs().forEach(input -> require(batches.keySet(), "batch", input.batch(), step.id()));
            step.outputs().forEach(output -> require(batches.keySet(), "batch", output.batch(), step.id()));
        }
        for (Transfer transfer : transfers.values()) {
            require(known, "facility", transfer.from(), transfer.id());
            transfer.portions().forEach(part -> require(batches.keySet(), "batch", part.batch(), transfer.id()));
        }
    }

    private void require(Set<? extends Id> known, String kind, Id named, Id by) {
        if (!known.contains(named)) {
            find(UNKNOWN_REFERENCE, by, Map.of("kind", kind, "id", named.value()));
        }
    }

    private void inspectProducers() {
        for (ProcessStep step : steps.values()) {
            for (Output output : step.outputs()) {
                ProcessStep first = producers.putIfAbsent(output.batch(), step);
                if (first != null) {
                    find(
                            TWO_PRODUCERS,
                            output.batch(),
                            Map.of(
                                    "batch", output.batch().value(),
                                    "first", first.id().value(),
                                    "second", step.id().value()));
                }
            }
        }
        for (BatchId batch : batches.keySet()) {
            if (!producers.containsKey(batch)) {
                find(DANGLING_BATCH, batch, Map.of("batch", batch.value()));
            }
        }
    }

    private void inspectTransfer(Transfer transfer) {
        inspectTaken(transfer.id(), transfer.at(), transfer.portions());
        sites.gap(transfer.id(), transfer.from(), transfer.at()).ifPresent(findings::add);
        sites.gap(transfer.id(), transfer.to(), transfer.at()).ifPresent(findings::add);
    }

    private void inspectStep(ProcessStep step) {
        step.inputs().forEach(input -> inspectTaken(step.id(), step.takenAt(input), List.of(input)));
        sites.gap(step.id(), step.facility(), step.endedAt()).ifPresent(findings::add);
        for (Output output : step.outputs()) {
            Batch batch = batches.get(output.batch());
            if (batch == null) {
                continue;
            }
            if (batch.producedAt().isBefore(step.startedAt())
                    || batch.producedAt().isAfter(step.endedAt())) {
                find(
                        PRODUCED_OUTSIDE_STEP,
                        batch.id(),
                        Map.of(
                                "batch", batch.id().value(),
                                "producedAt", batch.producedAt().toString(),
                                "step", step.id().value(),
                                "startedAt", step.startedAt().toString(),
                                "endedAt", step.endedAt().toString()));
            }
            sites.gap(batch.id(), batch.facility(), batch.producedAt()).ifPresent(findings::add);
            if (!batch.facility().equals(step.facility())) {
                find(
                        FACILITY_MISMATCH,
                        batch.id(),
                        Map.of(
                                "batch", batch.id().value(),
                                "batchFacility", batch.facility().value(),
                                "step", step.id().value(),
                                "stepFacility", step.facility().value()));
            }
        }
    }

    private void inspectTaken(Id event, Instant takenAt, List<BatchPortion> portions) {
        for (BatchPortion portion : portions) {
            Batch batch = batches.get(portion.batch());
            if (batch != null && takenAt.isBefore(batch.producedAt())) {
                find(
                        CONSUMED_BEFORE_PRODUCED,
                        event,
                        Map.of(
                                "batch", batch.id().value(),
                                "producedAt", batch.producedAt().toString(),
                                "event", event.value(),
                                "takenAt", takenAt.toString()));
            }
        }
    }

    private void find(ChainFinding code, Id at, Map<String, String> arguments) {
        find(code, Location.of(at.value()), arguments);
    }

    private void find(ChainFinding code, Location at, Map<String, String> arguments) {
        findings.add(Finding.of(code, at, arguments));
    }
}
