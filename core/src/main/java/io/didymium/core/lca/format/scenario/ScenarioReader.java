package io.didymium.core.lca.format.scenario;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.json.JsonNode;
import io.didymium.core.lca.format.json.JsonNode.ArrayNode;
import io.didymium.core.lca.format.json.JsonNode.NumberNode;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.format.json.JsonNode.TextNode;
import io.didymium.core.lca.format.json.StrictJson;
import io.didymium.core.lca.scenario.Scenario;
import io.didymium.core.lca.scenario.ScenarioChange;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads saved scenarios. */
public final class ScenarioReader {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_CHANGES = 10_000;
    private static final StrictJson JSON = new StrictJson(new StrictJson.Limits(MAX_BYTES, 8, 100_000, 64, 100));

    private ScenarioReader() {}

    /**
     * Reads a scenario.
     *
     * @throws IOException if the file cannot be read
     * @throws MalformedDataException if it is no scenario, or larger than a mebibyte
     */
    public static Scenario read(Path file) throws IOException, MalformedDataException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /**
     * Reads a scenario.
     *
     * @param stream its bytes; left open
     * @throws IOException if the stream cannot be read
     * @throws MalformedDataException if it is no scenario, or larger than a mebibyte
     */
    public static Scenario read(InputStream stream) throws IOException, MalformedDataException {
        return read(stream.readNBytes(MAX_BYTES + 1));
    }

    /**
     * Reads a scenario.
     *
     * @throws MalformedDataException if it is no scenario, or larger than a mebibyte
     */
    public static Scenario read(byte[] bytes) throws MalformedDataException {
        ObjectNode root = JSON.readObject(bytes);
        if (!ScenarioWriter.FORMAT.equals(text(root, "", "format"))
                || number(root, "", "version").compareTo(BigDecimal.ONE) != 0) {
            throw new MalformedDataException("/format", "expected " + ScenarioWriter.FORMAT + ", version 1");
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
