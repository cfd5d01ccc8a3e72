package io.didymium.core.lca.format.table;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.allocation.ExchangeRates;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.format.PackageLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads exchange rates: a table with the columns {@code currency}, {@code to} (ISO 4217), {@code rate} (how much of the second for
 * one unit of the first), {@code from}, {@code until} (days, both included) and {@code source}.
 */
public final class ExchangeRateReader {
    private static final List<String> COLUMNS = List.of("currency", "to", "rate", "from", "until", "source");

    private ExchangeRateReader() {}

    /**
     * Reads exchange rates.
     *
     * @throws IOException if the file cannot be read
     * @throws MalformedDataException if a row cannot be read, or a column is missing
     */
    public static ExchangeRates read(Path table) throws IOException, MalformedDataException {
        try (InputStream stream = Files.newInputStream(table)) {
            return read(stream);
        }
    }

    /**
     * Reads exchange rates of at most as many bytes as an entry of a package ({@link PackageLimits#standard()}).
     *
     * @param table the bytes; left open
     * @throws IOException if the stream cannot be read
     * @throws MalformedDataException if a row cannot be read, or a column is missing
     */
    public static ExchangeRates read(InputStream table) throws IOException, MalformedDataException {
        return read(CsvTable.bytes(table));
    }

    /**
     * Reads exchange rates. One row that cannot be read refuses the table, because what is calculated would be something else without it.
     *
     * @throws MalformedDataException if a row cannot be read, or a column is missing
     */
    public static ExchangeRates read(byte[] table) throws MalformedDataException {
        CsvTable read = CsvTable.read(table);
        for (String column : COLUMNS) {
            if (!read.has(column)) {
                throw new MalformedDataException(
                        "row 1", "there is no column " + column + "; the columns are " + String.join(", ", COLUMNS));
            }
        }
        NumberFormat numbers = NumberFormat.of(read.column("rate"));
        List<ExchangeRates.Rate> rates = new ArrayList<>();
        for (CsvTable.Row row : read.rows()) {
            try {
                row.checkLength();
                rates.add(ExchangeRates.Rate.builder(
                                row.required("currency"),
                                row.required("to"),
                                numbers.parse(row.required("rate")),
                                window(row))
                        .source(row.required("source"))
                        .build());
            } catch (MalformedDataException | IllegalArgumentException | DateTimeException e) {
                throw new MalformedDataException(row.place(), String.valueOf(e.getMessage()), e);
            }
        }
        return new ExchangeRates(rates);
    }

    private static PriceTable.Window window(CsvTable.Row row) throws MalformedDataException {
        return new PriceTable.Window(LocalDate.parse(row.required("from")), LocalDate.parse(row.required("until")));
    }
}
