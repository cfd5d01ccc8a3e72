package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.inventory.DataSetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tree of categories that version 1 keeps in files of their own. */
final class OlcaCategories {
    private final Map<DataSetId, String> names = new HashMap<>();
    private final Map<DataSetId, DataSetId> parents = new HashMap<>();

    void add(Members category) throws MalformedDataException {
        DataSetId id = category.id();
        names.put(id, category.name());
        category.reference("category").ifPresent(parent -> parents.put(id, parent));
    }

    /** The path of a data set's category, from the whole to the part; empty if it has none. */
    String pathOf(Members dataSet) throws MalformedDataException {
        if (!dataSet.isObject("category")) {
            return dataSet.text("category").orElse("");
        }
        Members category = dataSet.object("category").orElseThrow();
        Optional<String> inline = category.text("name");
        StringBuilder path = new StringBuilder();
        Set<DataSetId> seen = new HashSet<>();
        DataSetId at = category.id();
        while (at != null && seen.add(at)) {
            String name = names.getOrDefault(
                    at, inline.filter(known -> seen.size() == 1).orElse(""));
            if (!name.isEmpty()) {
                path.insert(0, path.isEmpty() ? name : name + "/");
            }
            at = parents.get(at);
        }
        return path.toString();
    }
}
