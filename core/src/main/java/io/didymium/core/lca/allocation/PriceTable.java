package io.didymium.core.lca.allocation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Prices averaged over a period, with currency and source.
 *
 * @param window the period of the averages
 * @param currency the currency (ISO 4217), such as {@code CNY}
 * @param source who published the prices
 * @param prices the price of a reference unit (of a kg, for batches) by product: the id of a flow, or the name of a batch
 */
public record PriceTable(Window window, String currency, String source, SortedMap<String, BigDecimal> prices) {
    /** @throws IllegalArgumentException if the currency is not three capital letters, or a price is negative */
    public PriceTable {
        requireNonNull(window, "window");
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency must be a code such as CNY: '" + currency + "'");
        }
        Text.require(source, "source of prices");
        SortedMap<String, BigDecimal> copy = new TreeMap<>();
        prices.forEach((product, price) -> {
            if (price.signum() < 0) {
                throw new IllegalArgumentException("price of " + product + " must not be negative: " + price);
            }
            copy.put(product, Decimals.normal(price, "price of " + product));
        });
        prices = ImmutableSortedMap.copyOf(copy);
    }

    /** A table of prices from a map in any order. */
    public static PriceTable of(Window window, String currency, String source, Map<String, BigDecimal> prices) {
        return new PriceTable(window, currency, source, new TreeMap<>(prices));
    }

    /** The price of a product. */
    public Optional<BigDecimal> find(String product) {
        return Optional.ofNullable(prices.get(product));
    }

    /**
     * A period of days.
     *
     * @param first the first day
     * @param last the last day
     */
    public record Window(LocalDate first, LocalDate last) {
        /** @throws IllegalArgumentException if the last day is before the first */
        public Window {
            requireNonNull(first, "first");
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a window cannot last from " + first + " to " + last);
            }
        }

        /** A period of one day. */
        public static Window of(LocalDate day) {
            return new Window(day, day);
        }

        /** Whether the period, both ends included, is at least a number of months. */
        public boolean spansMonths(int months) {
            return !last.plusDays(1).isBefore(first.plusMonths(months));
        }

        /** The days of this period that are in another one. */
        public Optional<Window> within(Window other) {
            LocalDate from = first.isBefore(other.first) ? other.first : first;
            LocalDate until = last.isAfter(other.last) ? other.last : last;
            return until.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, until));
        }

        /** The number of days, both ends included. */
        public long days() {
            return first.until(last, ChronoUnit.DAYS) + 1;
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + " to " + last;
        }
    }
}
