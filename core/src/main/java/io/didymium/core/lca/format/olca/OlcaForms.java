package io.didymium.core.lca.format.olca;

import com.fasterxml.jackson.core.JsonGenerator;
import io.didymium.core.lca.format.json.JsonText;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes one data set in the form of olca-schema, version 2. */
final class OlcaForms {
    private final Inventory inventory;
    private final JsonGenerator json;

    OlcaForms(Inventory inventory, JsonGenerator json) {
        this.inventory = inventory;
        this.json = json;
    }

    void write(DataSet dataSet) throws IOException {
        if (dataSet instanceof UnitGroup group) {
            unitGroup(group);
        } else if (dataSet instanceof FlowProperty property) {
            begin("FlowProperty", property);
            json.writeStringField("flowPropertyType", "PHYSICAL_QUANTITY");
            reference("unitGroup", "UnitGroup", property.unitGroup());
        } else if (dataSet instanceof InventoryFlow flow) {
            flow(flow);
        } else if (dataSet instanceof Region region) {
            begin("Location", region);
            json.writeStringField("code", region.code());
        } else if (dataSet instanceof Publication source) {
            begin("Source", source);
            json.writeStringField("textReference", source.citation());
            if (source.year().isPresent()) {
                json.writeNumberField("year", source.year().getAsInt());
            }
        } else {
            process((UnitProcess) dataSet);
        }
        json.writeEndObject();
    }

    private void begin(String type, DataSet dataSet) throws IOException {
        begin(type, dataSet.id());
        json.writeStringField("name", dataSet.name());
    }

    private void begin(String type, DataSetId id) throws IOException {
        begin(type);
        json.writeStringField("@id", id.value());
    }

    private void begin(String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", type);
    }

