package io.didymium.passport.exchange;

import static io.didymium.passport.exchange.OlcaPackageWriter.reference;

import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Data sets in the form of olca-schema, version 2. */
final class OlcaForms {
    private static final BigDecimal MAX_INTEGER = BigDecimal.valueOf((1L << 53) - 1);

    private final Inventory inventory;

    OlcaForms(Inventory inventory) {
        this.inventory = inventory;
    }

    JsonObject write(DataSet dataSet) {
        if (dataSet instanceof UnitGroup group) {
            return unitGroup(group);
        }
        if (dataSet instanceof FlowProperty property) {
            return named("FlowProperty", property)
                    .put("flowPropertyType", "PHYSICAL_QUANTITY")
                    .put(
                            "unitGroup",
                            reference("UnitGroup", property.unitGroup()).build())
                    .build();
        }
        if (dataSet instanceof InventoryFlow flow) {
            return flow(flow);
        }
        if (dataSet instanceof Region region) {
            return named("Location", region).put("code", region.code()).build();
        }
        if (dataSet instanceof Publication source) {
            JsonObjectBuilder written = named("Source", source).put("textReference", source.citation());
            source.year().ifPresent(year -> written.put("year", year));
            return written.build();
        }
        return process((UnitProcess) dataSet);
    }

    private static JsonObjectBuilder named(String type, DataSet dataSet) {
        return reference(type, dataSet.id()).put("name", dataSet.name());
    }

    private static JsonObject unitGroup(UnitGroup group) {
        List<JsonObject> units = new ArrayList<>();
        for (Unit unit : group.units()) {
            units.add(reference("Unit", unit.id())
                    .put("name", unit.name())
                    .put("isRefUnit", unit.id().equals(group.reference()))
                    .put("conversionFactor", number(unit.factor()))
                    .build());
        }
        return named("UnitGroup", group).put("units", JsonArray.of(units)).build();
    }

    private static JsonObject flow(InventoryFlow flow) {
        List<JsonObject> properties = new ArrayList<>();
        for (Map.Entry<DataSetId, BigDecimal> factor : flow.measures().factors().entrySet()) {
            properties.add(JsonObject.builder()
                    .put("@type", "FlowPropertyFactor")
                    .put(
                            "isRefFlowProperty",
                            factor.getKey().equals(flow.measures().reference()))
                    .put("conversionFactor", number(factor.getValue()))
                    .put(
                            "flowProperty",
                            reference("FlowProperty", factor.getKey()).build())
                    .build());
        }
        JsonObjectBuilder written =
                named("Flow", flow).put("flowType", flow.type().name() + "_FLOW");
        if (!flow.compartment().isEmpty()) {
            written.put("category", flow.compartment());
        }
        return written.putIfPresent("cas", flow.substance().cas())
                .putIfPresent("formula", flow.substance().formula())
                .put("flowProperties", JsonArray.of(properties))
                .build();
    }

    private JsonObject process(UnitProcess process) {
        JsonObjectBuilder written = named("Process", process)
                .put("version", process.version())
                .put("description", process.origin().description())
                .put("processType", "UNIT_PROCESS")
                .put("processDocumentation", documentation(process.origin()));
        Coverage coverage = process.origin().coverage();
        coverage.region()
                .ifPresent(region ->
                        written.put("location", reference("Location", region).build()));
        process.allocation().standard().ifPresent(key -> written.put("defaultAllocationMethod", method(key)));
        List<JsonObject> exchanges = new ArrayList<>();
        for (Exchange exchange : process.exchanges()) {
            boolean isReference =
                    process.reference().isPresent() && process.reference().getAsInt() == exchange.number();
            exchanges.add(exchange(exchange, isReference));
        }
        List<JsonObject> factors = new ArrayList<>();
        process.allocation().factors().forEach(factor -> factors.add(factor(factor)));
        written.put("exchanges", JsonArray.of(exchanges));
        return factors.isEmpty()
                ? written.build()
                : written.put("allocationFactors", JsonArray.of(factors)).build();
    }

