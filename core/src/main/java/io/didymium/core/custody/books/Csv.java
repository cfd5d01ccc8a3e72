package io.didymium.core.custody.books;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180), each record a list of fields. */
final class Csv {
    private Csv() {}

    static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(joining(","));
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /**
     * The records of a text.
     *
     * @throws IllegalArgumentException if a quoted field does not end, or is followed by anything but a separator
     */
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
