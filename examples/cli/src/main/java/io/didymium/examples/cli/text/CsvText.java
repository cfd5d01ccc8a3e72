package io.didymium.examples.cli.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the commands print with {@code --csv} (RFC 4180): a head and rows, numbers with all their digits. A text that a spreadsheet
 * would take for a formula is written with an apostrophe before it; control characters become spaces.
 */
public final class CsvText {
    private static final String FORMULA = "=+-@";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:E[+-]?\\d+)?");

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    private final int columns;

    /** A text of the given columns. */
    public CsvText(String... head) {
        columns = head.length;
        writer.writeRecord(head);
    }

    /** Adds a row: a cell for each column; what is absent or not known is empty. */
    public CsvText row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row of " + columns + " cells expected: " + cells.length);
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(shown(cell));
        }
        writer.writeRecord(row);
        return this;
    }

    /** The text so far. */
    public String text() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be written", e);
        }
        return text.toString();
    }

    private static String shown(Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.isPresent() ? shown(optional.get()) : "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Double number && !Double.isFinite(number)) {
            return "";
        }
        String text = String.valueOf(cell);
        return cell instanceof Number || NUMBER.matcher(text).matches() ? text : plain(TerminalText.line(text));
    }

    private static String plain(String text) {
        // Some spreadsheets skip blanks, which tabs and line ends have become.
        String shown = text.stripLeading();
        return !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0 ? "'" + text : text;
    }
}
