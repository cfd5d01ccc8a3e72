package io.didymium.core.lca.pcr;

import io.didymium.core.lca.pcr.study.ReportingItem;
import java.util.Map;

/** Checks indicators and reported items. */
final class ResultItems {
    private ResultItems() {}

    static void inspect(PcrCheck check, StageRule stage) {
        check.rules().indicators().forEach(indicator -> indicator(check, indicator));
        check.applies(PcrItem.REPORTING);
        for (ReportingItem item : stage.reporting()) {
            if (!check.said().reported().contains(item)) {
                check.find(PcrItem.REPORTING, PcrFinding.REPORT_ITEM_MISSING, Map.of("item", item.label()));
            }
        }
    }

    private static void indicator(PcrCheck check, Indicator indicator) {
        check.applies(PcrItem.INDICATORS);
        String category = check.said().categories().get(indicator.id());
        boolean known = category != null && check.shown().categories().contains(category);
        // An optional indicator is missing only if it is declared.
        if (!known && (indicator.mandatory() || category != null)) {
            check.find(PcrItem.INDICATORS, PcrFinding.INDICATOR_MISSING, Map.of("indicator", indicator.id()));
        }
        Integer silent = category == null ? null : check.shown().incomplete().get(category);
        if (known && silent != null) {
            check.find(
                    PcrItem.INDICATORS,
                    PcrFinding.INDICATOR_INCOMPLETE,
                    Map.of("indicator", indicator.id(), "count", silent.toString()));
        }
    }
}
