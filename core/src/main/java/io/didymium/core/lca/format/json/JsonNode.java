package io.didymium.core.lca.format.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value. */
public sealed interface JsonNode {
    /** The JSON null. */
    JsonNode NULL = new Literal("null");

    /** The JSON true. */
    JsonNode TRUE = new Literal("true");

    /** The JSON false. */
    JsonNode FALSE = new Literal("false");

    /**
     * An object.
     *
     * @param members its members, in the order read; not copied
     */
    record ObjectNode(Map<String, JsonNode> members) implements JsonNode {
        /** An object without members. */
        public static final ObjectNode EMPTY = new ObjectNode(Map.of());

        /** A member; null if it is absent or the JSON null. */
        public @Nullable JsonNode find(String name) {
            JsonNode found = members.get(name);
            return found == NULL ? null : found;
        }
    }

    /**
     * An array.
     *
     * @param values its values, in order; not copied
     */
    record ArrayNode(List<JsonNode> values) implements JsonNode {}

    /**
     * A string.
     *
     * @param value its text, without unpaired surrogates
     */
    record TextNode(String value) implements JsonNode {}

    /**
     * A number.
     *
     * @param value its exact value, with the digits written
     */
    record NumberNode(BigDecimal value) implements JsonNode {}

    /**
     * True, false or null: one of the three constants.
     *
     * @param word its spelling
     */
    record Literal(String word) implements JsonNode {}
}
