package io.didymium.core.custody.books;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The digests of journals are over CSV text: its bytes, and what is refused, must not change from one release to the next. */
class CsvProperties {
    @Property(tries = 300)
    void writesTheBytesOfTheFirstVersionWithFormulasAsText(@ForAll("records") List<String> fields) {
        assertThat(Csv.line(fields))
                .isEqualTo(
                        Oracle.line(fields.stream().map(CsvProperties::asText).toList()));
    }

    /** What a spreadsheet would calculate, or hide as the mark of text, behind that mark. */
    private static String asText(String field) {
        boolean plain =
                field.isEmpty() || "=+-@'\t\r".indexOf(field.charAt(0)) < 0 || field.matches("[+-]?[0-9]+([.][0-9]+)?");
        return plain ? field : "'" + field;
    }

    @Property(tries = 300)
    void readsWhatItWrites(@ForAll("records") List<String> first, @ForAll("records") List<String> second) {
        assertThat(Csv.parse(Csv.line(first) + Csv.LINE_END + Csv.line(second) + Csv.LINE_END))
                .containsExactly(first, second);
    }

    @Property(tries = 1000)
    void readsNothingOtherwiseThanTheFirstVersion(@ForAll("texts") String text) {
        List<List<String>> read;
        try {
            read = Csv.parse(text);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(read.stream()
                        .map(fields ->
                                fields.stream().map(CsvProperties::asText).toList())
                        .toList())
                .isEqualTo(Oracle.parse(text));
    }

    @Example
    void refusesEveryFormButThatOfTheExport() {
        assertThat(Csv.parse("a,\"b,\"\r\n")).containsExactly(List.of("a", "b,"));
        for (String other : List.of("a,b", "a,b\n", "a,\"b\"\r\n", "a,\"b", "a,\"b\"c\r\n", "#\",\"")) {
            assertThatThrownBy(() -> Csv.parse(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("record 0");
        }
    }

    @Provide
    Arbitrary<List<String>> records() {
        // A record of one empty field would be an empty line.
        return Arbitraries.strings()
                .withChars(",\"\r\n #;é\u2028ab1")
                .ofMaxLength(6)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(",\"\r\n#a").ofMaxLength(12);
    }

    /** The writer and parser of the first version, kept to compare with. */
    private static final class Oracle {
        static String line(List<String> fields) {
            return fields.stream().map(Oracle::field).collect(joining(","));
        }

        private static String field(String text) {
            boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }

        static List<List<String>> parse(String text) {
            List<List<String>> records = new ArrayList<>();
            List<String> record = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                StringBuilder field = new StringBuilder();
                at = text.charAt(at) == '"' ? quoted(text, at + 1, field) : plain(text, at, field);
                record.add(field.toString());
                if (at < text.length() && text.charAt(at) == ',') {
                    at++;
                    if (at == text.length()) {
                        record.add("");
                    }
                    continue;
                }
                records.add(record);
                record = new ArrayList<>();
                at = text.startsWith("\r\n", at) ? at + 2 : at + 1;
            }
            if (!record.isEmpty()) {
                records.add(record);
            }
            return records;
        }

        private static int plain(String text, int from, StringBuilder field) {
            int at = from;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                field.append(text.charAt(at++));
            }
            return at;
        }

        private static int quoted(String text, int from, StringBuilder field) {
            int at = from;
            while (true) {
                int quote = text.indexOf('"', at);
                if (quote < 0) {
                    throw new IllegalArgumentException("a quoted field does not end");
                }
                field.append(text, at, quote);
                at = quote + 1;
                if (at == text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0) {
                    return at;
                }
                if (text.charAt(at) != '"') {
                    throw new IllegalArgumentException("a quoted field goes on after its end");
                }
                field.append('"');
                at++;
            }
        }
    }
}
