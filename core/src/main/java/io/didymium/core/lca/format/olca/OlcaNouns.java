package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
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
import java.util.OptionalInt;

/** The data sets of an olca package that others refer to. */
final class OlcaNouns {
    UnitGroup unitGroup(Members group) throws MalformedDataException {
        List<Unit> units = new ArrayList<>();
        Optional<DataSetId> reference = Optional.empty();
        for (Members unit : group.objects("units")) {
            BigDecimal factor = unit.number("conversionFactor").orElse(BigDecimal.ONE);
            units.add(new Unit(unit.id(), unit.name(), factor));
            if (unit.flag("isRefUnit", "referenceUnit")) {
                reference = Optional.of(unit.id());
            }
        }
        return new UnitGroup(
                group.id(),
                group.name(),
                reference.orElseThrow(() -> group.malformed("units", "no reference unit")),
                units);
    }

    FlowProperty flowProperty(Members property) throws MalformedDataException {
        return new FlowProperty(
                property.id(),
                property.name(),
                property.reference("unitGroup").orElseThrow(() -> property.malformed("unitGroup", "required")));
    }

    Region region(Members location) throws MalformedDataException {
        return new Region(location.id(), location.name(), location.text("code").orElse(""));
    }

    Publication source(Members source) throws MalformedDataException {
        Optional<BigDecimal> year = source.number("year");
        return new Publication(
                source.id(),
                source.name(),
                source.text("textReference").orElse(""),
                year.isPresent() ? OptionalInt.of(year.get().intValue()) : OptionalInt.empty());
    }

    InventoryFlow flow(Members flow, OlcaCategories categories) throws MalformedDataException {
        Map<DataSetId, BigDecimal> factors = new LinkedHashMap<>();
        Optional<DataSetId> reference = Optional.empty();
        for (Members factor : flow.objects("flowProperties")) {
            DataSetId property = factor.reference("flowProperty")
                    .orElseThrow(() -> factor.malformed("flowProperty", "required, but absent"));
            factors.put(property, factor.number("conversionFactor").orElse(BigDecimal.ONE));
            if (factor.flag("isRefFlowProperty", "referenceFlowProperty")) {
                reference = Optional.of(property);
            }
        }
        InventoryFlow.Substance substance = new InventoryFlow.Substance(
                flow.text("cas").map(String::strip).filter(cas -> !cas.isEmpty()),
                flow.text("formula").map(String::strip).filter(formula -> !formula.isEmpty()),
                Optional.empty());
        return new InventoryFlow(
                flow.id(),
                flow.name(),
                type(flow),
                categories.pathOf(flow),
                substance,
                new InventoryFlow.Measures(
                        reference.orElseThrow(() -> flow.malformed("flowProperties", "no reference flow property")),
                        factors));
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
