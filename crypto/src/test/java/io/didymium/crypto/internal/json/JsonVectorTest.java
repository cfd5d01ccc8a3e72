package io.didymium.crypto.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.testing.SharedVectors;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonVectorTest {
    private final JsonReader reader = new JsonReader(JsonLimits.standard());

    private boolean accepts(Bytes bytes) {
        try {
            return reader.read(bytes) != null;
        } catch (MalformedInputException refused) {
            return false;
        }
    }

    @Test
    void agreesWithTheJsonTestSuite() throws MalformedInputException {
        Set<String> disagreed = new TreeSet<>();
        List<JsonObject> cases = SharedVectors.objects("json-parsing/jsontestsuite.json");
        for (JsonObject test : cases) {
            boolean expected = test.requireString("signing_profile").equals("accept");
            if (accepts(bytes(test)) != expected) {
                disagreed.add(test.requireString("name"));
            }
        }
        // Where the profile leaves a choice (underflow to zero, an integer beyond 2^53) the answer here is to refuse.
        assertThat(disagreed).isEmpty();
        assertThat(cases).hasSize(159);
    }

    private static Bytes bytes(JsonObject test) throws MalformedInputException {
        if (test.has("hex")) {
            return Bytes.ofHex(test.requireString("hex"));
        }
        String unit = ((JsonString) test.requireArray("repeat").get(0)).value();
        int times = ((JsonNumber) test.requireArray("repeat").get(1)).decimal().intValueExact();
        return Bytes.ofHex(unit.repeat(times) + test.findString("suffix_hex").orElse(""));
    }

    @Test
    void readsTransformsWithoutChangingThem() throws MalformedInputException {
        Set<String> accepted = new TreeSet<>();
        List<Path> files = SharedVectors.files("json-parsing/transform");
        for (Path file : files) {
            Bytes bytes = SharedVectors.read(file);
            if (accepts(bytes)) {
                accepted.add(file.getFileName().toString());
                JsonValue value = reader.read(bytes);
                assertThat(reader.read(JsonWriter.write(value))).isEqualTo(value);
                assertThat(reader.read(CanonicalJson.write(value)))
                        .as(file.toString())
                        .satisfies(canonical ->
                                assertThat(CanonicalJson.write(canonical)).isEqualTo(CanonicalJson.write(value)));
            }
        }
        assertThat(accepted)
                .containsExactly(
                        "number_1.0.json",
                        "number_1.000000000000000005.json",
                        "number_1000000000000000.json",
                        "number_1e6.json",
                        "object_key_nfc_nfd.json",
                        "object_key_nfd_nfc.json",
                        "string_with_escaped_NULL.json");
        assertThat(files).hasSize(22);
    }
}
