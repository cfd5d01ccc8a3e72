package io.didymium.core.lca.format.ecospold;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.InventoryFlow;
import java.util.ArrayList;
import java.util.List;

/**
 * Flows that exchanges give in units of different quantities, such as kg and kWh. Which of them is wrong cannot be seen: no
 * amount of such a flow is known.
 */
final class UnmeasuredFlows {
    private static final InventoryFlow.Measures NONE =
            InventoryFlow.Measures.in(UnitCatalogue.id("flow property", "contradictory"));

    private UnmeasuredFlows() {}

    /** Such flows, in a quantity without units. */
    static List<DataSet> among(List<DataSet> dataSets, ImportLog log) {
        SetMultimap<DataSetId, InventoryFlow.Measures> measures = LinkedHashMultimap.create();
        SetMultimap<DataSetId, InventoryFlow> flows = LinkedHashMultimap.create();
        for (DataSet each : dataSets) {
            if (each instanceof InventoryFlow flow) {
                measures.put(flow.id(), flow.measures());
                flows.put(flow.id(), flow);
            }
        }
        List<DataSet> unmeasured = new ArrayList<>();
        Multimaps.asMap(measures).forEach((id, stated) -> {
            if (stated.size() > 1) {
                InventoryFlow flow = flows.get(id).iterator().next();
                log.attempt(
                        flow.name(),
                        () -> log.amountUnknown("flow " + id, "exchanges give it in units of different quantities"));
                unmeasured.add(InventoryFlow.builder(id, flow.name(), flow.type(), NONE)
                        .compartment(flow.compartment())
                        .direction(flow.substance().direction().orElse(null))
                        .build());
            }
        });
        return unmeasured;
    }
}
