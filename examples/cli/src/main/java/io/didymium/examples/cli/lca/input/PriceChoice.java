package io.didymium.examples.cli.lca.input;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.ExchangeRates;
import io.didymium.core.lca.allocation.PriceSeries;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.format.table.ExchangeRateReader;
import io.didymium.core.lca.format.table.PriceReader;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.word.Nearest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The prices of an economic allocation: their mean over a period, in one currency. */
public final class PriceChoice {
    @Option(
            names = "--prices",
            paramLabel = "CSV",
            description =
                    "For economic: product (its id or its name), price, currency, from, until, source; a row for each"
                            + " product and period.")
    private @Nullable Path prices;

    @Option(
            names = "--price-period",
            paramLabel = "FROM..UNTIL",
            description =
                    "Takes the mean of the prices over this period, such as 2020..2024 or 2020-01-01..2024-12-31.")
    private @Nullable String period;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of the mean, if the prices are in several.")
    private @Nullable String currency;

    @Option(
            names = "--rates",
            paramLabel = "CSV",
            description =
                    "Exchange rates: currency, to, rate (of the second for one of the first), from, until, source.")
    private @Nullable Path rates;

    /** The key by the prices. */
    public AllocationKey key(Inventory inventory) throws CommandFault {
        if (prices == null) {
            throw CommandFault.usage(
                    "economic allocation needs prices: give a table with --prices, or use the factors of the"
                            + " source with stored-economic");
        }
        PriceSeries series = read(prices, "prices", PriceReader::read);
        ExchangeRates exchange =
                rates == null ? ExchangeRates.NONE : read(rates, "exchange rates", ExchangeRateReader::read);
        PriceSeries.Mean mean;
        try {
            mean = series.mean(window(prices, series), currency(prices, series), exchange);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
        if (!mean.without().isEmpty()) {
            String product = mean.without().firstKey();
            throw CommandFault.unreadable(prices + ": there is no mean price of " + product + ": "
                    + mean.without().get(product));
        }
        Map<String, BigDecimal> byFlow = new HashMap<>();
        for (Map.Entry<String, BigDecimal> price : mean.table().prices().entrySet()) {
            for (DataSetId flow : flows(prices, price.getKey(), inventory)) {
                byFlow.put(flow.value(), price.getValue());
            }
        }
        return new AllocationKey.ByPrice(PriceTable.of(
                mean.table().window(), mean.table().currency(), mean.table().source(), byFlow));
    }

    private PriceTable.Window window(Path file, PriceSeries series) throws CommandFault {
        if (period == null) {
            return series.onlyWindow()
                    .orElseThrow(() -> CommandFault.usage("the prices in " + file
                            + " are of several periods: say over which with --price-period, such as 2020..2024"));
        }
        String[] ends = period.split("\\.\\.", -1);
        try {
            if (ends.length == 2) {
                return new PriceTable.Window(
                        ends[0].length() == 4 ? Year.parse(ends[0]).atDay(1) : LocalDate.parse(ends[0]),
                        ends[1].length() == 4
                                ? Year.parse(ends[1]).atMonth(12).atEndOfMonth()
                                : LocalDate.parse(ends[1]));
            }
        } catch (DateTimeException e) {
            // Named below.
        }
        throw CommandFault.usage("--price-period is FROM..UNTIL, years or days, not '" + period + "'");
    }

    private String currency(Path file, PriceSeries series) throws CommandFault {
        if (currency != null) {
            return currency;
        }
        if (series.currencies().size() == 1) {
            return series.currencies().first();
        }
        throw CommandFault.usage("the prices in " + file + " are in " + String.join(", ", series.currencies())
                + ": say which is meant with --currency, and give --rates");
    }

    private static List<DataSetId> flows(Path file, String product, Inventory inventory) throws CommandFault {
        List<DataSetId> found = inventory.flows().values().stream()
                .filter(flow ->
                        flow.id().value().equals(product) || flow.name().strip().equals(product))
                .map(InventoryFlow::id)
                .toList();
        if (found.isEmpty()) {
            List<String> known = inventory.flows().values().stream()
                    .map(flow -> flow.name().strip())
                    .toList();
            throw CommandFault.unreadable(file + ": there is no product '" + product + "'"
                    + Nearest.to(product, known)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        return found;
    }

    private interface Reader<T> {
        T read(byte[] bytes) throws MalformedDataException;
    }

    private static <T> T read(Path file, String what, Reader<T> reader) throws CommandFault {
        try {
            return reader.read(Storage.bytes(file).toByteArray());
        } catch (MalformedDataException e) {
            throw CommandFault.unreadable(file + " cannot be read as " + what + ": " + e.getMessage());
        }
    }
}
