package io.didymium.core.balance;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.StepId;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What is known to be missing in the description of a chain.
 *
 * @param outputs the steps of which an output is withheld: what they are known to have made may be too much, never too little
 * @param contents the names of the flows, by step, whose contents are withheld: they may hold any part of an element
 */
public record WithheldDetails(SortedSet<StepId> outputs, SortedMap<StepId, Set<String>> contents) {
    /** Nothing is missing. */
    public static final WithheldDetails NONE = of(Set.of(), Map.of());

    /** Copies the collections. */
    public WithheldDetails {
        outputs = ImmutableSortedSet.copyOf(outputs);
        SortedMap<StepId, Set<String>> copy = new TreeMap<>();
        contents.forEach((step, flows) -> copy.put(step, Set.copyOf(flows)));
        contents = ImmutableSortedMap.copyOf(copy);
    }

    /** The same of collections in any order. */
    public static WithheldDetails of(Set<StepId> outputs, Map<StepId, Set<String>> contents) {
        return new WithheldDetails(ImmutableSortedSet.copyOf(outputs), new TreeMap<>(contents));
    }

    /** The flows of a step whose contents are withheld. */
    Set<String> contentsOf(StepId step) {
        return contents.getOrDefault(step, Set.of());
    }
}
