package io.didymium.core.lca.format.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.PackageLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table of separated values (RFC 4180) in UTF-8 with a header. Cells are separated by comma, semicolon or tab: by the one that
 * is most frequent in the header.
 */
final class CsvTable {
    private static final int MAX_ROWS = 2_000_000;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    /** A last row, which a quotation that is not closed would swallow. */
    private static final String END = "\u0000";

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private CsvTable() {}

    /** The bytes of a stream, at most as many as an entry of a package may have. */
    static byte[] bytes(InputStream stream) throws IOException, MalformedDataException {
        int limit = PackageLimits.standard().entryBytes();
        byte[] bytes = stream.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new MalformedDataException("", "larger than " + limit + " bytes");
        }
        return bytes;
    }

    static CsvTable read(byte[] bytes) throws MalformedDataException {
        String text = text(bytes);
        CsvTable table = new CsvTable();
        int number = 0;
        boolean closed = false;
        try {
            for (CsvRecord each : CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .skipEmptyLines(false)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(text + "\n" + END)) {
                if (++number > MAX_ROWS) {
                    throw new MalformedDataException("row " + number, "more than " + MAX_ROWS + " rows");
                }
                closed = each.getFields().equals(List.of(END));
                if (!closed) {
                    table.add(number, each.getFields());
                }
            }
        } catch (CsvParseException e) {
            throw new MalformedDataException("row " + (number + 1), String.valueOf(e.getMessage()), e);
        }
        if (!closed) {
            throw new MalformedDataException("row " + number, "a quotation is not closed");
        }
        if (table.columns.isEmpty()) {
            throw new MalformedDataException("", "an empty table");
        }
        return table;
    }

    private void add(int number, List<String> cells) throws MalformedDataException {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (!columns.isEmpty()) {
            rows.add(new Row(number, cells));
            return;
        }
        for (String cell : cells) {
            String name = cell.strip().toLowerCase(Locale.ROOT);
            if (columns.put(name, columns.size()) != null && !name.isEmpty()) {
                throw new MalformedDataException("row " + number, "two columns are called " + name);
            }
        }
    }

    private static String text(byte[] table) throws MalformedDataException {
        ByteBuffer bytes = ByteBuffer.wrap(table);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MalformedDataException("byte " + bytes.position(), "not UTF-8", e);
        }
    }

    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char each : SEPARATORS) {
            if (count(header, each) > count(header, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char of) {
        return text.chars().filter(c -> c == of).count();
    }

    /** Whether there is a column of one of the names. */
    boolean has(String... names) {
        for (String name : names) {
            if (columns.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    /** The rows that are not blank, below the header. */
    List<Row> rows() {
        return rows;
    }

    /** The cells of the first of some columns that a row has. */
    List<String> column(String... names) {
        return rows.stream().flatMap(row -> row.find(names).stream()).toList();
    }

    /** A row of the table. */
    final class Row {
        private final int number;
        private final List<String> cells;

        private Row(int number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        /** Where the row is, for people. */
        String place() {
            return "row " + number;
        }

        /** @throws MalformedDataException if there are more cells than columns, as an unquoted separator makes them */
        void checkLength() throws MalformedDataException {
            if (cells.size() > columns.size()) {
                throw new MalformedDataException("", cells.size() + " cells in " + columns.size() + " columns");
            }
        }

        String required(String... names) throws MalformedDataException {
            return find(names).orElseThrow(() -> new MalformedDataException("column " + names[0], "empty"));
        }

        /** The cell of the first of the columns that is not blank, without outer blanks. */
        Optional<String> find(String... names) {
            for (String each : names) {
                Integer at = columns.get(each);
                if (at != null && at < cells.size() && !cells.get(at).isBlank()) {
                    return Optional.of(cells.get(at).strip());
                }
            }
            return Optional.empty();
        }
    }
}