    private void unitGroup(UnitGroup group) throws IOException {
        begin("UnitGroup", group);
        json.writeArrayFieldStart("units");
        for (Unit unit : group.units()) {
            begin("Unit", unit.id());
            json.writeStringField("name", unit.name());
            json.writeBooleanField("isRefUnit", unit.id().equals(group.reference()));
            number("conversionFactor", unit.factor());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void flow(InventoryFlow flow) throws IOException {
        begin("Flow", flow);
        json.writeStringField("flowType", flow.type().name() + "_FLOW");
        if (!flow.compartment().isEmpty()) {
            json.writeStringField("category", flow.compartment());
        }
        text("cas", flow.substance().cas());
        text("formula", flow.substance().formula());
        json.writeArrayFieldStart("flowProperties");
        for (Map.Entry<DataSetId, BigDecimal> factor : flow.measures().factors().entrySet()) {
            begin("FlowPropertyFactor");
            json.writeBooleanField(
                    "isRefFlowProperty", factor.getKey().equals(flow.measures().reference()));
            number("conversionFactor", factor.getValue());
            reference("flowProperty", "FlowProperty", factor.getKey());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void process(UnitProcess process) throws IOException {
        begin("Process", process);
        json.writeStringField("version", process.version());
        json.writeStringField("description", process.origin().description());
        json.writeStringField("processType", "UNIT_PROCESS");
        documentation(process.origin());
        reference("location", "Location", process.origin().coverage().region());
        text("defaultAllocationMethod", process.allocation().standard().map(OlcaForms::method));
        parameters(process);
        json.writeArrayFieldStart("exchanges");
        for (Exchange exchange : process.exchanges()) {
            boolean isReference =
                    process.reference().isPresent() && process.reference().getAsInt() == exchange.number();
            exchange(exchange, isReference);
        }
        json.writeEndArray();
        List<StoredAllocation.Factor> factors = process.allocation().factors();
        if (!factors.isEmpty()) {
            json.writeArrayFieldStart("allocationFactors");
            for (StoredAllocation.Factor factor : factors) {
                factor(factor);
            }
            json.writeEndArray();
        }
    }

    private void documentation(UnitProcess.Origin origin) throws IOException {
        json.writeFieldName("processDocumentation");
        begin("ProcessDocumentation");
        Coverage coverage = origin.coverage();
        text("validFrom", coverage.from().map(Object::toString));
        text("validUntil", coverage.until().map(Object::toString));
        text("geographyDescription", Optional.of(coverage.description()).filter(words -> !words.isEmpty()));
        json.writeArrayFieldStart("sources");
        for (DataSetId source : origin.sources()) {
            begin("Source", source);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void exchange(Exchange exchange, boolean isReference) throws IOException {
        begin("Exchange");
        json.writeNumberField("internalId", exchange.number());
        json.writeBooleanField("isInput", exchange.isInput());
        json.writeBooleanField("isAvoidedProduct", exchange.link().avoided());
        json.writeBooleanField("isQuantitativeReference", isReference);
        if (exchange.amount().value().isPresent()) {
            number("amount", exchange.amount().value().get());
        }
        Optional<Uncertainty> uncertainty = exchange.provenance().uncertainty();
        if (uncertainty.isPresent() && uncertainty.get() instanceof Uncertainty.Calculated calculated) {
            json.writeStringField("amountFormula", calculated.formula());
        }
        json.writeFieldName("flow");
        begin("Flow", exchange.flow());
        text(
                "flowType",
                inventory
                        .findFlow(exchange.flow())
                        .map(InventoryFlow::type)
                        .map(FlowType::name)
                        .map(type -> type + "_FLOW"));
        json.writeEndObject();
        reference("unit", "Unit", exchange.amount().unit());
        reference("flowProperty", "FlowProperty", exchange.amount().property());
        reference("defaultProvider", "Process", exchange.link().provider());
        if (uncertainty.isPresent() && !(uncertainty.get() instanceof Uncertainty.Calculated)) {
            uncertainty(uncertainty.get());
        }
        text("dqEntry", exchange.provenance().quality());
        json.writeEndObject();
    }

    /** The parameters of a process that its amounts follow from. */
    private void parameters(UnitProcess process) throws IOException {
        Set<Uncertainty.Parameter> own = OlcaGlobals.parametersOf(process).stream()
                .filter(each -> !each.owner().equals(Uncertainty.Parameter.GLOBAL))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!own.isEmpty()) {
            json.writeArrayFieldStart("parameters");
            for (Uncertainty.Parameter each : own) {
                begin("Parameter");
                parameter(each, "PROCESS_SCOPE");
            }
            json.writeEndArray();
        }
    }

    /** A parameter of the whole package. */
    void write(DataSetId id, Uncertainty.Parameter parameter) throws IOException {
        begin("Parameter", id);
        parameter(parameter, "GLOBAL_SCOPE");
    }

    private void parameter(Uncertainty.Parameter parameter, String scope) throws IOException {
        json.writeStringField("name", parameter.name());
        json.writeStringField("parameterScope", scope);
        json.writeBooleanField(
                "isInputParameter", !(parameter.definition() instanceof Uncertainty.Parameter.Dependent));
        if (parameter.definition() instanceof Uncertainty.Parameter.Dependent dependent) {
            json.writeStringField("formula", dependent.formula());
        } else if (parameter.definition() instanceof Uncertainty.Parameter.Fixed fixed) {
            number("value", fixed.value());
        } else {
            Uncertainty.Parameter.Drawn drawn = (Uncertainty.Parameter.Drawn) parameter.definition();
            number("value", drawn.value());
            uncertainty(drawn.distribution());
        }
        json.writeEndObject();
    }

    private void uncertainty(Uncertainty uncertainty) throws IOException {
        json.writeFieldName("uncertainty");
        begin("Uncertainty");
        if (uncertainty instanceof Uncertainty.LogNormal logNormal) {
            json.writeStringField("distributionType", "LOG_NORMAL_DISTRIBUTION");
            number("geomMean", logNormal.geometricMean());
            number("geomSd", logNormal.geometricDeviation());
        } else if (uncertainty instanceof Uncertainty.Normal normal) {
            json.writeStringField("distributionType", "NORMAL_DISTRIBUTION");
            number("mean", normal.mean());
            number("sd", normal.deviation());
        } else if (uncertainty instanceof Uncertainty.Triangle triangle) {
            json.writeStringField("distributionType", "TRIANGLE_DISTRIBUTION");
            number("minimum", triangle.minimum());
            number("mode", triangle.mode());
            number("maximum", triangle.maximum());
        } else {
            Uncertainty.Uniform uniform = (Uncertainty.Uniform) uncertainty;
            json.writeStringField("distributionType", "UNIFORM_DISTRIBUTION");
            number("minimum", uniform.minimum());
            number("maximum", uniform.maximum());
        }
        json.writeEndObject();
    }

    private void factor(StoredAllocation.Factor factor) throws IOException {
        begin("AllocationFactor");
        json.writeStringField("allocationType", method(factor.key()));
        reference("product", "Flow", factor.product());
        number("value", factor.value());
        if (factor.exchange().isPresent()) {
            json.writeObjectFieldStart("exchange");
            json.writeNumberField("internalId", factor.exchange().getAsInt());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    void write(ImpactMethod method) throws IOException {
        begin("ImpactMethod", method.id());
        json.writeStringField("name", method.name());
        if (!method.source().isEmpty()) {
            json.writeStringField("description", method.source());
        }
        json.writeArrayFieldStart("impactCategories");
        for (ImpactCategory category : method.categories()) {
            begin("ImpactCategory", category.id());
            json.writeStringField("name", category.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void write(ImpactCategory category) throws IOException {
        begin("ImpactCategory", category.id());
        json.writeStringField("name", category.name());
        json.writeStringField("refUnit", category.unit());
        json.writeArrayFieldStart("impactFactors");
        for (ImpactFactor factor : category.factors()) {
            if (factor.target() instanceof FactorTarget.OneFlow one) {
                begin("ImpactFactor");
                number("value", factor.value());
                reference("flow", "Flow", one.flow());
                reference("unit", "Unit", factor.basis().map(ImpactFactor.Basis::unit));
                reference("flowProperty", "FlowProperty", factor.basis().map(ImpactFactor.Basis::property));
                reference("location", "Location", factor.region().map(DataSetId::new));
                json.writeEndObject();
            }
        }
        for (FactorTarget target : category.unknown()) {
            if (target instanceof FactorTarget.OneFlow one) {
                // Without a value it is read as unknown again.
                begin("ImpactFactor");
                reference("flow", "Flow", one.flow());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void reference(String member, String type, Optional<DataSetId> id) throws IOException {
        if (id.isPresent()) {
            reference(member, type, id.get());
        }
    }

    private void reference(String member, String type, DataSetId id) throws IOException {
        json.writeFieldName(member);
        begin(type, id);
        json.writeEndObject();
    }

    private void text(String member, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(member, text.get());
        }
    }

    private void number(String member, BigDecimal value) throws IOException {
        json.writeFieldName(member);
        json.writeNumber(JsonText.number(value));
    }

    private static String method(StoredAllocation.Key key) {
        return key.name() + "_ALLOCATION";
    }
}
