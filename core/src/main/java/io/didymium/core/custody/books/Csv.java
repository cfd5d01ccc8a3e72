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

/** Comma-separated values (RFC 4180), each record a list of fields. */
final class Csv {
    static final String LINE_END = "\r\n";

    private Csv() {}

    /** A record without its line end. There are no comments: a leading number sign is text like any other. */
    static String line(List<String> fields) {
        StringWriter line = new StringWriter();
        CsvWriter.builder().commentCharacter('\0').bufferSize(0).build(line).writeRecord(fields);
        line.getBuffer().setLength(line.getBuffer().length() - LINE_END.length());
        return line.toString();
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
                String line = line(record.getFields()) + LINE_END;
                // The reader accepts what RFC 4180 leaves open: other line ends, quotes that do not end.
                if (!text.startsWith(line, at)) {
                    throw new IllegalArgumentException("record " + records.size() + " is not in the form of an export");
                }
                at += line.length();
                records.add(record.getFields());
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
