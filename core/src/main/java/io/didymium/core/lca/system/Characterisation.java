package io.didymium.core.lca.system;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Table;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.Medium;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The characterisation factors of one category for the flows of one inventory, per reference unit of the flow. */
final class Characterisation {
    /** What factors of one unit in several quantities may differ by, as they are rounded. */
    private static final double SAME = 1e-9;

    private final Map<DataSetId, Double> world = new HashMap<>();
    private final Table<DataSetId, String, Double> regional = HashBasedTable.create();

    private Characterisation() {}

    static Characterisation of(ImpactCategory category, SubstanceIndex index) {
        Characterisation bound = new Characterisation();
        // A factor for the flow takes precedence over one for the substance, and a name over a CAS number.
        for (boolean byNumber : new boolean[] {true, false}) {
            Characterisation matched = new Characterisation();
            for (ImpactFactor factor : category.factors()) {
                if (factor.target() instanceof FactorTarget.Substance substance) {
                    matched.bindSubstance(factor, substance, byNumber, index);
                }
            }
            bound.world.putAll(matched.world);
            bound.regional.putAll(matched.regional);
        }
        for (ImpactFactor factor : category.factors()) {
            if (factor.target() instanceof FactorTarget.OneFlow one && index.contains(one.flow())) {
                bound.bindFlow(factor, one, index.inventory());
            }
        }
        for (FactorTarget target : category.unknown()) {
            bound.forget(target, index);
        }
        return bound;
    }

    /**
     * Where a process is.
     *
     * @param id the identifier of the region; null if the process states none
     * @param code its code; null if no data set describes the region
     */
    record Place(@Nullable String id, @Nullable String code) {
        /** Nothing is stated. */
        static final Place UNSTATED = new Place(null, null);
    }

    /** The factor of a flow exchanged in a place; empty if the category has none. */
    Optional<Double> of(DataSetId flow, Place place) {
        if (place.id() != null && regional.containsRow(flow)) {
            Double byId = regional.get(flow, place.id());
            Double found = byId != null || place.code() == null ? byId : regional.get(flow, place.code());
            if (found != null) {
                return Optional.of(found);
            }
            if (isUnplaced(flow, place)) {
                return Optional.of(Double.NaN);
            }
        }
        return Optional.ofNullable(world.get(flow));
    }

    /** Whether the category has factors by region. */
    boolean isRegional() {
        return !regional.isEmpty();
    }

    /** Whether a flow has factors by region, of which that of a place cannot be found, because its region is not described. */
    boolean isUnplaced(DataSetId flow, Place place) {
        return place.id() != null
                && place.code() == null
                && regional.containsRow(flow)
                && !regional.contains(flow, place.id());
    }

    /** Whether the category has a factor that can be used for any flow of the inventory. */
    boolean matchesAny() {
        return Stream.concat(world.values().stream(), regional.values().stream())
                .anyMatch(factor -> !factor.isNaN());
    }

    /** Whether the category has a factor for a flow in any region. */
    boolean knows(DataSetId flow) {
        return world.containsKey(flow) || regional.containsRow(flow);
    }

    /** Whether the category has a factor for a flow, but not one that can be used. */
    boolean isUnknown(DataSetId flow) {
        return (world.containsKey(flow) && Double.isNaN(world.get(flow)))
                || regional.row(flow).values().stream().anyMatch(factor -> factor.isNaN());
    }

    private void bindFlow(ImpactFactor factor, FactorTarget.OneFlow target, Inventory inventory) {
        DataSetId flow = target.flow();
        double value = factor.value().doubleValue();
        if (target.unit().isPresent()) {
            Optional<Double> unit = inventory
                    .findFlow(flow)
                    .flatMap(known -> unitFactor(known, target.unit().get(), inventory));
            // The flow has a factor, per a unit that it is not measured in.
            value /= unit.orElse(Double.NaN);
        }
        if (factor.basis().isPresent()) {
            ImpactFactor.Basis basis = factor.basis().get();
            Optional<Inventory.Conversion> conversion = inventory.conversion(flow, basis.unit(), basis.property());
            value /= conversion.map(Inventory.Conversion::factor).orElse(Double.NaN);
        }
        put(flow, factor.region().orElse(null), value);
    }

