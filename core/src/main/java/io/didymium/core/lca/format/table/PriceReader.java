package io.didymium.core.lca.format.table;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.allocation.PriceSeries;
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
 * Reads prices of products: a table with the columns {@code product} (the id or name of a product), {@code price} (of one unit),
 * {@code currency}, {@code from}, {@code until} (days, both included) and {@code source}.
 */
public final class PriceReader {
    private static final List<String> COLUMNS = List.of("product", "price", "currency", "from", "until", "source");

    private PriceReader() {}

    /**
     * Reads prices.
     *
     * @throws IOException if the file cannot be read
     * @throws MalformedDataException if a row cannot be read, or a column is missing
     */
    public static PriceSeries read(Path table) throws IOException, MalformedDataException {
        try (InputStream stream = Files.newInputStream(table)) {
            return read(stream);
        }
    }

    /**
     * Reads prices of at most as many bytes as an entry of a package ({@link PackageLimits#standard()}).
     *
     * @param table the bytes; left open
     * @throws IOException if the stream cannot be read
     * @throws MalformedDataException if a row cannot be read, or a column is missing
     */
    public static PriceSeries read(InputStream table) throws IOException, MalformedDataException {
        return read(CsvTable.bytes(table));
    }

    /**
     * Reads prices. One row that cannot be read refuses the table, because what is calculated would be something else without it.
     *
     * @throws MalformedDataException if a row cannot be read, or a column is missing
     */
    public static PriceSeries read(byte[] table) throws MalformedDataException {
        CsvTable read = CsvTable.read(table);
        for (String column : COLUMNS) {
            if (!read.has(column)) {
                throw new MalformedDataException(
                        "row 1", "there is no column " + column + "; the columns are " + String.join(", ", COLUMNS));
            }
        }
        NumberFormat numbers = NumberFormat.of(read.column("price"));
        List<PriceSeries.Quote> quotes = new ArrayList<>();
        for (CsvTable.Row row : read.rows()) {
            try {
                row.checkLength();
                quotes.add(PriceSeries.Quote.builder(
                                row.required("product"),
                                numbers.parse(row.required("price")),
                                row.required("currency"),
                                window(row))
                        .source(row.required("source"))
                        .build());
            } catch (MalformedDataException | IllegalArgumentException | DateTimeException e) {
                throw new MalformedDataException(row.place(), String.valueOf(e.getMessage()), e);
            }
        }
        if (quotes.isEmpty()) {
            throw new MalformedDataException("", "no price");
        }
        return new PriceSeries(quotes);
    }

    private static PriceTable.Window window(CsvTable.Row row) throws MalformedDataException {
        return new PriceTable.Window(LocalDate.parse(row.required("from")), LocalDate.parse(row.required("until")));
    }
}
