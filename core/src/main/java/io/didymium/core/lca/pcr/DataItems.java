package io.didymium.core.lca.pcr;

import io.didymium.core.lca.allocation.PriceTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Checks specific data, their period, the age of generic data, and proxies. */
final class DataItems {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext SHOWN = new MathContext(4);

    private DataItems() {}

    static void inspect(PcrCheck check) {
        for (Indicator indicator : check.rules().indicators()) {
            String category = check.said().categories().get(indicator.id());
            if (category != null && check.shown().categories().contains(category)) {
                specific(check, indicator, category);
                proxy(check, indicator);
            }
        }
        period(check);
        age(check);
    }

    private static void specific(PcrCheck check, Indicator indicator, String category) {
        check.applies(PcrItem.CORE_DATA);
        BigDecimal share = check.shown().coreSpecific().get(category);
        if (share == null) {
            check.find(PcrItem.CORE_DATA, PcrFinding.CORE_DATA_UNKNOWN, Map.of("indicator", indicator.id()));
        } else if (share.multiply(HUNDRED).compareTo(check.thresholds().coreSpecific()) < 0) {
            check.find(
                    PcrItem.CORE_DATA,
                    PcrFinding.CORE_DATA_BELOW_LIMIT,
                    Map.of(
                            "indicator", indicator.id(),
                            "percent", share.multiply(HUNDRED).round(SHOWN).toPlainString(),
                            "limit", check.thresholds().coreSpecific().toPlainString()));
        }
    }

    private static void proxy(PcrCheck check, Indicator indicator) {
        check.applies(PcrItem.PROXY_DATA);
        BigDecimal percent = check.said().proxyPercent().get(indicator.id());
        if (percent == null) {
            check.find(PcrItem.PROXY_DATA, PcrFinding.PROXY_SHARE_MISSING, Map.of("indicator", indicator.id()));
        } else if (percent.compareTo(check.thresholds().proxy()) > 0) {
            check.find(
                    PcrItem.PROXY_DATA,
                    PcrFinding.PROXY_SHARE_ABOVE_LIMIT,
                    Map.of(
                            "indicator", indicator.id(),
                            "percent", percent.toPlainString(),
                            "limit", check.thresholds().proxy().toPlainString()));
        }
    }

    private static void period(PcrCheck check) {
        check.applies(PcrItem.REFERENCE_PERIOD);
        Optional<PriceTable.Window> period = check.said().referencePeriod();
        int months = check.thresholds().referenceMonths();
        if (period.isEmpty()) {
            check.find(PcrItem.REFERENCE_PERIOD, PcrFinding.REFERENCE_PERIOD_MISSING, Map.of());
        } else if (!period.get().spansMonths(months)) {
            check.find(
                    PcrItem.REFERENCE_PERIOD,
                    PcrFinding.REFERENCE_PERIOD_SHORT,
                    Map.of("window", period.get().toString(), "months", Integer.toString(months)));
        }
    }

    private static void age(PcrCheck check) {
        check.applies(PcrItem.GENERIC_DATA_AGE);
        Optional<Integer> said = check.said().oldestGenericYear();
        SortedMap<String, Integer> years = check.shown().years();
        int undated = check.shown().undated().size();
        if (said.isEmpty() && undated > 0) {
            check.find(
                    PcrItem.GENERIC_DATA_AGE,
                    PcrFinding.GENERIC_DATA_UNDATED,
                    Map.of("count", Integer.toString(undated)));
        }
        check.said().referencePeriod().map(PriceTable.Window::last).ifPresent(end -> {
            int oldest = end.getYear() - check.thresholds().genericYears();
            said.filter(year -> year < oldest)
                    .ifPresent(year -> old(check, check.said().subject(), year, end.toString()));
            years.forEach((place, year) -> {
                if (year < oldest) {
                    old(check, place, year, end.toString());
                }
            });
        });
    }

    private static void old(PcrCheck check, String place, int year, String end) {
        check.find(
                PcrItem.GENERIC_DATA_AGE,
                PcrFinding.GENERIC_DATA_OLD,
                place,
                Map.of(
                        "year", Integer.toString(year),
                        "years", Integer.toString(check.thresholds().genericYears()),
                        "end", end));
    }
}
