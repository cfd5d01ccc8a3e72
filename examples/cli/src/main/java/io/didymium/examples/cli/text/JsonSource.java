package io.didymium.examples.cli.text;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;

/** Reads JSON text strictly and within limits: numbers exact, no member twice, nothing behind the end. */
public final class JsonSource {
    /** The most bytes a text may have. */
    public static final int MAX_BYTES = 16 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1 << 20)
                            .maxNumberLength(200)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Bytes ARCHIVE = Bytes.ofUtf8("PK\u0003\u0004");

    private JsonSource() {}

    /**
     * The JSON value of a text.
     *
     * @throws MalformedInputException if it is no JSON or beyond the limits; the location is a line and a column
     */
    public static JsonNode read(Bytes text) throws MalformedInputException {
        if (text.length() > MAX_BYTES) {
            throw new MalformedInputException("", "at most " + MAX_BYTES + " bytes of JSON, found " + text.length());
        }
        if (text.startsWith(ARCHIVE)) {
            throw new MalformedInputException("", "a ZIP archive, such as a passport file or a workbook, and no JSON");
        }
        try {
            JsonNode root = MAPPER.readTree(text.toUtf8());
            if (root.isMissingNode()) {
                throw new MalformedInputException("", "no JSON in it");
            }
            return root;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new MalformedInputException(place, "no JSON: " + brief(e.getOriginalMessage()), e);
        }
    }

    /** Without the list of everything that JSON could have there. */
    private static String brief(String message) {
        return message.replaceFirst("(?s):? ?\\(?(was expecting|expected a valid value).*", "");
    }
}
