package io.didymium.core.custody.books;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.hash.Hashing;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The entries of books in order. It is append-only, and each line is bound to all earlier ones by SHA-256.
 *
 * <p>The digest of a line is the SHA-256 of the UTF-8 text of the digest before it, a line feed, and the line as CSV
 * without its digest. Before the first line comes the digest of the scheme's components in their order and of the first
 * and last day of the first period, as CSV. Not thread-safe.
 */
public final class Journal {
    /** The columns of the exports; a column without a value is empty. */
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

    private static final JsonFactory JSON = new JsonFactory();

    private final List<JournalLine> lines = new ArrayList<>();
    private String last;

    Journal(Scheme scheme, Period first) {
        this.last = digest(beginning(scheme, first));
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
        StringBuilder text = new StringBuilder(Csv.line(COLUMNS)).append(Csv.LINE_END);
        for (JournalLine line : lines) {
            text.append(unsigned(line.number(), line.fields()))
                    .append(',')
                    .append(line.digest())
                    .append(Csv.LINE_END);
        }
        return text.toString();
    }

    /** Writes {@link #csv()} in UTF-8. */
    public void write(OutputStream out) throws IOException {
        out.write(csv().getBytes(UTF_8));
    }

    /** The journal as a JSON array (RFC 8259) of objects whose members are the columns that have a value. */
    public String json() {
        return lines.stream().map(Journal::object).collect(joining(",\n", "[\n", "\n]\n"));
    }

    JournalLine add(List<String> fields) {
        long number = lines.size() + 1L;
        last = next(last, number, fields);
        JournalLine line = new JournalLine(number, fields, last);
        lines.add(line);
        return line;
    }

    /** The digest of a line after another. */
    static String next(String before, long number, List<String> fields) {
        return digest(before + "\n" + unsigned(number, fields));
    }

    private static String digest(String text) {
        return Hashing.sha256().hashString(text, UTF_8).toString();
    }

    private static String unsigned(long number, List<String> fields) {
        return number + "," + Csv.line(fields);
    }

    private static String object(JournalLine line) {
        StringWriter object = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(object)) {
            json.writeStartObject();
            json.writeNumberField(COLUMNS.get(0), line.number());
            for (int i = 0; i < line.fields().size(); i++) {
                if (!line.fields().get(i).isEmpty()) {
                    json.writeStringField(COLUMNS.get(i + 1), line.fields().get(i));
                }
            }
            json.writeStringField(COLUMNS.get(COLUMNS.size() - 1), line.digest());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return object.toString();
    }
}
