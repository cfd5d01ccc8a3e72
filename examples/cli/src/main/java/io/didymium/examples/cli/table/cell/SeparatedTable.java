package io.didymium.examples.cli.table.cell;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.exchange.format.ImportOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads a table of cells with a separator between them: comma, semicolon or tab, as its heads show. */
public final class SeparatedTable {
    /** The most rows of a table. */
    public static final int MOST_ROWS = 100_000;
    /** The most columns of a table. */
    public static final int MOST_COLUMNS = 256;

    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final String END = "\u0000end";

    private final String file;
    private final Predicate<String> known;
    private final List<ImportFault> faults;
    private int width;
    private char separator;

    private SeparatedTable(String file, Predicate<String> known, List<ImportFault> faults) {
        this.file = file;
        this.known = known;
        this.faults = faults;
    }

    /**
     * The table of a file; its faults are added to a list.
     *
     * @param known whether a head is one of a known column, by which the separator is recognised
     */
    public static RawTable read(
            String file, Bytes bytes, ImportOptions options, Predicate<String> known, List<ImportFault> faults) {
        DecodedTable text = DecodedTable.read(file, bytes, options);
        faults.addAll(text.faults());
        SeparatedTable reader = new SeparatedTable(file, known, faults);
        return new RawTable(file, "", text.faults().isEmpty() ? reader.rows(text.text()) : List.of());
    }

    private List<RawTable.Row> rows(String text) {
        List<RawTable.Row> rows = new ArrayList<>();
        separator = separator(text);
        boolean closed = false;
        int number = 0;
        try (CsvReader<CsvRecord> reader = csv(separator, text + "\n" + END)) {
            for (CsvRecord each : reader) {
                number = (int) each.getStartingLineNumber();
                closed = each.getFields().equals(List.of(END));
                if (!closed && rows.size() < MOST_ROWS) {
                    add(rows, number, each.getFields());
                } else if (!closed) {
                    fault(number, "there are more than " + MOST_ROWS + " rows; divide the table");
                    return rows;
                }
            }
        } catch (CsvParseException e) {
            fault(number + 1, "a quotation is not as it should be; write \" in a quoted cell twice");
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be read", e);
        }
        if (!closed) {
            fault(number, "a quotation begins here and does not end; write \" in a quoted cell twice");
        }
        return rows;
    }

    private static CsvReader<CsvRecord> csv(char separator, String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text);
    }

    private void fault(int row, String sentence) {
        faults.add(new ImportFault(new ImportFault.Place(file, "row " + row), sentence));
    }

    private void add(List<RawTable.Row> rows, int number, List<String> fields) {
        if (fields.stream().allMatch(SeparatedTable::isBlank)) {
            return;
        }
        if (width == 0) {
            width = lastFilled(fields) + 1;
        }
        int filled = lastFilled(fields) + 1;
        if (filled > Math.min(width, MOST_COLUMNS) || (separator == ',' && fields.size() < width)) {
            fault(
                    number,
                    "has " + fields.size() + " cells where the head has " + width
                            + (separator == ','
                                    ? "; a comma within a cell? put the cell in quotes, or use semicolons between cells"
                                    : "; a separator too many?"));
            return;
        }
        List<RawCell> cells = new ArrayList<>();
        for (int column = 0; column < filled; column++) {
            cells.add(new RawCell(
                    RawTable.place(file, "", number, column), RawCell.Kind.TEXT, stripped(fields.get(column))));
        }
        rows.add(new RawTable.Row(number, cells));
    }

    private static int lastFilled(List<String> fields) {
        int last = fields.size() - 1;
        while (last > 0 && isBlank(fields.get(last))) {
            last--;
        }
        return last;
    }

    private static boolean isBlank(String text) {
        return stripped(text).isEmpty();
    }

    /** Without blanks around it, also those that do not break. */
    public static String stripped(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }

    /** The one by which the first line falls into most heads that are known. */
    private char separator(String text) {
        String first = text.lines().filter(line -> !isBlank(line)).findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = -1;
        for (char each : SEPARATORS) {
            long heads = heads(each, first).stream().filter(known).count();
            if (heads > most) {
                best = each;
                most = heads;
            }
        }
        return best;
    }

    private static List<String> heads(char separator, String line) {
        try (CsvReader<CsvRecord> reader = csv(separator, line)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be read", e);
        }
    }
}
