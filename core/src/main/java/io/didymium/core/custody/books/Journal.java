package io.didymium.core.custody.books;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All that was entered in books, in order; lines are only added, and each is bound to all before it by a hash.
 *
 * <p>The digest of a line is the hash of the UTF-8 text of the digest before it, a line feed, and the line as CSV
 * without its digest. Before the first line stands the hash of the scheme's components in their order and of the first
 * and last day of the first period, as CSV. Not thread-safe.
 */
public final class Journal {
    /** The columns of the exports; what an entry has no value for is empty. */
    public static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "date",
            "document",
            "site",
            "element",
            "attribute",
            "classes",
            "batch",
            "class",
            "model",
            "method",
            "amount",
            "whole",
            "to",
            "corrects",
            "reason",
            "digest");

    private static final String NEW_LINE = "\r\n";

    private final UnaryOperator<byte[]> hash;
    private final List<JournalLine> lines = new ArrayList<>();
    private String last;

    Journal(Scheme scheme, Period first, UnaryOperator<byte[]> hash) {
        this.hash = hash;
        this.last = digest(beginning(scheme, first), hash);
    }

    private static String beginning(Scheme scheme, Period first) {
        return Csv.line(List.of(
                scheme.name(),
                scheme.model().name(),
                scheme.method().name(),
                String.valueOf(scheme.periodMonths()),
                String.valueOf(scheme.carriedPeriods()),
                String.valueOf(scheme.averagedPeriods()),
                scheme.deficitLimit().kilograms().toPlainString(),
                String.valueOf(scheme.transfersBetweenSites()),
                first.from().toString(),
                first.until().toString()));
    }

    /** The lines so far. */
    public List<JournalLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** The digest that binds all lines so far: what is signed when a period closes. */
    public String digest() {
        return last;
    }

    /** The journal as CSV (RFC 4180) with a line of column names. */
    public String csv() {
        StringBuilder text = new StringBuilder(Csv.line(COLUMNS)).append(NEW_LINE);
        for (JournalLine line : lines) {
            text.append(unsigned(line.number(), line.fields()))
                    .append(',')
                    .append(line.digest())
                    .append(NEW_LINE);
        }
        return text.toString();
    }

    /** The journal as a JSON array (RFC 8259) of objects whose members are the columns that have a value. */
    public String json() {
        return lines.stream().map(Journal::object).collect(joining(",\n", "[\n", "\n]\n"));
    }

    JournalLine add(List<String> fields) {
        long number = lines.size() + 1L;
        last = next(last, number, fields, hash);
        JournalLine line = new JournalLine(number, fields, last);
        lines.add(line);
        return line;
    }

    /** The digest of a line after another. */
    static String next(String before, long number, List<String> fields, UnaryOperator<byte[]> hash) {
        return digest(before + "\n" + unsigned(number, fields), hash);
    }

    private static String digest(String text, UnaryOperator<byte[]> hash) {
        return HexFormat.of().formatHex(hash.apply(text.getBytes(UTF_8)));
    }

    private static String unsigned(long number, List<String> fields) {
        return number + "," + Csv.line(fields);
    }

    private static String object(JournalLine line) {
        List<String> members = new ArrayList<>();
        members.add("\"number\":" + line.number());
        for (int i = 0; i < line.fields().size(); i++) {
            if (!line.fields().get(i).isEmpty()) {
                members.add(
                        quoted(COLUMNS.get(i + 1)) + ":" + quoted(line.fields().get(i)));
            }
        }
        members.add("\"digest\":" + quoted(line.digest()));
        return "{" + String.join(",", members) + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
