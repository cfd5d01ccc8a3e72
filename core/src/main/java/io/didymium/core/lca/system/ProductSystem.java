package io.didymium.core.lca.system;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.finding.Finding;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.solver.LinearSystem;
import io.didymium.core.lca.solver.SparseMatrix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The linked and allocated processes of an inventory, ready to be solved.
 *
 * <p>An exchange is linked to the provider it names, else to the only one that the {@link ProviderRule} allows. Where there is
 * none or a choice, it is cut off and reported. A process that the plan cannot allocate makes every result that needs it unknown. Immutable.
 */
public final class ProductSystem {
    private final Inventory inventory;
    private final AllocationPlan plan;
    private final List<ProductFlow> productFlows;
    private final Map<ProductFlow, Integer> index = new HashMap<>();
    private final List<DataSetId> elementaryFlows;
    private final LinearSystem technosphere;
    private final SparseMatrix consumption;
    private final SparseMatrix interventions;
    private final List<List<CutOff>> cutOffs;
    private final List<List<ElementaryExchange>> elementaryExchanges;
    private final List<List<Credit>> credits;
    private final List<Finding> findings;
    private final List<Integer> unallocated;
    private final Set<Integer> unknown;
    private final ImmutableSetMultimap<Integer, Integer> unknownRows;
    private final Map<DataSetId, AllocationKey> allocations;
    private final List<Parameter> parameters;
    private final ProviderRule rule;
    private final List<List<Integer>> consumers;
    private final BitSet incomplete;

    ProductSystem(SystemBuilder built) {
        inventory = built.inventory;
        plan = built.plan;
        productFlows = List.copyOf(built.productFlows);
        for (int j = 0; j < productFlows.size(); j++) {
            index.put(productFlows.get(j), j);
        }
        elementaryFlows = List.copyOf(built.elementaryFlows);
        technosphere = new LinearSystem(built.technosphere.build());
        consumption = built.consumption.build();
        interventions = built.interventions.build();
        cutOffs = built.cutOffs.stream().map(List::copyOf).toList();
        elementaryExchanges =
                built.elementaryExchanges.stream().map(List::copyOf).toList();
        credits = built.credits.stream().map(List::copyOf).toList();
        Map<DataSetId, AllocationKey> applied = new TreeMap<>(built.allocations);
        applied.keySet().retainAll(severalProducts(productFlows));
        allocations = ImmutableSortedMap.copyOf(applied);
        unallocated = List.copyOf(built.unallocated);
        unknown = Set.copyOf(built.unknown);
        unknownRows = ImmutableSetMultimap.copyOf(built.unknownRows);
        parameters = List.copyOf(built.parameters.values());
        rule = built.rule;
        consumers = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(productFlows.size())
                .toList();
        BitSet own = new BitSet();
        for (int column = 0; column < productFlows.size(); column++) {
            int consumer = column;
            consumption.readColumn(column, (row, amount) -> consumers.get(row).add(consumer));
            own.set(column, !cutOffs.get(column).isEmpty());
        }
        incomplete = withConsumers(own);
        List<Finding> all = new ArrayList<>(built.findings);
        all.addAll(Inspection.ofLoops(this));
        findings = List.copyOf(all);
    }

    private static Set<DataSetId> severalProducts(List<ProductFlow> productFlows) {
        Set<DataSetId> seen = new HashSet<>();
        return productFlows.stream()
                .map(ProductFlow::process)
                .filter(process -> !seen.add(process))
                .collect(Collectors.toSet());
    }

    /** Links all processes of an inventory by {@link ProviderRule#REFERENCE_PRODUCTS}. */
    public static ProductSystem of(Inventory inventory, AllocationPlan plan) {
        return of(inventory, plan, ProviderRule.REFERENCE_PRODUCTS);
    }

    /** Links all processes of an inventory by a rule. */
    public static ProductSystem of(Inventory inventory, AllocationPlan plan, ProviderRule rule) {
        return new ProductSystem(new SystemBuilder(inventory, plan, rule).build());
    }

    /** The inventory. */
    public Inventory inventory() {
        return inventory;
    }

    /** The allocation plan. */
    public AllocationPlan plan() {
        return plan;
    }

    /** The allocation keys applied to processes with several products, by process. */
    public Map<DataSetId, AllocationKey> allocations() {
        return allocations;
    }

    /** All product flows, by process, then flow. */
    public List<ProductFlow> productFlows() {
        return productFlows;
    }

    /** The reference product flow of a process, if it has one and supplies it. */
    public Optional<ProductFlow> referenceOf(DataSetId process) {
        return inventory
                .findProcess(process)
                .flatMap(found -> found.referenceExchange())
                .map(exchange -> new ProductFlow(process, exchange.flow()))
                .filter(index::containsKey);
    }

    /** The findings of allocation, cut-offs and loops, in the order of processes. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Whether an exchange is cut off in the supply of a product, so that its results are without it or unknown.
     *
     * @throws IllegalArgumentException if the system does not supply it
     */
    public boolean hasCutOffs(ProductFlow productFlow) {
        return incomplete.get(indexOf(productFlow));
    }

    /** Some columns and all that consume what they supply. */
    BitSet withConsumers(BitSet columns) {
        BitSet found = (BitSet) columns.clone();
        Deque<Integer> open = new ArrayDeque<>();
        columns.stream().forEach(open::add);
        while (!open.isEmpty()) {
            for (int consumer : consumers.get(open.remove())) {
                if (!found.get(consumer)) {
                    found.set(consumer);
                    open.add(consumer);
                }
            }
        }
        return found;
    }

    /** Whether results that consist of gaps alone are zero, as in openLCA, instead of unknown. */
    boolean countsGapsAsZero() {
        return rule == ProviderRule.ANY_PRODUCT;
    }

    int indexOf(ProductFlow productFlow) {
        Integer found = index.get(productFlow);
        if (found == null) {
            throw new IllegalArgumentException("not supplied in this system: " + productFlow);
        }
        return found;
    }

    LinearSystem technosphere() {
        return technosphere;
    }

    SparseMatrix consumption() {
        return consumption;
    }

    SparseMatrix interventions() {
        return interventions;
    }

    /** The credits of one run of a column. */
    List<Credit> creditsAt(int column) {
        return credits.get(column);
    }

    /** The elementary exchanges of one run of a column. */
    List<ElementaryExchange> elementaryExchangesAt(int column) {
        return elementaryExchanges.get(column);
    }

    List<DataSetId> elementaryFlows() {
        return elementaryFlows;
    }

    List<CutOff> cutOffsAt(int column) {
        return cutOffs.get(column);
    }

    /** Whether the results of a column are unknown in every category, because of an input. */
    boolean isUnknown(int column) {
        return unknown.contains(column);
    }

    /** The rows of the elementary flows whose amount in a column is unknown. */
    Set<Integer> unknownRows(int column) {
        return unknownRows.get(column);
    }

    List<Integer> unallocated() {
        return unallocated;
    }

    /** The uncertain amounts, in the order of processes and exchanges. */
    List<Parameter> parameters() {
        return parameters;
    }

    String nameOf(int column) {
        DataSetId process = productFlows.get(column).process();
        return inventory.findProcess(process).map(found -> found.name().strip()).orElse(process.value());
    }
}
