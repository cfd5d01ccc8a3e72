package io.didymium.core.lca.chain;

import io.didymium.core.id.BatchId;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the inventory of a step accounts for all that the step is known to use and give off: each recorded flow, the energy of every
 * process that is more than handling, the perfluorocarbons of electrolysis (IPCC 2019 Refinement, volume 3, chapter 4), and each batch
 * that enters the chain.
 *
 * @param missing what no activity covers and no cut-off names, in the order of flows, then energy, perfluorocarbons and batches
 * @param cutOff the mass of the flows cut off: of those that go in or of those that go out, whichever is more
 */
public record InventoryCoverage(List<String> missing, Mass cutOff) {
    /** Covers the energy that a process uses. */
    public static final String ENERGY = "energy";

    /** Covers the perfluorocarbons that a molten fluoride gives off. */
    public static final String PERFLUOROCARBONS = "perfluorocarbons";

    /** The words that name no flow. */
    public static final Set<String> WORDS = Set.of(ENERGY, PERFLUOROCARBONS);

    /** The largest part of a product's mass that may be cut off on its way, in all its steps (EN 15804:2012+A2:2019, 6.3.6). */
    public static final BigDecimal CUT_OFF_LIMIT = new BigDecimal("0.05");

    /** Kinds that can do without energy; that of what enters the chain is accounted for with the batch. */
    private static final Set<ProcessKind> HANDLING = EnumSet.of(
            ProcessKind.EXTRACTION,
            ProcessKind.COLLECTION,
            ProcessKind.PROCUREMENT,
            ProcessKind.ASSEMBLY,
            ProcessKind.DISMANTLING,
            ProcessKind.BLENDING,
            ProcessKind.SPLITTING,
            ProcessKind.REGRADING);

    /** Copies the list. */
    public InventoryCoverage {
        missing = List.copyOf(missing);
    }

    /** The coverage of a step by its inventory. */
    public static InventoryCoverage of(ProcessStep step, StepInventory inventory) {
        Set<String> covered = new HashSet<>(inventory.cutOffs().keySet());
        inventory.activities().forEach(activity -> covered.addAll(activity.covers()));
        List<String> missing = new ArrayList<>();
        step.flows().stream()
                .map(Flow::name)
                .filter(flow -> !covered.contains(flow))
                .forEach(missing::add);
        if (!HANDLING.contains(step.kind()) && !covered.contains(ENERGY)) {
            missing.add(ENERGY);
        }
        if (step.kind() == ProcessKind.ELECTROLYSIS && !covered.contains(PERFLUOROCARBONS)) {
            missing.add(PERFLUOROCARBONS);
        }
        if (step.kind().isSource()) {
            step.outputs().stream()
                    .map(Output::batch)
                    .filter(batch -> inventory.activities().stream().noneMatch(activity -> serves(activity, batch)))
                    .map(BatchId::value)
                    .forEach(missing::add);
        }
        return new InventoryCoverage(missing, cutOff(step, inventory));
    }

    private static boolean serves(Activity activity, BatchId batch) {
        return activity.only().filter(only -> !only.equals(batch)).isEmpty();
    }

    private static Mass cutOff(ProcessStep step, StepInventory inventory) {
        List<Mass> in = new ArrayList<>();
        List<Mass> out = new ArrayList<>();
        step.flows().stream()
                .filter(flow -> inventory.cutOffs().containsKey(flow.name()))
                .forEach(flow ->
                        (flow.kind().isInput() ? in : out).add(flow.mass().value()));
        Mass most = Mass.sum(in);
        Mass other = Mass.sum(out);
        return most.compareTo(other) >= 0 ? most : other;
    }
}
