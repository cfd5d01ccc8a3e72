package io.didymium.core.custody.books;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated values (RFC 4180), each record a list of fields.
 *
 * <p>A field that a spreadsheet would take for a formula is written with an apostrophe before it, which reading takes away again.
 */
final class Csv {
    static final String LINE_END = "\r\n";
    /** What makes a formula of a cell, and the apostrophe that makes it text again. */
    private static final String FORMULA = "=+-@'\t\r";

    private static final int MAX_FIELDS = 64;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

    private Csv() {}

    /** A record without its line end. There are no comments: a leading number sign is text like any other. */
    static String line(List<String> fields) {
        StringWriter line = new StringWriter();
        CsvWriter.builder()
                .commentCharacter('\0')
                .bufferSize(0)
                .build(line)
                .writeRecord(fields.stream().map(Csv::escaped).toList());
        line.getBuffer().setLength(line.getBuffer().length() - LINE_END.length());
        return line.toString();
    }

    private static String escaped(String field) {
        boolean formula = !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(field).matches() ? "'" + field : field;
    }

    private static String unescaped(String field) {
        return field.startsWith("'") ? field.substring(1) : field;
    }

    /**
     * The records of a text of lines, each as {@link #line} writes it and with its line end.
     *
     * @throws IllegalArgumentException if a record is in another form
     */
    static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        int at = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .commentStrategy(CommentStrategy.NONE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (record.getFieldCount() > MAX_FIELDS) {
                    throw new IllegalArgumentException(
                            "record " + records.size() + " has more than " + MAX_FIELDS + " fields");
                }
                List<String> fields =
                        record.getFields().stream().map(Csv::unescaped).toList();
                String line = line(fields) + LINE_END;
                // The reader accepts what RFC 4180 leaves open: other line ends, quotes that do not end.
                if (!text.startsWith(line, at)) {
                    throw new IllegalArgumentException("record " + records.size() + " is not in the form of an export");
                }
                at += line.length();
                records.add(fields);
            }
        } catch (CsvParseException malformed) {
            throw new IllegalArgumentException("record " + records.size() + " is not CSV", malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (at < text.length()) {
            throw new IllegalArgumentException("record " + records.size() + " is not in the form of an export");
        }
        return records;
    }
}
