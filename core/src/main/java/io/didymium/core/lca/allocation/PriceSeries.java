package io.didymium.core.lca.allocation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prices of products in several periods and currencies, from which the mean over a longer period is taken, such as five years.
 *
 * @param quotes the prices, in the order read
 */
public record PriceSeries(List<Quote> quotes) {
    /** Copies the prices. */
    public PriceSeries {
        quotes = List.copyOf(quotes);
    }

    /** The products, in order. */
    public SortedSet<String> products() {
        SortedSet<String> products = new TreeSet<>();
        quotes.forEach(quote -> products.add(quote.product()));
        return products;
    }

    /** The currencies, in order. */
    public SortedSet<String> currencies() {
        SortedSet<String> currencies = new TreeSet<>();
        quotes.forEach(quote -> currencies.add(quote.currency()));
        return currencies;
    }

    /** The period of all prices, if all have the same one. */
    public Optional<PriceTable.Window> onlyWindow() {
        List<PriceTable.Window> windows =
                quotes.stream().map(Quote::window).distinct().toList();
        return windows.size() == 1 ? Optional.of(windows.get(0)) : Optional.empty();
    }

    /**
     * The mean price of each product over a period, each day counted once. A product whose prices do not cover every day of it
     * exactly once, or are in a currency without an exchange rate for their days, has no mean.
     *
     * @param over the period
     * @param currency the currency of the means (ISO 4217)
     * @param rates the exchange rates
     * @throws IllegalArgumentException if the currency is not three capital letters, or there are no prices
     */
    public Mean mean(PriceTable.Window over, String currency, ExchangeRates rates) {
        SortedMap<String, BigDecimal> means = new TreeMap<>();
        SortedMap<String, String> without = new TreeMap<>();
        SortedSet<String> sources = new TreeSet<>();
        for (String product : products()) {
            Sum sum = new Sum(over, currency, rates);
            List<Quote> own = quotes.stream()
                    .filter(quote -> quote.product().equals(product))
                    .sorted(Comparator.comparing(quote -> quote.window().first()))
                    .toList();
            own.forEach(sum::add);
            Optional<String> gap = sum.gap();
            if (gap.isPresent()) {
                without.put(product, gap.get());
            } else {
                means.put(product, sum.mean());
                sources.addAll(sum.sources);
            }
        }
        if (sources.isEmpty()) {
            sources.add("no price of the whole period");
        }
        return new Mean(new PriceTable(over, currency, String.join("; ", sources), means), without);
    }

    /** The prices of one product within a period, by their first day. */
    private static final class Sum {
        private final PriceTable.Window over;
        private final String currency;
        private final ExchangeRates rates;
        private final List<String> sources = new ArrayList<>();
        private LocalDate next;
        private BigDecimal total = BigDecimal.ZERO;
        private Optional<String> fault = Optional.empty();

        Sum(PriceTable.Window over, String currency, ExchangeRates rates) {
            this.over = over;
            this.currency = currency;
            this.rates = rates;
            next = over.first();
        }

        void add(Quote quote) {
            Optional<PriceTable.Window> piece = quote.window().within(over);
            if (piece.isEmpty() || fault.isPresent()) {
                return;
            }
            if (piece.get().first().isBefore(next)) {
                fault = Optional.of("several prices of " + piece.get().first());
                return;
            }
            if (piece.get().first().isAfter(next)) {
                return;
            }
            Optional<BigDecimal> rate = rates.mean(quote.currency(), currency, piece.get());
            if (rate.isEmpty()) {
                fault = Optional.of("no exchange rate of " + quote.currency() + " to " + currency
                        + " for all days from " + piece.get());
                return;
            }
            BigDecimal days = BigDecimal.valueOf(piece.get().days());
            total = total.add(quote.price().multiply(rate.get()).multiply(days));
            sources.add(quote.source());
            if (!quote.currency().equals(currency)) {
                sources.addAll(rates.sources(quote.currency(), currency));
            }
            next = piece.get().last().plusDays(1);
        }

        Optional<String> gap() {
            return fault.or(() -> next.isAfter(over.last()) ? Optional.empty() : Optional.of("no price of " + next));
        }

        BigDecimal mean() {
            return total.divide(BigDecimal.valueOf(over.days()), Decimals.ROUNDING);
        }
    }

    /**
     * The price of a product in a period.
     *
     * @param product the product, by id or name
     * @param price the price of one unit; not negative
     * @param currency the currency (ISO 4217)
     * @param window the period
     * @param source who published it
     */
    public record Quote(String product, BigDecimal price, String currency, PriceTable.Window window, String source) {
        /** @throws IllegalArgumentException if a text is blank, the currency no code or the price negative */
        public Quote {
            Text.require(product, "product");
            price = Decimals.normal(price, "price of " + product);
            if (price.signum() < 0) {
                throw new IllegalArgumentException("price of " + product + " must not be negative: " + price);
            }
            ExchangeRates.requireCode(currency);
            requireNonNull(window, "window");
            Text.require(source, "source of prices");
        }

        /** A price of a period. */
        public static Builder builder(String product, BigDecimal price, String currency, PriceTable.Window window) {
            return new Builder(product, price, currency, window);
        }

        /** Starts a builder with the parts of this value. */
        public Builder toBuilder() {
            return builder(product, price, currency, window).source(source);
        }

        /** Gathers the parts of a {@link Quote}; each method sets the part of its name. */
        public static final class Builder {
            private final String product;
            private final BigDecimal price;
            private final PriceTable.Window window;
            private final String currency;
            private String source = "";

            private Builder(String product, BigDecimal price, String currency, PriceTable.Window window) {
                this.currency = currency;
                this.product = product;
                this.price = price;
                this.window = window;
            }

            public Builder source(String source) {
                this.source = source;
                return this;
            }

            /** The value, checked as by the constructor. */
            public Quote build() {
                return new Quote(product, price, currency, window, source);
            }
        }
    }

    /**
     * Mean prices.
     *
     * @param table the means
     * @param without the products without a mean, and why
     */
    public record Mean(PriceTable table, SortedMap<String, String> without) {
        /** Copies the reasons. */
        public Mean {
            requireNonNull(table, "table");
            without = ImmutableSortedMap.copyOf(without);
        }
    }
}
