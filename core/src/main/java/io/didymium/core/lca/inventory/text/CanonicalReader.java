package io.didymium.core.lca.inventory.text;

import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what {@link CanonicalText} writes, line by line in the same order. */
final class CanonicalReader {
    /** A sign, 30 digits, a point and 100 digits. */
    private static final int LONGEST_DECIMAL = 132;

    private final CanonicalLines lines;

    CanonicalReader(String text) {
        this.lines = new CanonicalLines(text);
    }

    /** @throws IllegalArgumentException if the text is of no data set */
    DataSet read() {
        String kind = lines.take(CanonicalText.FORM);
        DataSetId id = id("id");
        String name = lines.take("name");
        DataSet dataSet = switch (kind) {
            case "unit-group" -> new UnitGroup(id, name, id("reference"), units());
            case "flow-property" -> new FlowProperty(id, name, id("unitGroup"));
            case "flow" -> flow(id, name);
            case "region" -> new Region(id, name, lines.take("code"));
            case "source" ->
                Publication.builder(id, name)
                        .citation(lines.take("citation"))
                        .year(findInteger("year").orElse(null))
                        .build();
            case "process" -> process(id, name);
            default -> throw new IllegalArgumentException("unknown kind of data set: '" + kind + "'");
        };
        lines.end();
        return dataSet;
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (String path = "unit.0"; lines.after(path + ".").isPresent(); path = "unit." + units.size()) {
            units.add(new Unit(id(path + ".id"), lines.take(path + ".name"), decimal(path + ".factor")));
        }
        return units;
    }

    private InventoryFlow flow(DataSetId id, String name) {
        FlowType type = FlowType.valueOf(lines.take("type"));
        String compartment = lines.take("compartment");
        String cas = lines.find("cas").orElse(null);
        String formula = lines.find("formula").orElse(null);
        Optional<Direction> direction = lines.find("direction").map(Direction::valueOf);
        DataSetId reference = id("reference");
        Map<DataSetId, BigDecimal> factors = new LinkedHashMap<>();
        for (Optional<String> property = lines.after("property.");
                property.isPresent();
                property = lines.after("property.")) {
            factors.put(new DataSetId(property.get()), decimal("property." + property.get()));
        }
        return InventoryFlow.builder(id, name, type, new InventoryFlow.Measures(reference, factors))
                .compartment(compartment)
                .cas(cas)
                .formula(formula)
                .direction(direction.orElse(null))
                .build();
    }

    private UnitProcess process(DataSetId id, String name) {
        String version = lines.take("version");
        Coverage coverage = Coverage.builder()
                .from(findDay("from").orElse(null))
                .until(findDay("until").orElse(null))
                .region(findId("region").orElse(null))
                .description(lines.take("coverage"))
                .build();
        String description = lines.take("description");
        List<DataSetId> sources = new ArrayList<>();
        while (lines.after("source.").isPresent()) {
            sources.add(id("source." + sources.size()));
        }
        Optional<Integer> reference = findInteger("reference");
        List<Exchange> exchanges = new ArrayList<>();
        for (Optional<String> next = lines.after("exchange."); next.isPresent(); next = lines.after("exchange.")) {
            exchanges.add(exchange(
                    next.get().substring(0, Math.max(0, next.get().indexOf('.')))));
        }
        return UnitProcess.builder(id, name)
                .version(version)
                .origin(new UnitProcess.Origin(coverage, sources, description))
                .exchanges(exchanges)
                .reference(reference.orElse(null))
                .allocation(allocation())
                .build();
    }

    private StoredAllocation allocation() {
        Optional<StoredAllocation.Key> standard = lines.find("allocation").map(StoredAllocation.Key::valueOf);
        List<StoredAllocation.Factor> factors = new ArrayList<>();
        for (String path = "factor.0"; lines.after(path + ".").isPresent(); path = "factor." + factors.size()) {
            factors.add(new StoredAllocation.Factor(
                    StoredAllocation.Key.valueOf(lines.take(path + ".key")),
                    id(path + ".product"),
                    findInteger(path + ".exchange").map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    decimal(path + ".value")));
        }
        return StoredAllocation.builder()
                .standard(standard.orElse(null))
                .factors(factors)
                .build();
    }

