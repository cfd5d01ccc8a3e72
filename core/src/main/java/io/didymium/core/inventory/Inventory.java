package io.didymium.core.inventory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A body of data sets that refer to one another, one version of each. A reference may lead nowhere: what needs it says so.
 */
public final class Inventory {
    private final SortedMap<DataSetId, UnitGroup> unitGroups = new TreeMap<>();
    private final SortedMap<DataSetId, FlowProperty> properties = new TreeMap<>();
    private final SortedMap<DataSetId, InventoryFlow> flows = new TreeMap<>();
    private final SortedMap<DataSetId, Region> regions = new TreeMap<>();
    private final SortedMap<DataSetId, Source> sources = new TreeMap<>();
    private final SortedMap<DataSetId, UnitProcess> processes = new TreeMap<>();

    /** The body of the given data sets; of two with one identity and kind the later one holds. */
    public Inventory(Collection<? extends DataSet> dataSets) {
        dataSets.forEach(this::add);
    }

    private void add(DataSet dataSet) {
        // Every kind is named: a new one will not compile until it is kept somewhere.
        if (dataSet instanceof UnitGroup group) {
            unitGroups.put(group.id(), group);
        } else if (dataSet instanceof FlowProperty property) {
            properties.put(property.id(), property);
        } else if (dataSet instanceof InventoryFlow flow) {
            flows.put(flow.id(), flow);
        } else if (dataSet instanceof Region region) {
            regions.put(region.id(), region);
        } else if (dataSet instanceof Source source) {
            sources.put(source.id(), source);
        } else {
            UnitProcess process = (UnitProcess) dataSet;
            processes.put(process.id(), process);
        }
    }

    /** The unit groups, by id. */
    public Map<DataSetId, UnitGroup> unitGroups() {
        return Collections.unmodifiableMap(unitGroups);
    }

    /** The flow properties, by id. */
    public Map<DataSetId, FlowProperty> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** The flows, by id. */
    public Map<DataSetId, InventoryFlow> flows() {
        return Collections.unmodifiableMap(flows);
    }

    /** The regions, by id. */
    public Map<DataSetId, Region> regions() {
        return Collections.unmodifiableMap(regions);
    }

    /** The sources, by id. */
    public Map<DataSetId, Source> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /** The processes, by id. */
    public Map<DataSetId, UnitProcess> processes() {
        return Collections.unmodifiableMap(processes);
    }

    /** The flow of an id. */
    public Optional<InventoryFlow> findFlow(DataSetId id) {
        return Optional.ofNullable(flows.get(id));
    }

    /** The process of an id. */
    public Optional<UnitProcess> findProcess(DataSetId id) {
        return Optional.ofNullable(processes.get(id));
    }

    /** The processes of a name, by id. */
    public List<UnitProcess> processesNamed(String name) {
        return processes.values().stream()
                .filter(process -> process.name().equals(name))
                .toList();
    }

    /** The unit group that a flow property is measured in. */
    public Optional<UnitGroup> unitGroupOf(DataSetId property) {
        return Optional.ofNullable(properties.get(property))
                .flatMap(known -> Optional.ofNullable(unitGroups.get(known.unitGroup())));
    }

    /** The unit that amounts of a flow are in after {@link #conversion}. */
    public Optional<Unit> referenceUnit(DataSetId flow) {
        return findFlow(flow)
                .flatMap(known -> unitGroupOf(known.measures().reference()))
                .map(UnitGroup::referenceUnit);
    }

    /**
     * What turns an amount into reference units of a flow.
     *
     * @return the conversion, or nothing if flow, property or unit is unknown or does not belong to the other
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

    /** The amount of an exchange in reference units of its flow; nothing if it cannot be converted. */
    public Optional<BigDecimal> inReferenceUnits(DataSetId flow, Amount amount) {
        return conversion(flow, amount.unit(), amount.property())
                .map(conversion -> conversion.toReference(amount.value()));
    }
}
