package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.StoredAllocation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A process with several products has allocation factors. */
final class AllocationCheck implements InventoryLint.Check {
    @Override
    public void inspect(ProcessView process, List<Finding> findings) {
        Map<DataSetId, String> products = new TreeMap<>();
        for (ProcessView.Item item : process.items()) {
            if (!item.isInput()
                    && item.flow().type() == FlowType.PRODUCT
                    && !item.exchange().link().avoided()) {
                products.put(item.flow().id(), item.flow().name());
            }
        }
        boolean divided = process.process().allocation().factors().stream()
                .filter(factor -> factor.value().signum() > 0)
                .map(StoredAllocation.Factor::product)
                .anyMatch(products::containsKey);
        if (products.size() > 1 && !divided) {
            findings.add(process.finding(
                    LintFinding.ALLOCATION_FACTORS_MISSING,
                    Map.of(
                            "count", Integer.toString(products.size()),
                            "flows", String.join(", ", products.values()))));
        }
    }
}
