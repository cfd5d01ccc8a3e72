package io.didymium.core.lca.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.didymium.core.lca.format.json.JsonNode.ArrayNode;
import io.didymium.core.lca.format.json.JsonNode.Literal;
import io.didymium.core.lca.format.json.JsonNode.NumberNode;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.format.json.JsonNode.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes JSON compactly in UTF-8: no white space, members in the order given, only what must be escaped is. The same values give
 * the same bytes.
 */
public final class JsonText {
    private static final BigDecimal MAX_INTEGER = BigDecimal.valueOf((1L << 53) - 1);
    private static final int MAX_PLAIN_DIGITS = 60;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private JsonText() {}

    /** Something that writes one value, or part of one. */
    @FunctionalInterface
    public interface Part {
        /**
         * Writes the part.
         *
         * @throws IOException if the text cannot be written to
         */
        void writeTo(JsonGenerator json) throws IOException;
    }

    /**
     * Writes a text; the stream is left open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(OutputStream out, Part part) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            part.writeTo(json);
        }
    }

    /** A text as bytes. */
    public static byte[] bytes(Part part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, part);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to an array failed", e);
        }
        return out.toByteArray();
    }

    /** The text of a value. */
    public static String of(JsonNode value) {
        return new String(bytes(json -> write(json, value)), StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, JsonNode value) throws IOException {
        if (value instanceof ObjectNode object) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> member : object.members().entrySet()) {
                json.writeFieldName(member.getKey());
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof ArrayNode array) {
            json.writeStartArray();
            for (JsonNode each : array.values()) {
                write(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof TextNode text) {
            json.writeString(text.value());
        } else if (value instanceof NumberNode number) {
            json.writeNumber(number(number.value()));
        } else {
            json.writeRawValue(((Literal) value).word());
        }
    }

    /**
     * A number with all its digits, without exponent up to 60 digits. An integer beyond 2^53 - 1, such as the particles of a
     * mole, has an exponent or a fraction of zero, because readers that keep integers exactly may refuse it otherwise (RFC 7493).
     */
    public static String number(BigDecimal value) {
        boolean large = value.scale() <= 0 && value.abs().compareTo(MAX_INTEGER) > 0;
        if (large) {
            return value.scale() == 0 ? value.toPlainString() + ".0" : value.toString();
        }
        int length = Math.max(value.precision() - Math.min(value.scale(), 0), value.scale());
        return length > MAX_PLAIN_DIGITS ? value.toString() : value.toPlainString();
    }
}
