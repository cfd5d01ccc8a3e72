package io.didymium.core.lca.format;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.mapping.ListedFlow;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read of a package of another tool.
 *
 * @param dataSets the data sets, in the order read
 * @param methods the impact methods, in the order read
 * @param listedFlows the flows that a table of factors describes besides their factors, in the order read
 * @param skipped how many data sets were ignored because they are invalid
 * @param findings what was ignored and why, in the order read
 */
public record InventoryImport(
        List<DataSet> dataSets,
        List<ImpactMethod> methods,
        List<ListedFlow> listedFlows,
        int skipped,
        List<Finding> findings) {
    /** An import of nothing. */
    public static final InventoryImport EMPTY = new InventoryImport(List.of(), List.of(), List.of(), 0, List.of());

    /** Copies the lists. */
    public InventoryImport {
        dataSets = List.copyOf(requireNonNull(dataSets, "dataSets"));
        methods = List.copyOf(requireNonNull(methods, "methods"));
        listedFlows = List.copyOf(requireNonNull(listedFlows, "listedFlows"));
        findings = List.copyOf(requireNonNull(findings, "findings"));
    }

    /** The data sets as one inventory. */
    public Inventory inventory() {
        return new Inventory(dataSets);
    }

    /** The elementary flows that the package describes, for mapping its methods to other inventories. */
    public List<ListedFlow> flowList() {
        List<ListedFlow> flows = new ArrayList<>(listedFlows);
        flows.addAll(ListedFlow.of(inventory()));
        return flows;
    }
}
