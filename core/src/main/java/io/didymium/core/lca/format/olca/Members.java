package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.json.JsonNode;
import io.didymium.core.lca.format.json.JsonNode.ArrayNode;
import io.didymium.core.lca.format.json.JsonNode.NumberNode;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.format.json.JsonNode.TextNode;
import io.didymium.core.lca.inventory.DataSetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of an object whose names changed between versions of a schema; {@code null} is the same as absent. */
final class Members {
    private final ObjectNode object;
    private final String path;

    Members(ObjectNode object) {
        this(object, "");
    }

    private Members(ObjectNode object, String path) {
        this.object = object;
        this.path = path;
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
        return find(ObjectNode.class, "an object", names).map(inner -> new Members(inner, path + "/" + names[0]));
    }

    /** The identity of the data set that a member refers to. */
    Optional<DataSetId> reference(String... names) throws MalformedDataException {
        Optional<Members> found = object(names);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().id());
    }

    List<Members> objects(String name) throws MalformedDataException {
        List<Members> inner = new ArrayList<>();
        for (JsonNode value :
                find(ArrayNode.class, "an array", name).map(ArrayNode::values).orElse(List.of())) {
            String place = name + "/" + inner.size();
            if (!(value instanceof ObjectNode each)) {
                throw malformed(place, "expected an object");
            }
            inner.add(new Members(each, path + "/" + place));
        }
        return inner;
    }

    boolean isObject(String name) {
        return object.find(name) instanceof ObjectNode;
    }

    MalformedDataException malformed(String name, String reason) {
        return new MalformedDataException(path + "/" + name, reason);
    }

    private <N extends JsonNode> Optional<N> find(Class<N> kind, String expected, String... names)
            throws MalformedDataException {
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
