package io.didymium.core.lca.impact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.inventory.DataSetId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A life cycle impact assessment method: a set of impact categories.
 *
 * @param id the identifier
 * @param name the name, with the version
 * @param source the publisher
 * @param categories the categories, in the order of the source
 */
public record ImpactMethod(DataSetId id, String name, String source, List<ImpactCategory> categories) {
    /** @throws IllegalArgumentException if two categories have one id */
    public ImpactMethod {
        requireNonNull(id, "id");
        Text.require(name, "name of a method");
        requireNonNull(source, "source");
        categories = List.copyOf(categories);
        Set<DataSetId> ids = new HashSet<>();
        for (ImpactCategory category : categories) {
            if (!ids.add(category.id())) {
                throw new IllegalArgumentException("category " + category.id() + " occurs twice in " + name);
            }
        }
    }

    /** The category with a name. */
    public Optional<ImpactCategory> findCategory(String called) {
        return categories.stream()
                .filter(category -> category.name().equals(called))
                .findFirst();
    }
}
