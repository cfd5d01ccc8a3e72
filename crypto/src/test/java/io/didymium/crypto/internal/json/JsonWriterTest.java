package io.didymium.crypto.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void writesMembersInTheirOrder() throws MalformedInputException {
        JsonObject object = JsonObject.builder()
                .put("z", "\"\\\b\t\n\f\r\u0001\u001f/é\u2028")
                .put("a", new BigDecimal("1E+3"))
                .put("n", 0)
                .put("t", true)
                .put("l", JsonArray.ofStrings(List.of("x", "y")))
                .put("e", JsonObject.builder().build())
                .put("none", JsonNull.NULL)
                .put("n", new BigDecimal("0.0010"))
                .build();
        assertThat(JsonWriter.write(object).toUtf8())
                .isEqualTo(
                        "{\"z\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f/é\u2028\",\"a\":1000,\"n\":0.0010,\"t\":true,"
                                + "\"l\":[\"x\",\"y\"],\"e\":{},\"none\":null}");
    }

    @Test
    void writesCanonicallySorted() throws MalformedInputException {
        JsonObject object = JsonObject.builder()
                .put("\ufb33", 1)
                .put("\ud83d\ude00", 2)
                .put("a", new BigDecimal("4.50"))
                .put("B", JsonArray.of(List.of(JsonNull.NULL, JsonNumber.of(new BigDecimal("1E+21")))))
                .build();
        assertThat(CanonicalJson.write(object).toUtf8())
                .isEqualTo("{\"B\":[null,1e+21],\"a\":4.5,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void refusesTextWithoutUtf8Form() {
        assertThatThrownBy(() -> new JsonString("\ud800")).isInstanceOf(IllegalArgumentException.class);
        JsonObjectBuilder builder = JsonObject.builder();
        assertThatThrownBy(() -> builder.put("\udc00", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bytes.ofUtf8("a\ud800")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> JsonNumber.of(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonNumber.of(new BigDecimal("1E+400"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonNumber.of(new BigDecimal("1E-400"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void builderKeepsTheOriginalUntouched() {
        JsonObject first = JsonObject.builder().put("a", 1).build();
        JsonObject second = first.toBuilder().put("b", 2).remove("a").build();
        assertThat(first.names()).containsExactly("a");
        assertThat(second.names()).containsExactly("b");
    }
}
