package io.didymium.core.lca.pcr;

import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.pcr.study.StudyFacts;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys, their comparison, the time of prices, and credits. */
final class AllocationItems {
    private AllocationItems() {}

    static void inspect(PcrCheck check, StageRule product) {
        for (StudyFacts.Allocation division : check.shown().allocations()) {
            StageRule stage = division.stage()
                    .filter(check.profile().stages()::containsKey)
                    .map(each -> check.profile().stages().getOrDefault(each, product))
                    .orElse(product);
            key(check, division, stage);
            if (stage.comparison()) {
                comparison(check, division, stage);
            }
            if (division.method() == AllocationMethod.ECONOMIC) {
                prices(check, division);
            }
        }
        check.applies(PcrItem.WASTE_ALLOCATION);
        for (StudyFacts.Gap credit : check.shown().credits()) {
            check.find(
                    PcrItem.WASTE_ALLOCATION, PcrFinding.CREDIT_GIVEN, credit.place(), Map.of("what", credit.what()));
        }
    }

    private static void key(PcrCheck check, StudyFacts.Allocation division, StageRule stage) {
        check.applies(PcrItem.ALLOCATION_KEY);
        if (!stage.allocation().contains(division.method())) {
            String allowed =
                    stage.allocation().stream().map(AllocationMethod::label).collect(Collectors.joining(", "));
            check.find(
                    PcrItem.ALLOCATION_KEY,
                    PcrFinding.ALLOCATION_KEY_NOT_ALLOWED,
                    division.place(),
                    Map.of("key", division.key(), "allowed", allowed));
        }
    }

    private static void comparison(PcrCheck check, StudyFacts.Allocation division, StageRule stage) {
        check.applies(PcrItem.ALLOCATION_COMPARISON);
        boolean compared = check.said().compared().stream()
                .anyMatch(method ->
                        method != division.method() && stage.allocation().contains(method));
        if (!compared) {
            check.find(
                    PcrItem.ALLOCATION_COMPARISON,
                    PcrFinding.ALLOCATION_COMPARISON_MISSING,
                    division.place(),
                    Map.of("key", division.key()));
        }
    }

    private static void prices(PcrCheck check, StudyFacts.Allocation division) {
        check.applies(PcrItem.PRICE_WINDOW);
        if (division.window().isEmpty()) {
            check.find(
                    PcrItem.PRICE_WINDOW,
                    PcrFinding.PRICE_WINDOW_MISSING,
                    division.place(),
                    Map.of("key", division.key()));
            return;
        }
        PriceTable.Window window = division.window().get();
        int months = check.limits().priceMonths();
        if (!window.spansMonths(months)) {
            check.find(
                    PcrItem.PRICE_WINDOW,
                    PcrFinding.PRICE_WINDOW_SHORT,
                    division.place(),
                    Map.of("window", window.toString(), "months", Integer.toString(months)));
        }
    }
}
