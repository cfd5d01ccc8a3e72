package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Units of one kind of quantity, which convert into one another.
 *
 * @param id the identifier
 * @param name the name shown to people
 * @param reference the reference unit
 * @param units the units, in the order of the source
 */
public record UnitGroup(DataSetId id, String name, DataSetId reference, List<Unit> units) implements DataSet {
    /** @throws IllegalArgumentException if the reference unit is not among the units, or its factor is not 1 */
    public UnitGroup {
        requireNonNull(id, "id");
        requireNonNull(reference, "reference");
        Text.require(name, "name of a unit group");
        units = List.copyOf(units);
        if (units.stream()
                .noneMatch(unit -> unit.id().equals(reference) && unit.factor().compareTo(BigDecimal.ONE) == 0)) {
            throw new IllegalArgumentException(
                    "unit group " + name + " has no reference unit " + reference + " of factor 1");
        }
    }

    /** The unit with an identifier. */
    public Optional<Unit> find(DataSetId unit) {
        return units.stream().filter(each -> each.id().equals(unit)).findFirst();
    }

    /** The unit with a symbol. */
    public Optional<Unit> findByName(String symbol) {
        return units.stream().filter(each -> each.name().equals(symbol)).findFirst();
    }

    /** The reference unit. */
    public Unit referenceUnit() {
        return find(reference).orElseThrow();
    }

    @Override
    public Kind kind() {
        return Kind.UNIT_GROUP;
    }
}
