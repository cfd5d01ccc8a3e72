package io.didymium.core.lca.allocation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Exchange rates of currencies in periods. A rate is used as it is given, never backwards or through a third currency.
 *
 * @param rates the rates, in the order read
 */
public record ExchangeRates(List<Rate> rates) {
    /** No rates: prices stay in their currency. */
    public static final ExchangeRates NONE = new ExchangeRates(List.of());

    /** Copies the rates. */
    public ExchangeRates {
        rates = List.copyOf(rates);
    }

    /**
     * The mean rate over a period, each day counted once; 1 for the currency itself.
     *
     * @return the rate; empty if the rates do not cover every day exactly once
     */
    public Optional<BigDecimal> mean(String from, String to, PriceTable.Window over) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        LocalDate next = over.first();
        BigDecimal sum = BigDecimal.ZERO;
        List<Rate> own = of(from, to).stream()
                .filter(rate -> rate.window().within(over).isPresent())
                .sorted(Comparator.comparing(rate -> rate.window().first()))
                .toList();
        for (Rate rate : own) {
            PriceTable.Window piece = rate.window().within(over).orElseThrow();
            if (!piece.first().equals(next)) {
                return Optional.empty();
            }
            sum = sum.add(rate.rate().multiply(BigDecimal.valueOf(piece.days())));
            next = piece.last().plusDays(1);
        }
        return next.isAfter(over.last())
                ? Optional.of(sum.divide(BigDecimal.valueOf(over.days()), Decimals.ROUNDING))
                : Optional.empty();
    }

    List<String> sources(String from, String to) {
        return of(from, to).stream().map(Rate::source).distinct().toList();
    }

    private List<Rate> of(String from, String to) {
        return rates.stream()
                .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
                .toList();
    }

    static void requireCode(String currency) {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency must be a code such as CNY: '" + currency + "'");
        }
    }

    /**
     * The exchange rate of a period.
     *
     * @param from the currency exchanged (ISO 4217)
     * @param to the currency received (ISO 4217)
     * @param rate how much of it for one unit; above zero
     * @param window the period
     * @param source who published it
     */
    public record Rate(String from, String to, BigDecimal rate, PriceTable.Window window, String source) {
        /** @throws IllegalArgumentException if a currency is no code, the rate not above zero or the source blank */
        public Rate {
            requireCode(from);
            requireCode(to);
            rate = Decimals.normal(rate, "exchange rate");
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException("exchange rate must be above zero: " + rate.toPlainString());
            }
            requireNonNull(window, "window");
            Text.require(source, "source of exchange rates");
        }

        /** Starts a builder. */
        public static Builder builder(String from, String to, BigDecimal rate, PriceTable.Window window) {
            return new Builder(from, to, rate, window);
        }

        /** Starts a builder with the parts of this value. */
        public Builder toBuilder() {
            return builder(from, to, rate, window).source(source);
        }

        /** Gathers the parts of a {@link Rate}; each method sets the part of its name. */
        public static final class Builder {
            private final String from;
            private final String to;
            private final BigDecimal rate;
            private final PriceTable.Window window;
            private String source = "";

            private Builder(String from, String to, BigDecimal rate, PriceTable.Window window) {
                this.from = from;
                this.to = to;
                this.rate = rate;
                this.window = window;
            }

            public Builder source(String source) {
                this.source = source;
                return this;
            }

            /** The value, checked as by the constructor. */
            public Rate build() {
                return new Rate(from, to, rate, window, source);
            }
        }
    }
}
