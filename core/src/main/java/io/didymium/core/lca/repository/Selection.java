package io.didymium.core.lca.repository;

import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.DataSetKind;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.UnitProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Processes and the latest versions of all that describes them, so that they are understood elsewhere. */
final class Selection {
    private record Key(DataSetKind kind, DataSetId id) {}

    private final InventoryRepository repository;
    private final Map<Key, Optional<DataSet>> found = new LinkedHashMap<>();

    Selection(InventoryRepository repository) {
        this.repository = repository;
    }

    Inventory of(List<StoredVersion> versions) {
        for (StoredVersion version : versions) {
            if (version.dataSet() instanceof UnitProcess process) {
                found.put(new Key(DataSetKind.PROCESS, process.id()), Optional.of(process));
                describe(process);
            }
        }
        return new Inventory(found.values().stream().flatMap(Optional::stream).toList());
    }

    private void describe(UnitProcess process) {
        process.origin().coverage().region().ifPresent(region -> add(DataSetKind.REGION, region));
        process.origin().sources().forEach(source -> add(DataSetKind.SOURCE, source));
        for (Exchange exchange : process.exchanges()) {
            add(DataSetKind.FLOW, exchange.flow());
            add(DataSetKind.FLOW_PROPERTY, exchange.amount().property());
        }
        for (StoredAllocation.Factor factor : process.allocation().factors()) {
            add(DataSetKind.FLOW, factor.product());
        }
    }

    /** Adds a data set and what it refers to; a reference may lead nowhere. */
    private void add(DataSetKind kind, DataSetId id) {
        Key key = new Key(kind, id);
        if (found.containsKey(key)) {
            return;
        }
        Optional<DataSet> dataSet = repository.latest(kind, id).map(StoredVersion::dataSet);
        found.put(key, dataSet);
        dataSet.ifPresent(known -> {
            if (known instanceof InventoryFlow flow) {
                flow.measures().factors().keySet().forEach(property -> add(DataSetKind.FLOW_PROPERTY, property));
            } else if (known instanceof FlowProperty property) {
                add(DataSetKind.UNIT_GROUP, property.unitGroup());
            }
        });
    }
}
