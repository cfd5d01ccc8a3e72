package io.didymium.core.lca.format.ecospold;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.UnreadableExchange;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The flows and amounts of a process of ecoSpold. */
final class EcoSpoldFlows {
    private static final Set<String> EMISSIONS = Set.of("air", "water", "soil");

    private final UnitCatalogue units;
    private final ImportLog log;
    private final List<DataSet> dataSets = new ArrayList<>();

    EcoSpoldFlows(UnitCatalogue units, ImportLog log) {
        this.units = units;
        this.log = log;
    }

    /** The flows that were asked for. */
    List<DataSet> dataSets() {
        return dataSets;
    }

    /**
     * Adds an exchange that cannot be read for each kind of element among the exchanges that is none: it may be one whose name
     * is misspelled. Elements that were asked for are not among them.
     *
     * @param others the names of elements that stand beside exchanges
     */
    void addUnreadable(XmlNode dataset, Set<String> others, Map<Integer, Exchange> exchanges) {
        for (String path : dataset.unread()) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (path.equals("flowData/" + name) && !others.contains(name)) {
                int number = exchanges.keySet().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0)
                        + 1;
                exchanges.put(number, UnreadableExchange.numbered(number));
                log.broken("element " + name, "not an exchange; results are not known, as it may be meant as one");
            }
        }
    }

    /** A product or waste of version 1. */
    DataSetId product(String name, String location, String unit, FlowType type) {
        DataSetId id = UnitCatalogue.id("product", name, location, unit);
        add(id, name, type, unit, "", null, null, null);
        return id;
    }

    /** An elementary flow of version 1. */
    DataSetId elementary(XmlNode exchange, String name, String unit, Direction direction) {
        String compartment = exchange.attribute("category").orElse("")
                + exchange.attribute("subCategory").map(part -> "/" + part).orElse("");
        DataSetId id = UnitCatalogue.id("elementary flow", name, compartment, unit);
        add(
                id,
                name,
                FlowType.ELEMENTARY,
                unit,
                compartment,
                exchange.attribute("CASNumber").orElse(null),
                exchange.attribute("formula").orElse(null),
                direction);
        return id;
    }

    void add(
            DataSetId id,
            String name,
            FlowType type,
            String unit,
            String compartment,
            @Nullable String cas,
            @Nullable String formula,
            @Nullable Direction direction) {
        InventoryFlow.Measures measures =
                InventoryFlow.Measures.in(units.of(unit).property());
        dataSets.add(InventoryFlow.builder(id, name, type, measures)
                .compartment(compartment)
                .cas(cas)
                .formula(formula)
                .direction(type == FlowType.ELEMENTARY ? directionIn(compartment, direction) : direction)
                .build());
    }

    /** The direction that a compartment implies, whatever the exchange says; where it implies none, that of the exchange. */
    private static @Nullable Direction directionIn(String compartment, @Nullable Direction stated) {
        String medium = compartment.toLowerCase(Locale.ROOT);
        if (EMISSIONS.stream().anyMatch(medium::startsWith)) {
            return Direction.OUTPUT;
        }
        return medium.startsWith("natural resource") || medium.startsWith("resource") ? Direction.INPUT : stated;
    }

    /** An amount in a unit; not known if it is no number. */
    Amount amount(Optional<String> text, String unit, String part) {
        try {
            UnitCatalogue.Measure measure = units.of(unit);
            return new Amount(
                    decimal("amount", text.orElseThrow(() -> new MalformedDataException("amount", "absent"))),
                    measure.unit(),
                    measure.property());
        } catch (MalformedDataException | IllegalArgumentException e) {
            log.amountUnknown(part, String.valueOf(e.getMessage()));
            return Amount.UNKNOWN;
        }
    }

    /** A number in an attribute, which must be there. */
    static BigDecimal number(XmlNode node, String attribute) throws MalformedDataException {
        return decimal(attribute, node.requiredAttribute(attribute));
    }

    private static BigDecimal decimal(String name, String text) throws MalformedDataException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new MalformedDataException(name, "no number: '" + text + "'", e);
        }
    }
}
