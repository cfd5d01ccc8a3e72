package io.didymium.core.lca.format.ecospold;

import com.google.common.collect.ImmutableMap;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The units of ecoSpold, which names them by symbol alone. Symbols of one quantity are in one unit group, so that they convert into
 * one another; a symbol that is not known here has a group of its own and converts into nothing.
 */
final class UnitCatalogue {
    private static final Map<String, Map<String, String>> QUANTITIES = Map.of(
            "Mass", Map.of("kg", "1", "g", "0.001", "mg", "0.000001", "ug", "0.000000001", "t", "1000", "ton", "1000"),
            "Energy",
                    Map.of(
                            "MJ",
                            "1",
                            "kJ",
                            "0.001",
                            "J",
                            "0.000001",
                            "GJ",
                            "1000",
                            "TJ",
                            "1000000",
                            "Wh",
                            "0.0036",
                            "kWh",
                            "3.6",
                            "MWh",
                            "3600"),
            "Volume", Map.of("m3", "1", "l", "0.001", "Nm3", "1"),
            "Area", Map.of("m2", "1", "ha", "10000", "km2", "1000000"),
            "Length", Map.of("m", "1", "km", "1000"),
            "Goods transport", Map.of("tkm", "1", "metric ton*km", "1", "t*km", "1", "kgkm", "0.001"),
            "Area time", Map.of("m2a", "1", "m2*year", "1", "ha a", "10000"),
            "Volume time", Map.of("m3a", "1", "m3*year", "1", "m3y", "1"),
            "Radioactivity", Map.of("kBq", "1", "Bq", "0.001"),
            "Time", Map.of("hour", "1", "h", "1", "hr", "1", "s", "0.000277777777777777777777777777777778"));

    private static final Map<String, String> REFERENCES = ImmutableMap.<String, String>builder()
            .put("Mass", "kg")
            .put("Energy", "MJ")
            .put("Volume", "m3")
            .put("Area", "m2")
            .put("Length", "m")
            .put("Goods transport", "tkm")
            .put("Area time", "m2a")
            .put("Volume time", "m3a")
            .put("Radioactivity", "kBq")
            .put("Time", "hour")
            .build();

    private final Map<String, Measure> measures = new TreeMap<>();
    private final Map<DataSetId, DataSet> used = new TreeMap<>();

    /**
     * How a symbol is described in an inventory.
     *
     * @param unit the unit
     * @param property the flow property that it measures
     */
    record Measure(DataSetId unit, DataSetId property) {}

    /** The unit of a symbol; its group and property become part of the inventory. */
    Measure of(String symbol) {
        return measures.computeIfAbsent(symbol, this::describe);
    }

    /** The unit groups and flow properties of the symbols that were asked for. */
    List<DataSet> dataSets() {
        return List.copyOf(used.values());
    }

    private Measure describe(String symbol) {
        String quantity = QUANTITIES.entrySet().stream()
                .filter(each -> each.getValue().containsKey(symbol))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("Quantity in " + symbol);
        Map<String, String> factors = new TreeMap<>(QUANTITIES.getOrDefault(quantity, Map.of(symbol, "1")));
        String reference = REFERENCES.getOrDefault(quantity, symbol);
        List<Unit> units = new ArrayList<>();
        factors.forEach((each, factor) -> units.add(new Unit(id("unit", each), each, new BigDecimal(factor))));
        UnitGroup group =
                new UnitGroup(id("unit group", quantity), "Units of " + quantity, id("unit", reference), units);
        FlowProperty property = new FlowProperty(id("flow property", quantity), quantity, group.id());
        used.put(group.id(), group);
        used.put(property.id(), property);
        return new Measure(id("unit", symbol), property.id());
    }

    /** An identifier for what the format names by texts alone: the same texts give the same identifier. */
    static DataSetId id(String kind, String... texts) {
        String key = "ecoSpold\n" + kind + "\n" + String.join("\n", texts);
        return new DataSetId(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
