package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.FlowDirection;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data sets of an olca package that others refer to. */
final class OlcaNouns {
    UnitGroup unitGroup(Members group) throws MalformedDataException {
        List<Unit> units = new ArrayList<>();
        List<DataSetId> reference = new ArrayList<>();
        group.forEach("units", unit -> {
            boolean isReference = unit.flag("isRefUnit", "referenceUnit");
            units.add(new Unit(unit.id(), unit.name(), factor(unit, isReference)));
            if (isReference) {
                reference.add(unit.id());
            }
        });
        UnitGroup whole =
                new UnitGroup(group.id(), group.name(), single(group, "units", "reference unit", reference), units);
        group.reportUnread("unit groups");
        return whole;
    }

    /** A conversion factor; that of a reference is 1 if it is not stated. */
    private static BigDecimal factor(Members of, boolean isReference) throws MalformedDataException {
        Optional<BigDecimal> stated = of.number("conversionFactor");
        if (stated.isEmpty() && !isReference) {
            throw of.malformed("conversionFactor", "required, but absent");
        }
        return stated.orElse(BigDecimal.ONE);
    }

    private static DataSetId single(Members of, String member, String what, List<DataSetId> found)
            throws MalformedDataException {
        if (found.size() != 1) {
            throw of.malformed(member, "one " + what + " expected, found " + found.size());
        }
        return found.get(0);
    }

    FlowProperty flowProperty(Members property) throws MalformedDataException {
        FlowProperty whole = new FlowProperty(
                property.id(),
                property.name(),
                property.reference("unitGroup")
                        .orElseThrow(() -> property.malformed("unitGroup", "required, but absent")));
        property.text("flowPropertyType");
        property.reportUnread("flow properties");
        return whole;
    }

    Region region(Members location) throws MalformedDataException {
        Region whole =
                new Region(location.id(), location.name(), location.text("code").orElse(""));
        location.reportUnread("locations");
        return whole;
    }

    Publication source(Members source) throws MalformedDataException {
        Optional<BigDecimal> year = source.number("year");
        Publication whole = Publication.builder(source.id(), source.name())
                .citation(source.text("textReference").orElse(""))
                .year(year.map(BigDecimal::intValue).orElse(null))
                .build();
        source.reportUnread("sources");
        return whole;
    }

    InventoryFlow flow(Members flow, OlcaCategories categories) throws MalformedDataException {
        Map<DataSetId, BigDecimal> factors = new LinkedHashMap<>();
        List<DataSetId> reference = new ArrayList<>();
        flow.forEach("flowProperties", factor -> {
            DataSetId property = factor.reference("flowProperty")
                    .orElseThrow(() -> factor.malformed("flowProperty", "required, but absent"));
            boolean isReference = factor.flag("isRefFlowProperty", "referenceFlowProperty");
            factors.put(property, factor(factor, isReference));
            if (isReference) {
                reference.add(property);
            }
        });
        FlowType type = type(flow);
        String compartment = categories.pathOf(flow);
        DataSetId measure = single(flow, "flowProperties", "reference flow property", reference);
        InventoryFlow whole = InventoryFlow.builder(
                        flow.id(), flow.name(), type, new InventoryFlow.Measures(measure, factors))
                .compartment(compartment)
                .cas(flow.text("cas")
                        .map(String::strip)
                        .filter(cas -> !cas.isEmpty())
                        .orElse(null))
                .formula(flow.text("formula")
                        .map(String::strip)
                        .filter(formula -> !formula.isEmpty())
                        .orElse(null))
                .direction(FlowDirection.of(type, compartment))
                .build();
        flow.reportUnread("flows");
        return whole;
    }

    private static FlowType type(Members flow) throws MalformedDataException {
        String type = flow.text("flowType").orElse("");
        return switch (type) {
            case "PRODUCT_FLOW" -> FlowType.PRODUCT;
            case "WASTE_FLOW" -> FlowType.WASTE;
            case "ELEMENTARY_FLOW" -> FlowType.ELEMENTARY;
            default -> throw flow.malformed("flowType", "no type of flow: '" + type + "'");
        };
    }
}
