package io.didymium.crypto.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.testing.SharedVectors;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonVectorTest {
    private static final Pattern PLAIN_INTEGER = Pattern.compile("-?[0-9]+");

    private final JsonReader reader = new JsonReader(JsonLimits.standard());

    private static String text(double value) {
        StringBuilder out = new StringBuilder();
        EcmaScriptNumber.append(value, out);
        return out.toString();
    }

    private static String text(BigDecimal value) {
        StringBuilder out = new StringBuilder();
        EcmaScriptNumber.append(value, out);
        return out.toString();
    }

    @Test
    void writesTenThousandNumbersAsEcmaScriptDoes() throws MalformedInputException {
        List<String> rows = SharedVectors.lines("jcs/es6_numbers_first_10000.csv");
        int agreed = 0;
        int read = 0;
        for (String row : rows) {
            int comma = row.indexOf(',');
            double value = Double.longBitsToDouble(Long.parseUnsignedLong(row.substring(0, comma), 16));
            String expected = row.substring(comma + 1);
            assertThat(text(value)).as(row).isEqualTo(expected);
            assertThat(text(new BigDecimal(value))).as(row).isEqualTo(expected);
            assertThat(text(new BigDecimal(expected))).as(row).isEqualTo(expected);
            agreed++;
            // Integers beyond 2^53 the reader refuses.
            if (!PLAIN_INTEGER.matcher(expected).matches() || Math.abs(value) < 0x1p53) {
                assertThat(CanonicalJson.write(reader.read(Bytes.ofUtf8(expected)))
                                .toUtf8())
                        .isEqualTo(expected);
                read++;
            }
        }
        assertThat(agreed).isEqualTo(10_000);
        assertThat(read).isEqualTo(9916);
    }

    @Test
    void agreesWithAppendixBOfTheRfc() throws MalformedInputException {
        List<JsonObject> cases = SharedVectors.objects("jcs/rfc8785_appendix_b_numbers.json");
        for (JsonObject row : cases) {
            double value = Double.longBitsToDouble(Long.parseUnsignedLong(row.requireString("ieee754_hex"), 16));
            if (row.requireString("result").equals("valid")) {
                assertThat(text(value)).isEqualTo(row.requireString("expected"));
            } else {
                assertThatThrownBy(() -> text(value)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(cases).hasSize(26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode"})
    void agreesWithCyberphone(String name) throws MalformedInputException {
        Bytes canonical =
                CanonicalJson.write(reader.read(SharedVectors.bytes("jcs/cyberphone/" + name + ".input.json")));
        String hex =
                SharedVectors.text("jcs/cyberphone/" + name + ".outhex.txt").replaceAll("\\s", "");
        assertThat(canonical.toHex()).isEqualTo(hex);
        assertThat(CanonicalJson.write(reader.read(canonical))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"array", "object"})
    void agreesWithTitanium(String name) throws MalformedInputException {
        Bytes canonical = CanonicalJson.write(reader.read(SharedVectors.bytes("jcs/titanium/" + name + ".in.json")));
        assertThat(canonical.toUtf8())
                .isEqualTo(
                        SharedVectors.text("jcs/titanium/" + name + ".out.json").strip());
    }
}
