package io.didymium.core.lca.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.table.ExchangeRateReader;
import io.didymium.core.lca.format.table.PriceReader;
import io.didymium.core.testing.PublicPackages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceSeriesTest {
    private static final String HEAD = "product,price,currency,from,until,source\n";

    @Test
    void eachDayCountsOnce() throws Exception {
        PriceSeries series = prices(
                "Nd,60,USD,2023-01-01,2023-12-31,a list",
                "Nd,90,USD,2024-01-01,2024-12-31,a list",
                "Nd,1000,USD,2025-01-01,2025-12-31,a list");
        PriceSeries.Mean mean = series.mean(years(2023, 2024), "USD", ExchangeRates.NONE);
        // 2024 has a day more.
        assertThat(mean.table().find("Nd").orElseThrow().setScale(12, RoundingMode.HALF_EVEN))
                .isEqualTo(new BigDecimal("75.020519835841"));
        assertThat(mean.without()).isEmpty();
        assertThat(mean.table().window()).isEqualTo(years(2023, 2024));
    }

    @Test
    void otherCurrenciesAreExchangedAtTheRateOfTheirDays() throws Exception {
        PriceSeries series = prices("Nd,100,CNY,2023-01-01,2023-01-10,a list");
        ExchangeRates rates = ExchangeRateReader.read(bytes("""
                currency,to,rate,from,until,source
                CNY,USD,0.1,2023-01-01,2023-01-04,a bank
                CNY,USD,0.2,2023-01-05,2023-01-31,a bank
                """));
        PriceTable.Window days = new PriceTable.Window(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 10));
        PriceTable table = series.mean(days, "USD", rates).table();
        assertThat(table.find("Nd").orElseThrow()).isEqualByComparingTo("16");
        assertThat(table.source()).isEqualTo("a bank; a list");
        // Never backwards.
        assertThat(prices("Nd,100,USD,2023-01-01,2023-01-10,a list")
                        .mean(days, "CNY", rates)
                        .without())
                .containsKey("Nd");
    }

    @Test
    void aProductWithAGapOrTwoPricesHasNoMean() throws Exception {
        PriceSeries series = prices(
                "gap,60,USD,2020-01-01,2020-12-31,a list",
                "gap,60,USD,2022-01-01,2024-12-31,a list",
                "twice,60,USD,2020-01-01,2024-12-31,a list",
                "twice,70,USD,2022-01-01,2022-12-31,a list",
                "late,60,USD,2020-01-02,2024-12-31,a list",
                "whole,60,USD,2019-01-01,2025-12-31,a list");
        PriceSeries.Mean mean = series.mean(years(2020, 2024), "USD", ExchangeRates.NONE);
        assertThat(mean.table().prices()).containsOnlyKeys("whole");
        assertThat(mean.without())
                .containsEntry("gap", "no price of 2021-01-01")
                .containsEntry("twice", "several prices of 2022-01-01")
                .containsEntry("late", "no price of 2020-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nd,-1,USD,2020-01-01,2020-12-31,a list",
                "Nd,1,dollars,2020-01-01,2020-12-31,a list",
                "Nd,1,USD,2020-01-01,2019-12-31,a list",
                "Nd,1,USD,2020,2020,a list",
                "Nd,1,USD,2020-01-01,2020-12-31,",
                "Nd,,USD,2020-01-01,2020-12-31,a list",
                "Nd,1,5,USD,2020-01-01,2020-12-31,a list",
                ",1,USD,2020-01-01,2020-12-31,a list",
                ""
            })
    void oneRowThatCannotBeReadRefusesTheTable(String row) {
        assertThatThrownBy(() -> prices("Ce,1,USD,2020-01-01,2020-12-31,a list", row, row.isEmpty() ? "x" : ""))
                .isInstanceOf(MalformedDataException.class);
    }

    /** The means of five years that are published beside the yearly prices are of years, not of days. */
    @Test
    void theFiveYearMeansAreThosePublishedUpToTheLengthOfYears() throws Exception {
        List<String> rows = new ArrayList<>();
        List<List<String>> published = PublicPackages.rows("published/usgs_mcs2025_reo_prices_usd_per_kg.csv");
        for (List<String> row : published) {
            for (int year = 2020; year <= 2024; year++) {
                if (!row.get(year - 2019).isBlank()) {
                    rows.add(row.get(0) + "," + row.get(year - 2019) + ",USD," + year + "-01-01," + year
                            + "-12-31,USGS");
                }
            }
        }
        PriceSeries.Mean mean = prices(rows.toArray(String[]::new)).mean(years(2020, 2024), "USD", ExchangeRates.NONE);
        assertThat(mean.table().prices()).isNotEmpty();
        for (List<String> row : published) {
            mean.table()
                    .find(row.get(0))
                    .ifPresent(price -> assertThat(price.doubleValue() / Double.parseDouble(row.get(6)))
                            .isBetween(0.998, 1.002));
        }
    }

    private static PriceTable.Window years(int first, int last) {
        return new PriceTable.Window(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static PriceSeries prices(String... rows) throws MalformedDataException {
        return PriceReader.read(bytes(HEAD + String.join("\n", rows)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
