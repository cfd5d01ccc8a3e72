package io.didymium.examples.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.shell.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote neither steers a terminal nor a spreadsheet, and hides nothing in JSON. */
class HostileTextTest {
    /** Escape sequence, bell, C1 control, bidirectional override, zero width space, byte order mark, line separator, tag, filler. */
    private static final String HOSTILE =
            "a\u001b[31mb\u0007c\u009bd\u202ee\u200bf\ufeffg\u2028h\udb40\udc41i\u3164j\r\nk\tl";

    @Test
    void aLineForATerminalHasNoControlOrInvisibleCharacter() {
        assertThat(TerminalText.line(HOSTILE)).isEqualTo("a [31mb c d e f g h i j  k l");
        assertThat(TerminalText.within(9, HOSTILE)).isEqualTo("a [31m...");
    }

    @Test
    void aComplaintIsOneLineWhateverItTells() {
        StringWriter err = new StringWriter();
        new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), true, 100, Path.of(""))
                .complain(HOSTILE);

        assertThat(err.toString().strip())
                .doesNotContain("\u001b", "\n", "\u202e")
                .startsWith("didymium: a [31mb");
    }

    @Test
    void jsonHasInvisibleCharactersAsEscapes() throws Exception {
        String json = Json.text(Json.object().put("name", HOSTILE));

        assertThat(json.replace("\n", "").codePoints())
                .noneMatch(point -> Character.getType(point) == Character.CONTROL
                        || Character.getType(point) == Character.FORMAT
                        || point == 0x2028
                        || point == 0x3164);
        assertThat(json).contains("\\u202e", "\\u009b", "\\udb40\\udc41");
        assertThat(new ObjectMapper().readTree(json).get("name").asText()).isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n@x",
                " =1+1",
                "\u200b=1+1",
                "\ufeff+x",
            })
    void aCellThatASpreadsheetWouldCalculateIsText(String cell) {
        String row = new CsvText("name").row(cell).text().split("\r\n", -1)[1];

        assertThat(row.replace("\"", "")).startsWith("'").doesNotContain("\t", "\r", "\u200b");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(new CsvText("a", "b", "c").row("-1.5", "+2", "1E-7").text()).isEqualTo("a,b,c\r\n-1.5,+2,1E-7\r\n");
    }

    @Test
    void controlCharactersDoNotReachACell() {
        assertThat(new CsvText("name").row(HOSTILE).text()).isEqualTo("name\r\na [31mb c d e f g h i j  k l\r\n");
    }
}
