package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.json.JsonNode;
import io.didymium.core.lca.format.json.JsonNode.ArrayNode;
import io.didymium.core.lca.format.json.JsonNode.NumberNode;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.format.json.JsonNode.TextNode;
import io.didymium.core.lca.inventory.DataSetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members of an object whose names changed between versions of a schema; {@code null} is the same as absent. */
final class Members {
    /** What describes the data set rather than what it is about. */
    private static final Set<String> METADATA =
            Set.of("@type", "@context", "@id", "name", "version", "lastChange", "lastInternalId", "library", "tags");

    private final ObjectNode object;
    private final String path;
    private final ImportLog log;
    private final Set<String> read = new HashSet<>(METADATA);

    Members(ObjectNode object, ImportLog log) {
        this(object, "", log);
    }

    private Members(ObjectNode object, String path, ImportLog log) {
        this.object = object;
        this.path = path;
        this.log = log;
    }

    /** Counts the members that were not asked for and are not empty, as those of one object of a kind. */
    void reportUnread(String kind) {
        List<String> unread = new ArrayList<>();
        object.members().forEach((name, value) -> {
            if (!read.contains(name) && !isEmpty(value)) {
                unread.add(name);
            }
        });
        log.notRead(kind, unread);
    }

    private static boolean isEmpty(JsonNode value) {
        return value == JsonNode.NULL
                || value == JsonNode.FALSE
                || (value instanceof TextNode text && text.value().isBlank())
                || (value instanceof ArrayNode array && array.values().isEmpty())
                || (value instanceof ObjectNode object && object.members().isEmpty());
    }

    DataSetId id() throws MalformedDataException {
        String id = text("@id").orElseThrow(() -> malformed("@id", "required, but absent"));
        try {
            return new DataSetId(id);
        } catch (IllegalArgumentException e) {
            throw new MalformedDataException(path + "/@id", String.valueOf(e.getMessage()), e);
        }
    }

    /** The name, in one line. */
    String name() throws MalformedDataException {
        return text("name")
                .map(Members::oneLine)
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> malformed("name", "required, but absent"));
    }

    /** A text without the line breaks, tabs and outer blanks that many databases have in names. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    Optional<String> text(String... names) throws MalformedDataException {
        return find(TextNode.class, "a string", names).map(TextNode::value);
    }

    Optional<BigDecimal> number(String... names) throws MalformedDataException {
        return find(NumberNode.class, "a number", names).map(NumberNode::value);
    }

    boolean flag(String... names) throws MalformedDataException {
        return find(JsonNode.Literal.class, "true or false", names)
                .filter(JsonNode.TRUE::equals)
                .isPresent();
    }

    Optional<Members> object(String... names) throws MalformedDataException {
        return find(ObjectNode.class, "an object", names).map(inner -> new Members(inner, path + "/" + names[0], log));
    }

    /** The identity of the data set that a member refers to. */
    Optional<DataSetId> reference(String... names) throws MalformedDataException {
        Optional<Members> found = object(names);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().id());
    }

    /** The objects of an array; what is none is left out and reported. */
    List<Members> objects(String name) throws MalformedDataException {
        List<Members> inner = new ArrayList<>();
        List<JsonNode> values =
                find(ArrayNode.class, "an array", name).map(ArrayNode::values).orElse(List.of());
        for (int i = 0; i < values.size(); i++) {
            String place = path + "/" + name + "/" + i;
            if (values.get(i) instanceof ObjectNode each) {
                inner.add(new Members(each, place, log));
            } else {
                log.broken(place, "expected an object");
            }
        }
        return inner;
    }

    /** Reads each object of an array by itself; one that is broken is left out and reported. */
    void forEach(String name, Reader reader) throws MalformedDataException {
        for (Members each : objects(name)) {
            try {
                reader.read(each);
            } catch (MalformedDataException e) {
                log.broken(each.path, e.reason() + (e.location().equals(each.path) ? "" : " at " + e.location()));
            } catch (IllegalArgumentException e) {
                log.broken(each.path, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads one object of an array. */
    @FunctionalInterface
    interface Reader {
        void read(Members members) throws MalformedDataException;
    }

    /** Where the object is in its document. */
    String path() {
        return path;
    }

    boolean isObject(String name) {
        read.add(name);
        return object.find(name) instanceof ObjectNode;
    }

    MalformedDataException malformed(String name, String reason) {
        return new MalformedDataException(path + "/" + name, reason);
    }

    private <N extends JsonNode> Optional<N> find(Class<N> kind, String expected, String... names)
            throws MalformedDataException {
        read.addAll(Arrays.asList(names));
        for (String name : names) {
            JsonNode found = object.find(name);
            if (kind.isInstance(found)) {
                return Optional.of(kind.cast(found));
            }
            if (found != null) {
                throw malformed(name, "expected " + expected);
            }
        }
        return Optional.empty();
    }
}
