package io.didymium.core.lca.inventory;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A set of data sets that refer to one another, one version of each.
 *
 * <p>References may be unresolved. Calculations and checks report those that they need.
 */
public final class Inventory {
    private final Map<DataSetId, UnitGroup> unitGroups;
    private final Map<DataSetId, FlowProperty> properties;
    private final Map<DataSetId, InventoryFlow> flows;
    private final Map<DataSetId, Region> regions;
    private final Map<DataSetId, Publication> sources;
    private final Map<DataSetId, UnitProcess> processes;

    /** Collects data sets; of two with the same kind and identifier the later one counts. */
    public Inventory(Collection<? extends DataSet> dataSets) {
        unitGroups = byId(dataSets, UnitGroup.class);
        properties = byId(dataSets, FlowProperty.class);
        flows = byId(dataSets, InventoryFlow.class);
        regions = byId(dataSets, Region.class);
        sources = byId(dataSets, Publication.class);
        processes = byId(dataSets, UnitProcess.class);
    }

    /** In the order of identifiers, with lookup by hash: calculations look flows up millions of times. */
    private static <T extends DataSet> Map<DataSetId, T> byId(Collection<? extends DataSet> dataSets, Class<T> kind) {
        Map<DataSetId, T> sorted = new TreeMap<>();
        for (DataSet dataSet : dataSets) {
            if (kind.isInstance(dataSet)) {
                sorted.put(dataSet.id(), kind.cast(dataSet));
            }
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
    }

    /** The unit groups, by id. */
    public Map<DataSetId, UnitGroup> unitGroups() {
        return unitGroups;
    }

    /** The flow properties, by id. */
    public Map<DataSetId, FlowProperty> properties() {
        return properties;
    }

    /** The flows, by id. */
    public Map<DataSetId, InventoryFlow> flows() {
        return flows;
    }

    /** The regions, by id. */
    public Map<DataSetId, Region> regions() {
        return regions;
    }

    /** The sources, by id. */
    public Map<DataSetId, Publication> sources() {
        return sources;
    }

    /** The processes, by id. */
    public Map<DataSetId, UnitProcess> processes() {
        return processes;
    }

    /** The flow with an identifier. */
    public Optional<InventoryFlow> findFlow(DataSetId id) {
        return Optional.ofNullable(flows.get(id));
    }

    /** The process with an identifier. */
    public Optional<UnitProcess> findProcess(DataSetId id) {
        return Optional.ofNullable(processes.get(id));
    }

    /** The processes with a name, by id. */
    public List<UnitProcess> processesNamed(String name) {
        return processes.values().stream()
                .filter(process -> process.name().equals(name))
                .toList();
    }

    /** The unit group of a flow property. */
    public Optional<UnitGroup> unitGroupOf(DataSetId property) {
        return Optional.ofNullable(properties.get(property))
                .flatMap(known -> Optional.ofNullable(unitGroups.get(known.unitGroup())));
    }

    /** The reference unit of a flow, which {@link #conversion} leads to. */
    public Optional<Unit> referenceUnit(DataSetId flow) {
        return findFlow(flow)
                .flatMap(known -> unitGroupOf(known.measures().reference()))
                .map(UnitGroup::referenceUnit);
    }

    /**
     * The conversion of an amount into the reference unit of a flow.
     *
     * @return the conversion; empty if flow, flow property or unit is unknown, or the flow is not measured in them
     */
    public Optional<Conversion> conversion(DataSetId flow, DataSetId unit, DataSetId property) {
        InventoryFlow known = flows.get(flow);
        if (known == null) {
            return Optional.empty();
        }
        BigDecimal perReference = known.measures().factors().get(property);
        Optional<Unit> found = unitGroupOf(property).flatMap(group -> group.find(unit));
        if (perReference == null || found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Conversion(found.get().factor(), perReference));
    }

    /** The amount of a flow in its reference unit; empty if it is unknown or cannot be converted. */
    public Optional<BigDecimal> inReferenceUnits(DataSetId flow, Amount amount) {
        return conversion(flow, amount.unit(), amount.property())
                .flatMap(conversion -> amount.value().map(conversion::toReference));
    }

    /**
     * The conversion of amounts of a flow into its reference unit.
     *
     * @param unitFactor the number of reference units of the unit group in one unit
     * @param propertyFactor the amount of the flow property in one reference unit of the flow; not zero
     */
    public record Conversion(BigDecimal unitFactor, BigDecimal propertyFactor) {
        /** The amount in reference units, rounded to 34 digits, half even. */
        public BigDecimal toReference(BigDecimal amount) {
            return amount.multiply(unitFactor).divide(propertyFactor, Decimals.ROUNDING);
        }

        /** The factor as a double, for numerical methods. */
        public double factor() {
            return unitFactor.doubleValue() / propertyFactor.doubleValue();
        }
    }
}