    private Exchange exchange(String number) {
        String path = "exchange." + number;
        return Exchange.builder(
                        Integer.parseInt(number),
                        Direction.valueOf(lines.take(path + ".direction")),
                        id(path + ".flow"),
                        new Amount(findDecimal(path + ".amount"), id(path + ".unit"), id(path + ".property")))
                .provider(findId(path + ".provider").orElse(null))
                .avoided(lines.find(path + ".avoided").isPresent())
                .provenance(Provenance.builder(Provenance.Origin.valueOf(lines.take(path + ".origin")))
                        .uncertainty(uncertainty(path + ".uncertainty").orElse(null))
                        .quality(lines.find(path + ".quality").orElse(null))
                        .evidence(lines.find(path + ".evidence").orElse(null))
                        .build())
                .build();
    }

    private Optional<Uncertainty> uncertainty(String path) {
        Optional<String> next = lines.after(path + ".");
        if (next.isEmpty()) {
            return Optional.empty();
        }
        String kind = next.get().substring(0, Math.max(0, next.get().indexOf('.')));
        String of = path + "." + kind + ".";
        return Optional.of(
                switch (kind) {
                    case "log-normal" -> new Uncertainty.LogNormal(decimal(of + 0), decimal(of + 1));
                    case "normal" -> new Uncertainty.Normal(decimal(of + 0), decimal(of + 1));
                    case "triangle" -> new Uncertainty.Triangle(decimal(of + 0), decimal(of + 1), decimal(of + 2));
                    case "uniform" -> new Uncertainty.Uniform(decimal(of + 0), decimal(of + 1));
                    case "calculated" -> calculated(path + ".calculated.");
                    default -> throw new IllegalArgumentException("unknown distribution: '" + kind + "'");
                });
    }

    private Uncertainty.Calculated calculated(String path) {
        String formula = lines.take(path + "formula");
        List<Uncertainty.Parameter> parameters = new ArrayList<>();
        while (lines.after(path + parameters.size() + ".").isPresent()) {
            String of = path + parameters.size() + ".";
            parameters.add(new Uncertainty.Parameter(id(of + "owner"), lines.take(of + "name"), definition(of)));
        }
        return new Uncertainty.Calculated(formula, parameters);
    }

    private Uncertainty.Parameter.Definition definition(String path) {
        Optional<String> formula = lines.find(path + "formula");
        if (formula.isPresent()) {
            return new Uncertainty.Parameter.Dependent(formula.get());
        }
        BigDecimal value = decimal(path + "value");
        return uncertainty(path + "distribution")
                .<Uncertainty.Parameter.Definition>map(known -> new Uncertainty.Parameter.Drawn(value, known))
                .orElseGet(() -> new Uncertainty.Parameter.Fixed(value));
    }

    private DataSetId id(String name) {
        return new DataSetId(lines.take(name));
    }

    private Optional<DataSetId> findId(String name) {
        return lines.find(name).map(DataSetId::new);
    }

    private Optional<Integer> findInteger(String name) {
        return lines.find(name).map(Integer::parseInt);
    }

    private Optional<LocalDate> findDay(String name) {
        try {
            return lines.find(name).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("'" + name + "' is no day", noDay);
        }
    }

    private Optional<BigDecimal> findDecimal(String name) {
        return lines.find(name).map(value -> decimal(name, value));
    }

    private BigDecimal decimal(String name) {
        return decimal(name, lines.take(name));
    }

    private static BigDecimal decimal(String name, String value) {
        if (value.length() > LONGEST_DECIMAL) {
            throw new IllegalArgumentException("'" + name + "' is no decimal of a data set");
        }
        return new BigDecimal(value);
    }
}
