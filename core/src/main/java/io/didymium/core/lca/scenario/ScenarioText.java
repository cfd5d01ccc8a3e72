package io.didymium.core.lca.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.json.JsonNode;
import io.didymium.core.lca.format.json.JsonNode.ArrayNode;
import io.didymium.core.lca.format.json.JsonNode.NumberNode;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.format.json.JsonNode.TextNode;
import io.didymium.core.lca.format.json.JsonText;
import io.didymium.core.lca.format.json.StrictJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The JSON of a scenario: an object for each change, whose member {@code change} says which. */
final class ScenarioText {
    private static final String FORMAT = "didymium-scenario";
    private static final int MAX_CHANGES = 10_000;
    private static final StrictJson JSON = new StrictJson(new StrictJson.Limits(1 << 20, 8, 100_000, 64, 100));

    private ScenarioText() {}

    static byte[] write(Scenario scenario) {
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

    static Scenario read(byte[] bytes) throws MalformedDataException {
        ObjectNode root = JSON.readObject(bytes);
        if (!FORMAT.equals(text(root, "", "format"))
                || number(root, "", "version").compareTo(BigDecimal.ONE) != 0) {
            throw new MalformedDataException("/format", "expected " + FORMAT + ", version 1");
        }
        only(root, "", Set.of("format", "version", "label", "changes"));
        if (!(root.find("changes") instanceof ArrayNode changes)
                || changes.values().size() > MAX_CHANGES) {
            throw new MalformedDataException("/changes", "expected an array of at most " + MAX_CHANGES);
        }
        List<ScenarioChange> read = new ArrayList<>();
        for (JsonNode each : changes.values()) {
            String at = "/changes/" + read.size();
            if (!(each instanceof ObjectNode change)) {
                throw new MalformedDataException(at, "expected an object");
            }
            try {
                read.add(change(change, at));
            } catch (IllegalArgumentException e) {
                throw new MalformedDataException(at, String.valueOf(e.getMessage()), e);
            }
        }
        try {
            return new Scenario(text(root, "", "label"), read);
        } catch (IllegalArgumentException e) {
            throw new MalformedDataException("/label", String.valueOf(e.getMessage()), e);
        }
    }

    private static ScenarioChange change(ObjectNode change, String at) throws MalformedDataException {
        String kind = text(change, at, "change");
        return switch (kind) {
            case "parameter" -> {
                only(change, at, Set.of("change", "name", "value"));
                yield new ScenarioChange.SetParameter(text(change, at, "name"), number(change, at, "value"));
            }
            case "amount" -> {
                only(change, at, Set.of("change", "process", "exchange", "amount"));
                yield new ScenarioChange.SetAmount(
                        text(change, at, "process"), text(change, at, "exchange"), number(change, at, "amount"));
            }
            case "provider" -> {
                only(change, at, Set.of("change", "provider", "by"));
                yield new ScenarioChange.ReplaceProvider(text(change, at, "provider"), text(change, at, "by"));
            }
            case "link" -> {
                only(change, at, Set.of("change", "flow", "process"));
                yield new ScenarioChange.LinkFlow(text(change, at, "flow"), text(change, at, "process"));
            }
            default -> throw new MalformedDataException(at + "/change", "no change: '" + kind + "'");
        };
    }

    /** A member that is not known may be a change that is not made. */
    private static void only(ObjectNode object, String at, Set<String> names) throws MalformedDataException {
        for (String name : object.members().keySet()) {
            if (!names.contains(name)) {
                throw new MalformedDataException(at + "/" + name, "not known");
            }
        }
    }

    private static String text(ObjectNode object, String at, String name) throws MalformedDataException {
        if (object.find(name) instanceof TextNode text) {
            return text.value();
        }
        throw new MalformedDataException(at + "/" + name, "expected a string");
    }

    private static BigDecimal number(ObjectNode object, String at, String name) throws MalformedDataException {
        if (object.find(name) instanceof NumberNode number) {
            return number.value();
        }
        throw new MalformedDataException(at + "/" + name, "expected a number");
    }
}
