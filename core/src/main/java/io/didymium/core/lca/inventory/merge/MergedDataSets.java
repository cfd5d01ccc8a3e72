package io.didymium.core.lca.inventory.merge;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data sets with one for each kind and identifier. Equal ones are one. Of different ones none is chosen where results depend on the
 * choice: what they contradict one another in becomes unknown, so that results that need it are unknown too.
 *
 * <p>A process is then one whose products and other exchanges have unknown amounts; a flow of different types or directions, a flow
 * property of different unit groups, a unit group of different reference units, and a region of different codes are left out. A
 * flow of different reference properties is measured in no unit. Different names and compartments of a flow match no substance. Of
 * versions that differ in nothing that results depend on, such as descriptions, the last is taken.
 *
 * @param dataSets the data sets, in the order in which each identifier came first
 * @param contradictions what was given several times with different contents, in the same order
 */
public record MergedDataSets(List<DataSet> dataSets, List<Contradiction> contradictions) {
    /** Copies the lists. */
    public MergedDataSets {
        dataSets = List.copyOf(dataSets);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * Several data sets of one kind and identifier with different contents.
     *
     * @param kind the kind
     * @param id the identifier
     * @param isUnknown whether results that need it are unknown; else they do not depend on which is taken
     */
    public record Contradiction(DataSet.Kind kind, DataSetId id, boolean isUnknown) {
        /** @throws NullPointerException if a component is null */
        public Contradiction {
            requireNonNull(kind, "kind");
            requireNonNull(id, "id");
        }
    }

    private record Key(DataSet.Kind kind, DataSetId id) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && kind == that.kind && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return 31 * id.hashCode() + kind.hashCode();
        }
    }

    /** Merges data sets. */
    public static MergedDataSets of(Collection<? extends DataSet> dataSets) {
        return of(dataSets, Set.of());
    }

    /**
     * Merges data sets, some of which have another version that cannot be read: it may differ in anything.
     *
     * @param unreadable the identifiers of what cannot be read
     */
    public static MergedDataSets of(Collection<? extends DataSet> dataSets, Set<DataSetId> unreadable) {
        Map<Key, DataSet> first = new LinkedHashMap<>();
        Map<Key, Set<DataSet>> further = new HashMap<>();
        for (DataSet each : dataSets) {
            Key key = new Key(each.kind(), each.id());
            DataSet before = first.putIfAbsent(key, each);
            if (before != null && !before.equals(each)) {
                further.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(each);
            }
        }
        List<DataSet> merged = new ArrayList<>(first.size());
        List<Contradiction> contradictions = new ArrayList<>();
        for (Map.Entry<Key, DataSet> given : first.entrySet()) {
            Key key = given.getKey();
            List<DataSet> versions = new ArrayList<>(List.of(given.getValue()));
            versions.addAll(further.getOrDefault(key, Set.of()));
            if (unreadable.contains(key.id())) {
                unknown(versions).ifPresent(merged::add);
                contradictions.add(new Contradiction(key.kind(), key.id(), true));
            } else if (versions.size() == 1) {
                merged.add(given.getValue());
            } else {
                Optional<DataSet> one = one(versions);
                one.ifPresent(merged::add);
                boolean isKnown = one.filter(found -> isWhole(found, versions)).isPresent();
                contradictions.add(new Contradiction(key.kind(), key.id(), !isKnown));
            }
        }
        return new MergedDataSets(merged, contradictions);
    }

    /** What is left of versions of which one cannot be read. */
    private static Optional<DataSet> unknown(List<DataSet> versions) {
        return versions.get(0) instanceof UnitProcess
                ? Optional.of(ProcessVersions.unknown(all(versions, UnitProcess.class)))
                : Optional.empty();
    }

    /** What stands for several versions; empty if none does. */
    private static Optional<DataSet> one(List<DataSet> versions) {
        DataSet last = versions.get(versions.size() - 1);
        if (last instanceof UnitProcess) {
            return Optional.of(ProcessVersions.merge(all(versions, UnitProcess.class)));
        }
        if (last instanceof InventoryFlow) {
            return FlowVersions.merge(all(versions, InventoryFlow.class)).map(flow -> flow);
        }
        if (last instanceof UnitGroup) {
            return UnitGroupVersions.merge(all(versions, UnitGroup.class)).map(group -> group);
        }
        boolean isSame =
                versions.stream().map(MergedDataSets::meaning).distinct().count() == 1;
        return isSame ? Optional.of(last) : Optional.empty();
    }

    /** What results depend on. */
    private static Object meaning(DataSet dataSet) {
        if (dataSet instanceof FlowProperty property) {
            return property.unitGroup();
        }
        return dataSet instanceof Region region ? region.code() : dataSet.kind();
    }

    /** Whether a data set gives the same results as each of the versions. */
    private static boolean isWhole(DataSet merged, List<DataSet> versions) {
        if (merged instanceof UnitProcess process) {
            return ProcessVersions.isWhole(process, all(versions, UnitProcess.class));
        }
        if (merged instanceof InventoryFlow flow) {
            return FlowVersions.isWhole(flow, all(versions, InventoryFlow.class));
        }
        return !(merged instanceof UnitGroup group) || UnitGroupVersions.isWhole(group, all(versions, UnitGroup.class));
    }

    private static <T extends DataSet> List<T> all(List<DataSet> versions, Class<T> kind) {
        return versions.stream().map(kind::cast).toList();
    }
}
