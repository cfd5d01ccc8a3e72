package io.didymium.core.lca.format;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.Inventory;
import java.util.List;

/**
 * What was read of a package of another tool.
 *
 * @param dataSets the data sets, in the order read
 * @param methods the impact methods, in the order read
 * @param skipped how many data sets were left out
 * @param findings what was left out and why, in the order read
 */
public record InventoryImport(List<DataSet> dataSets, List<ImpactMethod> methods, int skipped, List<Finding> findings) {
    /** Copies the lists. */
    public InventoryImport {
        dataSets = List.copyOf(requireNonNull(dataSets, "dataSets"));
        methods = List.copyOf(requireNonNull(methods, "methods"));
        findings = List.copyOf(requireNonNull(findings, "findings"));
    }

    /** The data sets as one body. */
    public Inventory inventory() {
        return new Inventory(dataSets);
    }
}
