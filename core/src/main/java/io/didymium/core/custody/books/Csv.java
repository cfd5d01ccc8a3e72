package io.didymium.core.custody.books;

import com.google.common.base.CharMatcher;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Comma-separated values (RFC 4180), each record a list of fields. */
final class Csv {
    private static final CharMatcher QUOTE = CharMatcher.is('"');
    private static final int LINE_END = "\r\n".length();

    private Csv() {}

    /** A record without its line end. There are no comments: a leading number sign is text like any other. */
    static String line(List<String> fields) {
        StringWriter line = new StringWriter();
        CsvWriter.builder().commentCharacter('\0').bufferSize(0).build(line).writeRecord(fields);
        line.getBuffer().setLength(line.getBuffer().length() - LINE_END);
        return line.toString();
    }

    /**
     * The records of a text.
     *
     * @throws IllegalArgumentException if a quoted field does not end, or is followed by anything but a separator
     */
    static List<List<String>> parse(String text) {
        // The parser ends a quoted field silently where the text ends.
        if (QUOTE.countIn(text) % 2 != 0) {
            throw new IllegalArgumentException("a quoted field does not end");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .commentStrategy(CommentStrategy.NONE)
                .ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (CsvParseException malformed) {
            Throwable cause = malformed.getCause() == null ? malformed : malformed.getCause();
            throw new IllegalArgumentException(malformed.getMessage() + ": " + cause.getMessage(), malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
