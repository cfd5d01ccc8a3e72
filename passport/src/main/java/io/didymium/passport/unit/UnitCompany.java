package io.didymium.passport.unit;

import static java.util.stream.Collectors.joining;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What units that are presented together show of one another, as far as a maker counted them: what is forged shows nothing of others. */
final class UnitCompany {
    /** A serial number is one thing within a batch, whichever register counts it. */
    private record Name(BatchId batch, String serial) {}

    /** A place within a register. */
    private record Place(String root, int index) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byRoot = root.compareTo(other.root);
            return byRoot == 0 ? Integer.compare(index, other.index) : byRoot;
        }
    }

    /** Only numbers that occur more than once: how often at each place. */
    private final Map<Name, Map<Place, Integer>> repeated = new HashMap<>();

    UnitCompany(List<UnitPassport> units) {
        Map<Name, UnitPassport> first = new HashMap<>(2 * units.size());
        for (UnitPassport unit : units) {
            Name name = name(unit);
            UnitPassport before = first.putIfAbsent(name, unit);
            if (before != null) {
                Map<Place, Integer> places = repeated.computeIfAbsent(name, twice -> {
                    Map<Place, Integer> known = new TreeMap<>();
                    known.put(place(before), 1);
                    return known;
                });
                places.merge(place(unit), 1, Integer::sum);
            }
        }
    }

    private static Name name(UnitPassport unit) {
        return new Name(unit.register().batch(), unit.serial());
    }

    private static Place place(UnitPassport unit) {
        return new Place(unit.register().root().value().toHex(), unit.index());
    }

    /** What the others show of a unit that is counted. */
    List<Finding> findings(UnitPassport unit) {
        Map<Place, Integer> places = repeated.isEmpty() ? null : repeated.get(name(unit));
        if (places == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        String batch = unit.register().batch().value();
        if (places.size() > 1) {
            String all = places.keySet().stream()
                    .map(place -> String.valueOf(place.index()))
                    .collect(joining(", "));
            findings.add(UnitVerifier.finding(
                    UnitFinding.UNIT_SERIAL_SHARED,
                    unit,
                    Map.of("serial", unit.serial(), "batch", batch, "places", all)));
        }
        int count = places.getOrDefault(place(unit), 1);
        if (count > 1) {
            findings.add(UnitVerifier.finding(
                    UnitFinding.UNIT_PRESENTED_TWICE,
                    unit,
                    Map.of("serial", unit.serial(), "batch", batch, "count", String.valueOf(count))));
        }
        return findings;
    }
}
