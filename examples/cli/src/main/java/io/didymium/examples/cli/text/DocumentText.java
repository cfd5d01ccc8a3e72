package io.didymium.examples.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A JSON document as an outline that a person can read: names in words, values with their units, things by their names. */
public final class DocumentText {
    private static final Set<String> LEFT_OUT = Set.of("@context", "type", "credentialSchema", "proof");
    /** Credentials that it builds on are named before the outline. */
    private static final String CREDENTIAL = "application/vc";

    private static final int LABEL = 24;
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_DEPTH = 12;

    private final List<String> lines = new ArrayList<>();

    private DocumentText() {}

    /** The lines of an object, behind an indentation. */
    public static List<String> lines(String indent, JsonNode object) {
        DocumentText text = new DocumentText();
        text.members(indent, object, Set.of());
        return text.lines;
    }

    private void members(String indent, JsonNode object, Set<String> shown) {
        object.properties().forEach(member -> {
            if (!LEFT_OUT.contains(member.getKey()) && !shown.contains(member.getKey())) {
                member(indent, member.getKey(), member.getValue());
            }
        });
    }

    private void member(String indent, String name, JsonNode value) {
        String label = words(name);
        if (value.isArray()) {
            array(indent, label, value);
        } else if (value.isObject()) {
            object(indent, label, value);
        } else {
            said(indent, label, scalar(value));
        }
    }

    private void array(String indent, String label, JsonNode values) {
        boolean simple = StreamSupport.stream(values.spliterator(), false).noneMatch(JsonNode::isContainerNode);
        if (simple) {
            said(
                    indent,
                    label,
                    values.isEmpty()
                            ? "none"
                            : StreamSupport.stream(values.spliterator(), false)
                                    .limit(MOST_ENTRIES)
                                    .map(DocumentText::scalar)
                                    .collect(Collectors.joining(", ")));
            return;
        }
        List<JsonNode> shown = StreamSupport.stream(values.spliterator(), false)
                .filter(value -> !value.path("mediaType").asText().startsWith(CREDENTIAL))
                .limit(MOST_ENTRIES)
                .toList();
        if (shown.size() > 1 && shown.stream().allMatch(DocumentText::isFlat)) {
            said(indent, label, "");
            lines.addAll(table(shown).lines(indent + "  "));
            return;
        }
        for (JsonNode value : shown) {
            if (value.isContainerNode()) {
                object(indent, label, value);
            } else {
                said(indent, label, scalar(value));
            }
        }
        if (values.size() > MOST_ENTRIES) {
            lines.add(indent + "and " + (values.size() - MOST_ENTRIES) + " more (--json)");
        }
    }

    /** Whether all members of an object are values. */
    private static boolean isFlat(JsonNode object) {
        return object.isObject()
                && object.properties().stream()
                        .noneMatch(
                                member -> member.getValue().isContainerNode() && !LEFT_OUT.contains(member.getKey()));
    }

    private static Table table(List<JsonNode> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
        names.removeAll(LEFT_OUT);
        Table table = new Table();
        names.forEach(name -> table.column(
                words(name),
                rows.stream().allMatch(row -> row.path(name).isNumber()) ? Table.Align.POINT : Table.Align.LEFT));
        rows.forEach(row -> table.row(names.stream()
                .map(name -> row.has(name) ? TerminalText.brief(scalar(row.path(name))) : "")
                .toArray(String[]::new)));
        return table;
    }

    /** A measure in one line; a thing by its name and id, then the rest of it. */
    private void object(String indent, String label, JsonNode object) {
        if (object.has("value") && object.has("unit") && !object.path("value").isContainerNode()) {
            said(indent, label, measure(object));
            return;
        }
        String name = object.path("name").asText();
        String id = object.path("id").asText();
        String head = name.isEmpty() ? id : id.isEmpty() ? name : name + " (" + id + ")";
        said(indent, label, head);
        if (indent.length() / 2 > MOST_DEPTH) {
            lines.add(indent + "  deeper parts are shown by --json");
            return;
        }
        members(indent + "  ", object, Set.of("name", "id"));
    }

    private static String measure(JsonNode object) {
        String unit = object.path("unit").asText();
        StringBuilder text = new StringBuilder(scalar(object.path("value")));
        String shown = Units.of(unit);
        text.append(shown.isEmpty() ? "" : " " + shown);
        object.properties().forEach(member -> {
            String key = member.getKey();
            if (!Set.of("value", "unit", "type").contains(key)
                    && !member.getValue().isContainerNode()) {
                text.append(", ").append(words(key)).append(' ').append(scalar(member.getValue()));
            }
        });
        return text.toString();
    }

    private void said(String indent, String label, String value) {
        String head = indent + label;
        String first = head + " ".repeat(Math.max(2, LABEL + indent.length() - head.length()));
        lines.addAll(Wrap.lines(first, indent + "  ", TerminalText.brief(value)));
    }

    private static String scalar(JsonNode value) {
        return value.isNull()
                ? "not stated"
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** A name such as massFraction in words; what has a prefix without it. */
    private static String words(String name) {
        String own = name.substring(name.indexOf(':') + 1);
        return TerminalText.within(
                40, own.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }
}
