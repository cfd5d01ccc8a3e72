package io.didymium.crypto.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The reader accepts what the reader by recursive descent accepts, with the same value, and refuses the rest. */
class JsonReaderProperties {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    /** Every kind of value, escape, length of character and form of number. */
    private static final Bytes DOCUMENT = Bytes.ofUtf8(
            " {\"a\":[1,-0,0.5e-3 , 12E+2],\"\\u00e9\\ud83e\\uddf2\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t~\u007f\","
                    + "\r\n\t\"é₂🧲\":{\"\":[{}, [ ],\"\\u0000x é\",\"₂🧲\"]},\"t\":true,\"f\":false,\"z\":null} ");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "\\ud83e",
            "\\uddf2",
            "\\u0041",
            "\\n",
            "\\x",
            "a",
            "A",
            "é",
            "₂",
            "🧲",
            "\uFFFD",
            "\uFEFF",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u00a0",
            " ",
            "\t",
            "\r\n",
            "-",
            "+",
            "0",
            "1",
            "9007199254740991",
            "9007199254740992",
            "12345678901234567890",
            ".",
            ".5",
            "e",
            "E-",
            "e400",
            "e-400",
            "e+0001",
            "true",
            "false",
            "null",
            "nul",
            "NaN",
            "Infinity",
            "//",
            "/**/",
            "'",
            "\"a\":",
            "\"a\"");

    private static Optional<JsonValue> read(JsonReader reader, Bytes text) {
        try {
            return Optional.of(reader.read(text));
        } catch (MalformedInputException refused) {
            assertThat(refused.reason()).isNotEmpty();
            return Optional.empty();
        }
    }

    private static void assertAgreement(JsonReader reader, JsonLimits limits, Bytes text) {
        Optional<JsonValue> found = read(reader, text);
        Optional<JsonValue> expected = DescentReader.find(text, limits);
        // The written text, because equal values may differ in the order of members and the digits of numbers.
        if (!found.map(JsonWriter::write).equals(expected.map(JsonWriter::write))) {
            assertThat(found).as(text.toHex()).isEqualTo(expected);
        }
    }

    @Example
    void noPrefixOfADocumentIsADocument() throws MalformedInputException {
        int last = DOCUMENT.length() - 1;
        assertThat(READER.read(DOCUMENT.slice(0, last))).isEqualTo(READER.read(DOCUMENT));
        for (int length = 0; length < last; length++) {
            Bytes prefix = DOCUMENT.slice(0, length);
            assertThatThrownBy(() -> READER.read(prefix)).isInstanceOf(MalformedInputException.class);
        }
    }

    @Example
    void everyOtherByteInAnyPlaceIsJudgedAsByTheOracle() {
        byte[] text = DOCUMENT.toByteArray();
        for (int i = 0; i < text.length; i++) {
            byte kept = text[i];
            for (int other = 0; other < 256; other++) {
                text[i] = (byte) other;
                assertAgreement(READER, JsonLimits.standard(), Bytes.of(text));
            }
            text[i] = kept;
        }
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void severalChangesAreJudgedAsByTheOracle(@ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int changes) {
        Bytes text = DOCUMENT;
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(4));
            Bytes between = random.nextBoolean()
                    ? Bytes.ofUtf8(PIECES.get(random.nextInt(PIECES.size())))
                    : DOCUMENT.slice(from / 2, from / 2 + random.nextInt(DOCUMENT.length() - from / 2));
            text = Bytes.concat(text.slice(0, from), between, text.slice(to, text.length()));
            if (text.length() > 2 * DOCUMENT.length()) {
                text = text.slice(0, DOCUMENT.length());
            }
        }
        assertAgreement(READER, JsonLimits.standard(), text);
    }

    @Property(tries = 5000)
    void anyPiecesAreJudgedAsByTheOracle(@ForAll("pieces") String text) {
        assertAgreement(READER, JsonLimits.standard(), Bytes.ofUtf8(text));
        assertAgreement(READER, JsonLimits.standard(), Bytes.ofUtf8('"' + text + '"'));
        assertAgreement(READER, JsonLimits.standard(), Bytes.ofUtf8("[" + text + "]"));
        assertAgreement(READER, JsonLimits.standard(), Bytes.ofUtf8("{\"a\":" + text + "}"));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(6).map(list -> String.join("", list));
    }

    @Property(tries = 3000)
    void anyBytesInAStringAreJudgedAsByTheOracle(@ForAll @Size(max = 6) byte[] bytes) {
        Bytes quote = Bytes.ofUtf8("\"");
        assertAgreement(READER, JsonLimits.standard(), Bytes.concat(quote, Bytes.of(bytes), quote));
    }

    @Property(tries = 2000)
    void limitsAreThoseOfTheOracle(
            @ForAll @IntRange(min = 1, max = 6) int depth,
            @ForAll @IntRange(min = 1, max = 50) int tokens,
            @ForAll @IntRange(min = 1, max = 10) int stringLength,
            @ForAll @IntRange(min = 1, max = 4) int nameLength,
            @ForAll @IntRange(min = 1, max = 7) int numberLength) {
        for (JsonLimits limits : List.of(
                new JsonLimits(DOCUMENT.length(), depth, 100, 100, 100, 10),
                new JsonLimits(DOCUMENT.length(), 10, tokens, 100, 100, 10),
                new JsonLimits(DOCUMENT.length(), 10, 100, stringLength, nameLength, 10),
                new JsonLimits(DOCUMENT.length(), 10, 100, 100, 100, numberLength))) {
            assertAgreement(new JsonReader(limits), limits, DOCUMENT);
        }
    }

    @Property(tries = 300)
    void numbersOfAnyLengthAreJudgedAsByTheOracle(
            @ForAll @IntRange(min = 1, max = 400) int whole,
            @ForAll @IntRange(min = 0, max = 400) int fraction,
            @ForAll @IntRange(min = -330, max = 330) int exponent) {
        JsonLimits limits = new JsonLimits(1000, 1, 10, 1000, 10, 1000);
        String digits = "7".repeat(whole) + (fraction == 0 ? "" : "." + "0".repeat(fraction - 1) + "3");
        for (String text : List.of(digits, "-" + digits, digits + "e" + exponent, "0.0e" + exponent)) {
            assertAgreement(new JsonReader(limits), limits, Bytes.ofUtf8(text));
        }
    }
}
