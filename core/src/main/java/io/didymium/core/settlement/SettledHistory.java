package io.didymium.core.settlement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.determination.SettledAssay;
import io.didymium.core.material.determination.Settlement;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A chain with the values that settle its lots in the place of those that its batches state.
 *
 * <p>What settles a lot also settles the batch as which it was weighed in: the only product of a step that graded it anew, took nothing else
 * and lost nothing but moisture. So the buyer's books follow from the settled value where they state what one of the sides determined; where
 * they state something else, the balance of that step compares it with the settled value, so that two parties cannot settle matter away.
 */
public final class SettledHistory {
    private final SupplyChain chain;
    private final SortedMap<BatchId, List<Settlement>> settlements;

    private SettledHistory(SupplyChain chain, SortedMap<BatchId, List<Settlement>> settlements) {
        this.chain = chain;
        this.settlements = settlements;
    }

    /** A chain in which nothing is settled. */
    public static SettledHistory of(SupplyChain chain) {
        return of(chain, Map.of());
    }

    /** A chain whose lots are settled; settlements of batches that it does not have count for nothing. */
    public static SettledHistory of(SupplyChain stated, Map<BatchId, List<Settlement>> byLot) {
        requireNonNull(stated, "stated");
        SortedMap<BatchId, List<Settlement>> settled = new TreeMap<>(byLot);
        stated.steps().stream()
                .filter(SettledHistory::isWeighingIn)
                .forEach(step -> Optional.ofNullable(
                                byLot.get(step.inputs().get(0).batch()))
                        .ifPresent(of -> {
                            Batch weighed = stated.batch(step.outputs().get(0).batch());
                            settled.putIfAbsent(
                                    weighed.id(),
                                    of.stream()
                                            .filter(one -> statesOneOf(weighed, one))
                                            .toList());
                        }));
        SupplyChain.Builder changed = SupplyChain.builder();
        for (Batch batch : stated.batches()) {
            batch.assay()
                    .map(assay -> SettledAssay.of(assay, settled.getOrDefault(batch.id(), List.of()))
                            .assay())
                    .filter(assay -> !batch.assay().get().equals(assay))
                    .ifPresent(
                            assay -> changed.add(batch.toBuilder().assay(assay).build()));
        }
        return new SettledHistory(
                changed.ids().isEmpty()
                        ? stated
                        : stated.toBuilder().replaceAll(changed).build(),
                settled);
    }

    /** Whether a batch states what a side determined. */
    private static boolean statesOneOf(Batch batch, Settlement settlement) {
        return batch.assay().stream()
                .flatMap(assay -> settlement.determinations().stream()
                        .filter(one -> SettledAssay.stated(assay, settlement.measurand(), one.state())
                                .filter(own -> own.value()
                                                .value()
                                                .compareTo(one.value().value())
                                        == 0)
                                .isPresent()))
                .findAny()
                .isPresent();
    }

    private static boolean isWeighingIn(ProcessStep step) {
        return step.kind() == ProcessKind.REGRADING
                && step.inputs().size() == 1
                && step.outputs().size() == 1
                && step.flows().stream().allMatch(flow -> flow.kind() == FlowKind.EMISSION);
    }

    /** The chain, its batches with settled values. */
    public SupplyChain chain() {
        return chain;
    }

    /** What settled a batch, by measurand; nothing if nothing did. */
    public List<Settlement> settlements(BatchId batch) {
        return settlements.getOrDefault(batch, List.of());
    }
}
