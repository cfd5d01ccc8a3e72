package io.didymium.core.lca.repository;

import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
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

/** Processes with the latest versions of all data sets that describe them. */
final class Selection {
    private record Key(DataSet.Kind kind, DataSetId id) {}

    private final InventoryRepository repository;
    private final Map<Key, Optional<DataSet>> found = new LinkedHashMap<>();

    Selection(InventoryRepository repository) {
        this.repository = repository;
    }

    Inventory of(List<StoredVersion> versions) {
        for (StoredVersion version : versions) {
            if (version.dataSet() instanceof UnitProcess process) {
                found.put(new Key(DataSet.Kind.PROCESS, process.id()), Optional.of(process));
                describe(process);
            }
        }
        return new Inventory(found.values().stream().flatMap(Optional::stream).toList());
    }

    private void describe(UnitProcess process) {
        process.origin().coverage().region().ifPresent(region -> add(DataSet.Kind.REGION, region));
        process.origin().sources().forEach(source -> add(DataSet.Kind.SOURCE, source));
        for (Exchange exchange : process.exchanges()) {
            add(DataSet.Kind.FLOW, exchange.flow());
            add(DataSet.Kind.FLOW_PROPERTY, exchange.amount().property());
        }
        for (StoredAllocation.Factor factor : process.allocation().factors()) {
            add(DataSet.Kind.FLOW, factor.product());
        }
    }

    /** Adds a data set and what it refers to; references may be unresolved. */
    private void add(DataSet.Kind kind, DataSetId id) {
        Key key = new Key(kind, id);
        if (found.containsKey(key)) {
            return;
        }
        Optional<DataSet> dataSet = repository.latest(kind, id).map(StoredVersion::dataSet);
        found.put(key, dataSet);
        dataSet.ifPresent(known -> {
            if (known instanceof InventoryFlow flow) {
                flow.measures().factors().keySet().forEach(property -> add(DataSet.Kind.FLOW_PROPERTY, property));
            } else if (known instanceof FlowProperty property) {
                add(DataSet.Kind.UNIT_GROUP, property.unitGroup());
            }
        });
    }
}