    /** Makes a factor unknown: NaN, which results then are. */
    private void forget(FactorTarget target, SubstanceIndex index) {
        List<DataSetId> flows = new ArrayList<>();
        if (target instanceof FactorTarget.OneFlow one) {
            flows.add(one.flow());
        } else {
            FactorTarget.Substance substance = (FactorTarget.Substance) target;
            for (InventoryFlow flow : index.byName(substance)) {
                // A factor of its own is known.
                if (!knows(flow.id())) {
                    flows.add(flow.id());
                }
            }
        }
        for (DataSetId flow : flows) {
            if (index.contains(flow)) {
                world.put(flow, Double.NaN);
            }
        }
    }

    /** Binds a factor; one per a unit that a flow is not measured in is unknown for it, unless there is another in its units. */
    private void bindSubstance(
            ImpactFactor factor, FactorTarget.Substance substance, boolean byNumber, SubstanceIndex index) {
        String region = factor.region().orElse(null);
        for (InventoryFlow flow : byNumber ? index.byNumber(substance) : index.byName(substance)) {
            Optional<Double> per = unitFactor(flow, substance.unit(), index.inventory());
            if (per.isPresent()) {
                put(flow.id(), region, factor.value().doubleValue() / per.get());
            } else if (get(flow.id(), region) == null) {
                put(flow.id(), region, Double.NaN);
            }
        }
    }

    private @Nullable Double get(DataSetId flow, @Nullable String region) {
        return region == null ? world.get(flow) : regional.get(flow, region);
    }

    private void put(DataSetId flow, @Nullable String region, double value) {
        if (region != null) {
            regional.put(flow, region, value);
        } else {
            world.put(flow, value);
        }
    }

    /** The number of reference units of a flow in one unit with a symbol; empty if it is none, or several different units. */
    private static Optional<Double> unitFactor(InventoryFlow flow, String symbol, Inventory inventory) {
        List<Double> found = flow.measures().factors().entrySet().stream()
                .flatMap(property -> inventory.unitGroupOf(property.getKey()).stream()
                        .flatMap(group -> group.units().stream())
                        .filter(unit -> unit.name().equals(symbol))
                        .map(unit -> unit.factor().doubleValue()
                                / property.getValue().doubleValue()))
                .sorted()
                .toList();
        boolean isOne = !found.isEmpty() && found.get(found.size() - 1) - found.get(0) <= SAME * found.get(0);
        return isOne ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The elementary flows of an inventory by name and CAS number. */
    static final class SubstanceIndex {
        private final Inventory inventory;
        private final Set<DataSetId> flows;
        private final ListMultimap<String, InventoryFlow> names = ArrayListMultimap.create();
        private final ListMultimap<String, InventoryFlow> numbers = ArrayListMultimap.create();

        SubstanceIndex(Inventory inventory, List<DataSetId> flows) {
            this.inventory = inventory;
            this.flows = Set.copyOf(flows);
            for (DataSetId id : flows) {
                inventory
                        .findFlow(id)
                        .ifPresent(flow -> mediumOf(flow).ifPresent(medium -> {
                            String name = normal(flow.name());
                            add(names, medium, name, flow);
                            int comma = name.indexOf(',');
                            if (medium == Medium.GROUND && comma > 0) {
                                add(names, medium, name.substring(0, comma), flow);
                            }
                            flow.substance().cas().ifPresent(cas -> add(numbers, medium, cas, flow));
                        }));
            }
        }

        Inventory inventory() {
            return inventory;
        }

        /** Whether any process exchanges a flow. */
        boolean contains(DataSetId flow) {
            return flows.contains(flow);
        }

        List<InventoryFlow> byName(FactorTarget.Substance substance) {
            return names.get(substance.medium() + "/" + normal(substance.name()));
        }

        List<InventoryFlow> byNumber(FactorTarget.Substance substance) {
            return substance
                    .cas()
                    .map(cas -> numbers.get(substance.medium() + "/" + cas))
                    .orElse(List.of());
        }

        private static void add(ListMultimap<String, InventoryFlow> to, Medium medium, String key, InventoryFlow flow) {
            to.put(medium + "/" + key, flow);
        }

        private static Optional<Medium> mediumOf(InventoryFlow flow) {
            Optional<Medium> named = Medium.of(flow.compartment());
            Optional<Direction> declared = flow.substance().direction();
            // A flow declared a resource is not an emission, whatever its path says.
            return named.filter(medium -> declared.isEmpty() || declared.get() == medium.direction());
        }

        static String normal(String name) {
            return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }
}
