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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of an object whose names changed between versions of a schema; {@code null} is the same as absent. */
final class Members {
    private static final String[] NONE = {};
    private static final int NO_INDEX = -1;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    /** What describes the data set rather than what it is about. */
    private static final Set<String> METADATA =
            Set.of("@type", "@context", "@id", "name", "version", "lastChange", "lastInternalId", "library", "tags");

    private final ObjectNode object;
    private final @Nullable Members parent;
    private final String name;
    private final int index;
    private final ImportLog log;
    /** The names that were asked for. A package has a hundred thousand objects, most of which are asked for few. */
    private String[] asked = NONE;

    private int count;

    Members(ObjectNode object, ImportLog log) {
        this(object, null, "", NO_INDEX, log);
    }

    private Members(ObjectNode object, @Nullable Members parent, String name, int index, ImportLog log) {
        this.object = object;
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.log = log;
    }

    /** Counts the members that were not asked for and are not empty, as those of one object of a kind. */
    void reportUnread(String kind) {
        for (Map.Entry<String, JsonNode> member : object.members().entrySet()) {
            String each = member.getKey();
            if (!isAsked(each) && !isEmpty(member.getValue()) && !METADATA.contains(each)) {
                log.notRead(kind, each);
            }
        }
    }

    private boolean isAsked(String member) {
        for (int i = 0; i < count; i++) {
            if (asked[i].equals(member)) {
                return true;
            }
        }
        return false;
    }

    private void ask(String member) {
        if (count == asked.length) {
            asked = Arrays.copyOf(asked, Math.max(8, 2 * count));
        }
        asked[count++] = member;
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
            throw new MalformedDataException(path() + "/@id", String.valueOf(e.getMessage()), e);
        }
    }

    /** The name, in one line. */
    String name() throws MalformedDataException {
        String line = oneLine(text("name").orElse(""));
        if (line.isEmpty()) {
            throw malformed("name", "required, but absent");
        }
        return line;
    }

    /** A text without the line breaks, tabs and outer blanks that many databases have in names. */
    private static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7f) {
                return CONTROLS.matcher(text).replaceAll(" ").strip();
            }
        }
        return text.strip();
    }

    Optional<String> text(String... names) throws MalformedDataException {
        TextNode found = find(TextNode.class, "a string", names);
        return found == null ? Optional.empty() : Optional.of(found.value());
    }

    /** A text on which no result depends: one of another kind is left out and reported, and the data set stays. */
    String remark(String member) {
        try {
            return text(member).orElse("");
        } catch (MalformedDataException e) {
            log.broken(path() + "/" + member, e.reason());
            return "";
        }
    }

    Optional<BigDecimal> number(String... names) throws MalformedDataException {
        NumberNode found = find(NumberNode.class, "a number", names);
        return found == null ? Optional.empty() : Optional.of(found.value());
    }

    boolean flag(String... names) throws MalformedDataException {
        return find(JsonNode.Literal.class, "true or false", names) == JsonNode.TRUE;
    }

    Optional<Members> object(String... names) throws MalformedDataException {
        ObjectNode found = find(ObjectNode.class, "an object", names);
        return found == null ? Optional.empty() : Optional.of(new Members(found, this, names[0], NO_INDEX, log));
    }

    /** The identity of the data set that a member refers to. */
    Optional<DataSetId> reference(String member) throws MalformedDataException {
        ObjectNode found = find(ObjectNode.class, "an object", member);
        return found == null ? Optional.empty() : Optional.of(new Members(found, this, member, NO_INDEX, log).id());
    }

    /** The objects of an array; what is none is left out and reported. */
    List<Members> objects(String name) throws MalformedDataException {
        ArrayNode array = find(ArrayNode.class, "an array", name);
        if (array == null) {
            return List.of();
        }
        List<JsonNode> values = array.values();
        List<Members> inner = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof ObjectNode each) {
                inner.add(new Members(each, this, name, i, log));
            } else {
                log.broken(path() + "/" + name + "/" + i, "expected an object");
            }
        }
        return inner;
    }

    /**
     * Whether every object of an array meets a condition. Nothing is reported: what is broken is found when the objects are read.
     */
    boolean areAll(String array, Predicate<ObjectNode> condition) {
        if (!(object.find(array) instanceof ArrayNode found)) {
            return true;
        }
        for (JsonNode value : found.values()) {
            if (value instanceof ObjectNode each && !condition.test(each)) {
                return false;
            }
        }
        return true;
    }

    /** Reads each object of an array by itself; one that is broken is left out and reported. */
    void forEach(String name, Reader reader) throws MalformedDataException {
        for (Members each : objects(name)) {
            try {
                reader.read(each);
            } catch (MalformedDataException e) {
                log.broken(each.path(), e.reason() + (e.location().equals(each.path()) ? "" : " at " + e.location()));
            } catch (IllegalArgumentException e) {
                log.broken(each.path(), String.valueOf(e.getMessage()));
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
        if (parent == null) {
            return name;
        }
        return parent.path() + "/" + name + (index == NO_INDEX ? "" : "/" + index);
    }

    boolean isObject(String member) {
        ask(member);
        return object.find(member) instanceof ObjectNode;
    }

    MalformedDataException malformed(String member, String reason) {
        return new MalformedDataException(path() + "/" + member, reason);
    }

    private <N extends JsonNode> @Nullable N find(Class<N> kind, String expected, String... names)
            throws MalformedDataException {
        for (String each : names) {
            ask(each);
        }
        for (String each : names) {
            JsonNode found = object.find(each);
            if (kind.isInstance(found)) {
                return kind.cast(found);
            }
            if (found != null) {
                throw malformed(each, "expected " + expected);
            }
        }
        return null;
    }
}
