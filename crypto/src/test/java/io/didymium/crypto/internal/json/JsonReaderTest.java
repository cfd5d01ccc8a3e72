package io.didymium.crypto.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private final JsonReader reader = new JsonReader(JsonLimits.standard());

    private JsonValue read(String text) throws MalformedInputException {
        return reader.read(Bytes.ofUtf8(text));
    }

    private JsonObject object(String text) throws MalformedInputException {
        return reader.readObject(Bytes.ofUtf8(text));
    }

    @Test
    void readsEveryKindOfValue() throws MalformedInputException {
        JsonObject object =
                object("{\"s\":\"é\\n\",\"n\":1.50,\"t\":true,\"f\":false,\"z\":null,\"a\":[1,\"x\"],\"o\":{}}");
        assertThat(object.requireString("s")).isEqualTo("é\n");
        assertThat(object.requireDecimal("n")).isEqualTo(new BigDecimal("1.50"));
        assertThat(object.requireBoolean("t")).isTrue();
        assertThat(object.findBoolean("f")).contains(false);
        assertThat(object.require("z")).isEqualTo(JsonNull.NULL);
        assertThat(object.requireArray("a").get(1)).isEqualTo(new JsonString("x"));
        assertThat(object.requireObject("o").isEmpty()).isTrue();
        assertThat(object.findString("absent")).isEmpty();
        assertThat(object.names()).containsExactly("s", "n", "t", "f", "z", "a", "o");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "01",
                "+1",
                "1.",
                ".5",
                "NaN",
                "Infinity",
                "nul",
                "'a'",
                "{a:1}",
                "\"\t\"",
                "1 2",
                "{} {}",
                "[] x",
                "// c\n1",
                "/* c */1",
                "\u00a0" + "1",
                "\uFEFF{}",
                "\"\\x\"",
                "\"\\u12\"",
                "{\"\\udead\":1}"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":1}|/a",
                "{\"x\":[0,{\"a\":1,\"\\u0061\":2}]}|/x/1/a",
                "{\"a/b\":{\"~\":1,\"~\":1}}|/a~1b/~0",
            })
    void refusesDuplicateNames(String text, String location) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(MalformedInputException.class, fault -> {
            assertThat(fault.location()).isEqualTo(location);
            assertThat(fault.reason()).isEqualTo("duplicate name");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud800x\""})
    void refusesUnpairedSurrogates(String text) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining("surrogate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"c080", "22eda08022", "22ff22", "efbbbf7b7d", "fffe7b007d00", "7b007d00", "00000031", "f4bfbfbf"
            })
    void refusesBytesThatAreNotPlainUtf8(String hex) throws MalformedInputException {
        Bytes bytes = Bytes.ofHex(hex);
        assertThatThrownBy(() -> reader.read(bytes)).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740992",
                "-9007199254740992",
                "1e400",
                "-1e400",
                "1e309",
                "1.8e308",
                "1e-400",
                "1e99999",
                "0e99999",
                "1E+00001",
                "1e-999999999999"
            })
    void refusesNumbersThatReadersDisagreeAbout(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740991",
                "-9007199254740991",
                "1e308",
                "5e-324",
                "0.1000000000000000000001",
                "-0",
                "1E30"
            })
    void keepsNumbersExact(String text) throws MalformedInputException {
        assertThat(((JsonNumber) read(text)).decimal()).isEqualTo(new BigDecimal(text));
        assertThat(((JsonNumber) read(text)).text()).isEqualTo(text);
    }

    @Test
    void boundsEveryMeasure() throws MalformedInputException {
        JsonReader small = new JsonReader(new JsonLimits(60, 3, 12, 10, 4, 6));
        assertThat(small.read(Bytes.ofUtf8("[[[\"0123456789\",123456,{\"abcd\":1}]]]".replace(",{\"abcd\":1}", ""))))
                .isNotNull();
        for (String text : new String[] {
            "[[[[]]]]",
            "\"0123456789a\"",
            "1234567",
            "{\"abcde\":1}",
            "[1,2,3,4,5,6,7,8,9,0,1,2,3]",
            "\"\"" + " ".repeat(59)
        }) {
            assertThatThrownBy(() -> small.read(Bytes.ofUtf8(text)))
                    .as(text)
                    .isInstanceOf(MalformedInputException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[[[]]]]|byte 4: Document nesting depth (4) exceeds the maximum allowed (3)",
                "\"0123456789a\"|byte 13: String value length (11) exceeds the maximum allowed (10)",
                "{\"abcde\":1}|byte 8: Name length (5) exceeds the maximum allowed (4)",
                "[1,2,3,4,5,6,7,8,9,0,1,2,3]|byte 24: Token count (13) exceeds the maximum allowed (12)",
                "1234567|byte 7: Number value length (7) exceeds the maximum allowed (6)",
            })
    void namesTheLimitThatIsExceeded(String text, String message) {
        JsonReader small = new JsonReader(new JsonLimits(60, 3, 12, 10, 4, 6));
        assertThatThrownBy(() -> small.read(Bytes.ofUtf8(text))).hasMessage(message);
    }

    @Test
    void countsEveryCharacterOfANumber() throws MalformedInputException {
        JsonReader small = new JsonReader(new JsonLimits(60, 3, 12, 10, 4, 6));
        assertThat(small.read(Bytes.ofUtf8("[-1.2e3]"))).isNotNull();
        assertThatThrownBy(() -> small.read(Bytes.ofUtf8("[-1.2e34]")))
                .hasMessage("/0: number longer than 6 characters");
    }

    @Test
    void readsAsDeepAsEverAllowed() throws MalformedInputException {
        JsonReader deep = new JsonReader(new JsonLimits(10_000, 500, 10_000, 10, 10, 10));
        String text = "[{\"\":".repeat(250) + "0" + "}]".repeat(250);
        assertThat(deep.read(Bytes.ofUtf8(text))).hasToString(text);
        assertThatThrownBy(() -> deep.read(Bytes.ofUtf8("[" + text + "]")))
                .hasMessage("byte 1248: Document nesting depth (501) exceeds the maximum allowed (500)");
    }

    /** Offsets count bytes, so é is two. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[1,|byte 3|not JSON: syntax error",
                "[1,]|byte 3|not JSON: syntax error",
                "[\u001b[31m|byte 2|not JSON: syntax error",
                "[1 2]|byte 3|not JSON: syntax error",
                "[1}|byte 2|not JSON: syntax error",
                "{1:2}|byte 1|not JSON: syntax error",
                "{|byte 1|not JSON: unexpected end of input",
                "{\"a\":1,}|byte 7|not JSON: syntax error",
                "{\"é\" 1}|byte 6|not JSON: syntax error",
                "{\"a\":1]|byte 6|not JSON: syntax error",
                "[tru]|byte 1|not JSON: syntax error",
                "[fals|byte 1|not JSON: syntax error",
                "[nUll]|byte 1|not JSON: syntax error",
                "[\"é|byte 4|not JSON: unexpected end of input",
                "[\"\\n|byte 4|not JSON: unexpected end of input",
                "[\"\u0001\"]|byte 2|not JSON: syntax error",
                "[\"\\x\"]|byte 3|not JSON: syntax error",
                "[\"\\|byte 3|not JSON: unexpected end of input",
                "[\"\\u00g0\"]|byte 6|not JSON: syntax error",
                "[\"\\u00|byte 6|not JSON: unexpected end of input",
                "[\"x\\ud800\\u0041\"]|/0|unpaired surrogate",
                "[-]|byte 2|not JSON: syntax error",
                "[1.]|byte 2|not JSON: syntax error",
                "[1e+]|byte 2|not JSON: syntax error",
                "[012]|byte 2|not JSON: syntax error",
                "[-00]|byte 3|not JSON: syntax error",
                "1 2|byte 2|not JSON: content after the value",
                "1 x|byte 2|not JSON: syntax error",
                "1\u00a0|byte 1|not JSON: syntax error",
                "\uFEFF1|byte 0|byte order mark",
                "[{\"a\":9007199254740992}]|/0/a|integer larger than 2^53 - 1",
                "[0,1e400]|/1|number out of the range of a double",
                "[1e-0400]|/0|exponent out of range",
            })
    void namesTheByteThatIsWrong(String text, String location, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(MalformedInputException.class, fault -> {
            assertThat(fault.location()).isEqualTo(location);
            assertThat(fault.reason()).isEqualTo(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "5b22c3a9ff225d,byte 4",
        "5b2261c3225d,byte 3",
        "5b225c6eeda080225d,byte 4",
        "5b22efbfbdc080225d,byte 5",
        "7b22f4908080223a307d,byte 2"
    })
    void namesTheByteThatIsNotUtf8(String hex, String location) throws MalformedInputException {
        Bytes bytes = Bytes.ofHex(hex);
        assertThatThrownBy(() -> reader.read(bytes)).hasMessage(location + ": not UTF-8");
    }

    @Test
    void readsTheReplacementCharacterItself() throws MalformedInputException {
        assertThat(read("\"\uFFFDé\\ufffd\"")).isEqualTo(new JsonString("\uFFFDé\uFFFD"));
    }

    @Test
    void refusesDeepNestingWithoutOverflow() {
        for (String opening : new String[] {"[", "{\"\":", "[{\"\":"}) {
            assertThatThrownBy(() -> read(opening.repeat(100_000))).isInstanceOf(MalformedInputException.class);
        }
    }

    @Test
    void namesThePlaceOfWhatIsWrong() throws MalformedInputException {
        JsonObject object = object("{\"a\":[{\"b\":{\"c\":1}},{\"b\":null}]}");
        JsonObject inner = object.requireArray("a").objects().get(0).requireObject("b");
        assertThat(inner.location()).isEqualTo("/a/0/b");
        assertThatThrownBy(() -> inner.requireString("c")).hasMessage("/a/0/b/c: expected a string, found a number");
        assertThatThrownBy(() -> inner.requireArray("d")).hasMessage("/a/0/b/d: required, but absent");
        assertThatThrownBy(() -> inner.allowOnly(Set.of("x"))).hasMessage("/a/0/b/c: not a member of this structure");
        assertThatThrownBy(() -> object.requireArray("a").strings())
                .hasMessage("/a/0: expected a string, found an object");
        assertThatThrownBy(() -> object.requireArray("a").objects().get(1).findObject("b"))
                .hasMessage("/a/1/b: expected an object, found null");
        assertThatThrownBy(() -> object("{\"n\":1.5}").requireInteger("n"))
                .hasMessageContaining("/n: expected an integer");
        assertThat(object("{\"n\":1.0}").requireInteger("n")).isEqualTo(1);
    }

    @Test
    void equalDataIsEqual() throws MalformedInputException {
        assertThat(read("{\"a\":1,\"b\":[1.0]}")).isEqualTo(read("{\"b\":[1],\"a\":1e0}"));
        assertThat(read("{\"a\":1,\"b\":[1.0]}").hashCode())
                .isEqualTo(read("{\"b\":[1],\"a\":1e0}").hashCode());
        assertThat(read("{\"a\":1}")).isNotEqualTo(read("{\"a\":\"1\"}"));
    }
}