    private static JsonObject documentation(UnitProcess.Origin origin) {
        JsonObjectBuilder written = JsonObject.builder().put("@type", "ProcessDocumentation");
        Coverage coverage = origin.coverage();
        coverage.from().ifPresent(day -> written.put("validFrom", day.toString()));
        coverage.until().ifPresent(day -> written.put("validUntil", day.toString()));
        if (!coverage.description().isEmpty()) {
            written.put("geographyDescription", coverage.description());
        }
        List<JsonObject> sources = new ArrayList<>();
        origin.sources()
                .forEach(source -> sources.add(reference("Source", source).build()));
        return written.put("sources", JsonArray.of(sources)).build();
    }

    private JsonObject exchange(Exchange exchange, boolean isReference) {
        JsonObjectBuilder written = JsonObject.builder()
                .put("@type", "Exchange")
                .put("internalId", exchange.number())
                .put("isInput", exchange.isInput())
                .put("isAvoidedProduct", exchange.link().avoided())
                .put("isQuantitativeReference", isReference)
                .put("amount", number(exchange.amount().value()))
                .put("flow", flowReference(exchange.flow()))
                .put("unit", reference("Unit", exchange.amount().unit()).build())
                .put(
                        "flowProperty",
                        reference("FlowProperty", exchange.amount().property()).build());
        exchange.link()
                .provider()
                .ifPresent(provider -> written.put(
                        "defaultProvider", reference("Process", provider).build()));
        exchange.provenance()
                .uncertainty()
                .ifPresent(uncertainty -> written.put("uncertainty", uncertainty(uncertainty)));
        return written.putIfPresent("dqEntry", exchange.provenance().quality()).build();
    }

    private JsonObject flowReference(DataSetId flow) {
        JsonObjectBuilder written = reference("Flow", flow);
        inventory
                .findFlow(flow)
                .map(InventoryFlow::type)
                .map(FlowType::name)
                .ifPresent(type -> written.put("flowType", type + "_FLOW"));
        return written.build();
    }

    private static JsonObject uncertainty(Uncertainty uncertainty) {
        JsonObjectBuilder written = JsonObject.builder().put("@type", "Uncertainty");
        if (uncertainty instanceof Uncertainty.LogNormal logNormal) {
            written.put("distributionType", "LOG_NORMAL_DISTRIBUTION")
                    .put("geomMean", number(logNormal.geometricMean()))
                    .put("geomSd", number(logNormal.geometricDeviation()));
        } else if (uncertainty instanceof Uncertainty.Normal normal) {
            written.put("distributionType", "NORMAL_DISTRIBUTION")
                    .put("mean", number(normal.mean()))
                    .put("sd", number(normal.deviation()));
        } else if (uncertainty instanceof Uncertainty.Triangle triangle) {
            written.put("distributionType", "TRIANGLE_DISTRIBUTION")
                    .put("minimum", number(triangle.minimum()))
                    .put("mode", number(triangle.mode()))
                    .put("maximum", number(triangle.maximum()));
        } else {
            Uncertainty.Uniform uniform = (Uncertainty.Uniform) uncertainty;
            written.put("distributionType", "UNIFORM_DISTRIBUTION")
                    .put("minimum", number(uniform.minimum()))
                    .put("maximum", number(uniform.maximum()));
        }
        return written.build();
    }

    private static JsonObject factor(StoredAllocation.Factor factor) {
        JsonObjectBuilder written = JsonObject.builder()
                .put("@type", "AllocationFactor")
                .put("allocationType", method(factor.key()))
                .put("product", reference("Flow", factor.product()).build())
                .put("value", number(factor.value()));
        factor.exchange()
                .ifPresent(number -> written.put(
                        "exchange",
                        JsonObject.builder().put("internalId", number).build()));
        return written.build();
    }

    /** A number as JSON holds it: an integer beyond 2^53 - 1, such as the particles in a mole, with a fraction of zero. */
    static BigDecimal number(BigDecimal value) {
        return value.scale() == 0 && value.abs().compareTo(MAX_INTEGER) > 0 ? value.setScale(1) : value;
    }

    private static String method(StoredAllocation.Key key) {
        return key.name() + "_ALLOCATION";
    }
}
