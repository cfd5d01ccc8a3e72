package io.didymium.core.lca.format.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import io.didymium.core.lca.format.json.JsonText;
import io.didymium.core.lca.scenario.Scenario;
import io.didymium.core.lca.scenario.ScenarioChange;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes scenarios as JSON: an object for each change, whose member {@code change} says which. */
public final class ScenarioWriter {
    static final String FORMAT = "didymium-scenario";

    private ScenarioWriter() {}

    /** The scenario in UTF-8, which {@link ScenarioReader} reads: the same scenario, the same bytes. */
    public static byte[] write(Scenario scenario) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", 1);
            json.writeStringField("label", scenario.label());
            json.writeArrayFieldStart("changes");
            for (ScenarioChange change : scenario.changes()) {
                json.writeStartObject();
                write(json, change);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, ScenarioChange change) throws IOException {
        if (change instanceof ScenarioChange.SetParameter parameter) {
            json.writeStringField("change", "parameter");
            json.writeStringField("name", parameter.name());
            number(json, "value", parameter.value());
        } else if (change instanceof ScenarioChange.SetAmount amount) {
            json.writeStringField("change", "amount");
            json.writeStringField("process", amount.process());
            json.writeStringField("exchange", amount.exchange());
            number(json, "amount", amount.amount());
        } else if (change instanceof ScenarioChange.ReplaceProvider replace) {
            json.writeStringField("change", "provider");
            json.writeStringField("provider", replace.provider());
            json.writeStringField("by", replace.by());
        } else {
            ScenarioChange.LinkFlow link = (ScenarioChange.LinkFlow) change;
            json.writeStringField("change", "link");
            json.writeStringField("flow", link.flow());
            json.writeStringField("process", link.process());
        }
    }

    private static void number(JsonGenerator json, String name, BigDecimal value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(JsonText.number(value));
    }
}
