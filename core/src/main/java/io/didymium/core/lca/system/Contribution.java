package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The contribution of one process or flow to a footprint.
 *
 * @param id the process or flow
 * @param name the name
 * @param value the contribution, in the unit of the category
 * @param share the share of the total; NaN if the total is zero
 */
public record Contribution(DataSetId id, String name, double value, double share) {
    /** @throws NullPointerException if a component is null */
    public Contribution {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }

    /** The contributions of a total, largest first, then by id. */
    static List<Contribution> ranked(Map<DataSetId, Double> values, Map<DataSetId, String> names, double total) {
        List<Contribution> all = new ArrayList<>();
        values.forEach((id, value) -> all.add(new Contribution(
                id, names.getOrDefault(id, id.value()), value, total == 0 ? Double.NaN : value / total)));
        Comparator<Contribution> largest = Comparator.comparing(each -> -Math.abs(each.value()));
        all.sort(largest.thenComparing(Contribution::id));
        return List.copyOf(all);
    }
}
