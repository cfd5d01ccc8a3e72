package io.didymium.core.lca.inventory.merge;

import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Several versions of one unit group. */
final class UnitGroupVersions {
    private UnitGroupVersions() {}

    /**
     * The units of all versions, without those whose identifier or symbol has different factors in them; empty if the reference
     * units are different. Formats number the units of one group differently, so units of one symbol may have several identifiers.
     */
    static Optional<UnitGroup> merge(List<UnitGroup> versions) {
        Set<Unit> all = new LinkedHashSet<>();
        versions.forEach(group -> all.addAll(group.units()));
        List<Unit> agreed = new ArrayList<>(all);
        agreed.removeIf(unit -> all.stream().anyMatch(other -> contradicts(unit, other)));
        UnitGroup last = versions.get(versions.size() - 1);
        boolean hasReference = agreed.contains(last.referenceUnit());
        boolean isSame = versions.stream()
                        .map(group -> group.referenceUnit().name())
                        .distinct()
                        .count()
                == 1;
        return hasReference && isSame
                ? Optional.of(new UnitGroup(last.id(), last.name(), last.reference(), agreed))
                : Optional.empty();
    }

    private static boolean contradicts(Unit unit, Unit other) {
        boolean isSame = unit.id().equals(other.id()) || unit.name().equals(other.name());
        boolean isEqual = unit.factor().compareTo(other.factor()) == 0
                && (unit.name().equals(other.name()) || !unit.id().equals(other.id()));
        return isSame && !isEqual;
    }

    static boolean isWhole(UnitGroup merged, List<UnitGroup> versions) {
        return versions.stream().allMatch(group -> merged.units().containsAll(group.units()));
    }
}
