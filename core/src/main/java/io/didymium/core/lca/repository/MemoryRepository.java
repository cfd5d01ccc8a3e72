package io.didymium.core.lca.repository;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A repository in memory. Thread-safe. */
public final class MemoryRepository implements InventoryRepository {
    private final Map<DataSet.Kind, ListMultimap<DataSetId, StoredVersion>> byKind = new EnumMap<>(DataSet.Kind.class);

    /** An empty repository. */
    public MemoryRepository() {
        for (DataSet.Kind kind : DataSet.Kind.values()) {
            byKind.put(kind, MultimapBuilder.treeKeys().arrayListValues().build());
        }
    }

    @Override
    public synchronized StoredVersion store(PartyId member, DataSet dataSet, Instant at) {
        requireNonNull(member, "member");
        requireNonNull(at, "at");
        List<StoredVersion> versions = of(dataSet.kind()).get(dataSet.id());
        if (!versions.isEmpty()) {
            StoredVersion last = versions.get(versions.size() - 1);
            if (last.dataSet().equals(dataSet)) {
                return last;
            }
        }
        StoredVersion next = new StoredVersion(versions.size() + 1, member, at, dataSet);
        versions.add(next);
        return next;
    }

    @Override
    public synchronized List<StoredVersion> storeAll(
            PartyId member, Collection<? extends DataSet> dataSets, Instant at) {
        requireNonNull(member, "member");
        requireNonNull(at, "at");
        return List.copyOf(dataSets).stream()
                .map(dataSet -> store(member, dataSet, at))
                .toList();
    }

    @Override
    public synchronized List<StoredVersion> versions(DataSet.Kind kind, DataSetId id) {
        return List.copyOf(of(kind).get(id));
    }

    @Override
    public synchronized List<StoredVersion> search(InventoryQuery query) {
        return Multimaps.asMap(of(DataSet.Kind.PROCESS)).values().stream()
                .map(versions -> versions.get(versions.size() - 1))
                .filter(query::matches)
                .toList();
    }

    @Override
    public synchronized Inventory inventory() {
        List<DataSet> latest = new ArrayList<>();
        byKind.values()
                .forEach(kind -> Multimaps.asMap(kind)
                        .values()
                        .forEach(versions ->
                                latest.add(versions.get(versions.size() - 1).dataSet())));
        return new Inventory(latest);
    }

    private ListMultimap<DataSetId, StoredVersion> of(DataSet.Kind kind) {
        return requireNonNull(byKind.get(kind));
    }
}
