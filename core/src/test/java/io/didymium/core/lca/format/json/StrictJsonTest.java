package io.didymium.core.lca.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.didymium.core.finding.MalformedDataException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {
    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(1000, 8, 100, 20, 40);
    private static final StrictJson READER = new StrictJson(LIMITS);

    @Test
    void keepsNumbersTextsAndOrder() throws Exception {
        String text =
                "{\"b\":1.50,\"a\":[true,false,null,\"é\\n\uD83D\uDE00\\u0001\"],\"c\":{},\"d\":[],\"e\":2E-3,\"f\":-0}";
        assertThat(JsonText.of(READER.read(utf8(text))))
                .isEqualTo(
                        "{\"b\":1.50,\"a\":[true,false,null,\"é\\n\uD83D\uDE00\\u0001\"],\"c\":{},\"d\":[],\"e\":0.002,"
                                + "\"f\":0}");
    }

    @Test
    void writesLargeIntegersSoThatEveryReaderAgrees() throws Exception {
        assertThat(JsonText.of(READER.read(utf8("[602214076000000000000000,9007199254740991,1e70]"))))
                .isEqualTo("[602214076000000000000000.0,9007199254740991,1E+70]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1,'\\u0061':2} | /a | name given twice",
                "{'x':{'b':[1,'\\ud800']}} | /x/b/1 | unpaired surrogate",
                "{'\\udc00':1} | byte | surrogate",
                "[1e400] | /0 | number out of the range of a double",
                "[1,1e-400] | /1 | number out of the range of a double",
                "[1e99999] | /0 | exponent out of range",
                "{} [] | byte 3 | something behind the value",
                "[1,] | byte 3 | Unexpected character",
                "[01] | byte 2 | Invalid numeric value",
                "[.5] | byte 1 | Unexpected character",
                "[NaN] | byte | Non-standard token",
                "{'a'} | byte 4 | Unexpected character",
                "['a | byte | Unexpected end-of-input",
                "` ` | `` | no JSON value",
                "[[[[[[[[[]]]]]]]]] | byte | nesting depth",
                "{'a123456789012345678901234567890':1} | byte | exceeds the maximum",
                "[12345678901234567890123456789012345678901] | byte | exceeds the maximum"
            })
    void refusesWhatHasNoSingleMeaning(String text, String place, String reason) {
        MalformedDataException fault = refusal(utf8(text.replace('\'', '"')));
        assertThat(fault.location()).startsWith(place);
        assertThat(fault.reason()).contains(reason);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNotUtf8(byte[] bytes, String place) {
        assertThat(refusal(bytes).location()).isEqualTo(place);
    }

    static Stream<Arguments> refusesWhatIsNotUtf8() {
        return Stream.of(
                Arguments.of("[\"\u00e9\"]".getBytes(StandardCharsets.ISO_8859_1), "byte 2"),
                Arguments.of("[1]".getBytes(StandardCharsets.UTF_16LE), "byte 1"),
                Arguments.of("[1]".getBytes(StandardCharsets.UTF_16), "byte 0"),
                Arguments.of(utf8("\uFEFF[1]"), "byte 0"),
                Arguments.of(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, "byte 1"),
                Arguments.of(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, "byte 1"));
    }

    @Test
    void refusesWhatIsBeyondItsLimits() {
        assertThat(refusal(utf8(" ".repeat(999) + "[]")).reason()).contains("at most 1000 bytes");
        assertThat(refusal(utf8("[" + "1,".repeat(100) + "1]")).reason()).contains("Token count");
    }

    @Test
    void demandsAnObjectWhereOneIsAskedFor() {
        assertThatThrownBy(() -> READER.readObject(utf8("[]")))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("expected an object");
    }

    private static MalformedDataException refusal(byte[] text) {
        return catchThrowableOfType(MalformedDataException.class, () -> READER.read(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
