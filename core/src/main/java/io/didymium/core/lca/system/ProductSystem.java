package io.didymium.core.lca.system;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.solver.LinearSystem;
import io.didymium.core.lca.solver.SparseMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The processes of an inventory joined to one another, divided by a plan, ready to be solved.
 *
 * <p>An exchange is joined to the provider it names, or else to the only one there is; where there is none or a choice, it is
 * cut off and says so. A process that the plan cannot divide blocks every result that needs it. Immutable.
 */
public final class ProductSystem {
    private final Inventory inventory;
    private final AllocationPlan plan;
    private final List<ProductFlow> provisions;
    private final Map<ProductFlow, Integer> index = new HashMap<>();
    private final List<DataSetId> natureFlows;
    private final LinearSystem technosphere;
    private final SparseMatrix consumption;
    private final SparseMatrix nature;
    private final List<List<CutOff>> cutOffs;
    private final List<List<ElementaryExchange>> natureAmounts;
    private final List<List<Credit>> credits;
    private final List<Finding> findings;
    private final List<Integer> undivided;
    private final Map<DataSetId, AllocationKey> divisions;
    private final List<Parameter> parameters;

    ProductSystem(SystemBuilder built) {
        inventory = built.inventory;
        plan = built.plan;
        provisions = List.copyOf(built.provisions);
        for (int j = 0; j < provisions.size(); j++) {
            index.put(provisions.get(j), j);
        }
        natureFlows = List.copyOf(built.natureFlows);
        technosphere = new LinearSystem(built.technosphere.build());
        consumption = built.consumption.build();
        nature = built.nature.build();
        cutOffs = built.cutOffs.stream().map(List::copyOf).toList();
        natureAmounts = built.natureAmounts.stream().map(List::copyOf).toList();
        credits = built.credits.stream().map(List::copyOf).toList();
        Map<DataSetId, AllocationKey> applied = new TreeMap<>(built.divisions);
        applied.keySet().retainAll(severalProducts(provisions));
        divisions = Collections.unmodifiableMap(applied);
        undivided = List.copyOf(built.undivided);
        parameters = List.copyOf(built.parameters.values());
        List<Finding> all = new ArrayList<>(built.findings);
        all.addAll(LoopInspection.of(this));
        findings = List.copyOf(all);
    }

    private static Set<DataSetId> severalProducts(List<ProductFlow> provisions) {
        Set<DataSetId> seen = new HashSet<>();
        return provisions.stream()
                .map(ProductFlow::process)
                .filter(process -> !seen.add(process))
                .collect(Collectors.toSet());
    }

    /** Joins all processes of an inventory. */
    public static ProductSystem of(Inventory inventory, AllocationPlan plan) {
        return new ProductSystem(new SystemBuilder(inventory, plan).build());
    }

    /** The inventory. */
    public Inventory inventory() {
        return inventory;
    }

    /** The plan that divides its processes. */
    public AllocationPlan plan() {
        return plan;
    }

    /** The keys that were applied to processes with several products, by process. */
    public Map<DataSetId, AllocationKey> divisions() {
        return divisions;
    }

    /** All that can be demanded, by process, then flow. */
    public List<ProductFlow> provisions() {
        return provisions;
    }

    /** The making of the reference product of a process, if it has one and makes it. */
    public Optional<ProductFlow> referenceOf(DataSetId process) {
        return inventory
                .findProcess(process)
                .flatMap(found -> found.referenceExchange())
                .map(exchange -> new ProductFlow(process, exchange.flow()))
                .filter(index::containsKey);
    }

    /** What is wrong with the system as a whole: divisions, cut-offs, loops, in the order of processes. */
    public List<Finding> findings() {
        return findings;
    }

    /** The number of entries in the matrix of processes. */
    public int size() {
        return technosphere.matrix().size();
    }

    int indexOf(ProductFlow provision) {
        Integer found = index.get(provision);
        if (found == null) {
            throw new IllegalArgumentException("not provided in this system: " + provision);
        }
        return found;
    }

    LinearSystem technosphere() {
        return technosphere;
    }

    SparseMatrix consumption() {
        return consumption;
    }

    SparseMatrix nature() {
        return nature;
    }

    /** What one run of a column is credited for. */
    List<Credit> creditsAt(int column) {
        return credits.get(column);
    }

    /** What each exchange of a column with nature is. */
    List<ElementaryExchange> natureAmountsAt(int column) {
        return natureAmounts.get(column);
    }

    List<DataSetId> natureFlows() {
        return natureFlows;
    }

    List<CutOff> cutOffsAt(int column) {
        return cutOffs.get(column);
    }

    List<Integer> undivided() {
        return undivided;
    }

    /** The uncertain amounts, in the order of processes and exchanges. */
    List<Parameter> parameters() {
        return parameters;
    }

    String nameOf(int column) {
        DataSetId process = provisions.get(column).process();
        return inventory.findProcess(process).map(found -> found.name().strip()).orElse(process.value());
    }
}
