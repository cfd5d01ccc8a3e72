package io.didymium.core.lca.pcr;

import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.pcr.study.StudyFacts;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks allocation keys, their comparison, the period of prices, and credits. */
final class AllocationItems {
    private AllocationItems() {}

    static void inspect(PcrCheck check, StageRule product) {
        for (StudyFacts.Allocation allocation : check.shown().allocations()) {
            StageRule stage = allocation
                    .stage()
                    .filter(check.rules().stages()::containsKey)
                    .map(each -> check.rules().stages().getOrDefault(each, product))
                    .orElse(product);
            key(check, allocation, stage);
            if (stage.comparison()) {
                comparison(check, allocation, stage);
            }
            if (allocation.method() == AllocationMethod.ECONOMIC) {
                prices(check, allocation);
            }
        }
        check.applies(PcrItem.WASTE_ALLOCATION);
        for (StudyFacts.Gap credit : check.shown().credits()) {
            check.find(
                    PcrItem.WASTE_ALLOCATION, PcrFinding.CREDIT_GIVEN, credit.place(), Map.of("what", credit.what()));
        }
    }

    private static void key(PcrCheck check, StudyFacts.Allocation allocation, StageRule stage) {
        check.applies(PcrItem.ALLOCATION_KEY);
        if (!stage.allocation().contains(allocation.method())) {
            String allowed =
                    stage.allocation().stream().map(AllocationMethod::label).collect(Collectors.joining(", "));
            check.find(
                    PcrItem.ALLOCATION_KEY,
                    PcrFinding.ALLOCATION_KEY_NOT_ALLOWED,
                    allocation.place(),
                    Map.of("key", allocation.key(), "allowed", allowed));
        }
    }

    private static void comparison(PcrCheck check, StudyFacts.Allocation allocation, StageRule stage) {
        check.applies(PcrItem.ALLOCATION_COMPARISON);
        boolean compared = check.said().compared().stream()
                .anyMatch(method ->
                        method != allocation.method() && stage.allocation().contains(method));
        if (!compared) {
            check.find(
                    PcrItem.ALLOCATION_COMPARISON,
                    PcrFinding.ALLOCATION_COMPARISON_MISSING,
                    allocation.place(),
                    Map.of("key", allocation.key()));
        }
    }

    private static void prices(PcrCheck check, StudyFacts.Allocation allocation) {
        check.applies(PcrItem.PRICE_WINDOW);
        if (allocation.window().isEmpty()) {
            check.find(
                    PcrItem.PRICE_WINDOW,
                    PcrFinding.PRICE_WINDOW_MISSING,
                    allocation.place(),
                    Map.of("key", allocation.key()));
            return;
        }
        PriceTable.Window window = allocation.window().get();
        int months = check.thresholds().priceMonths();
        if (!window.spansMonths(months)) {
            check.find(
                    PcrItem.PRICE_WINDOW,
                    PcrFinding.PRICE_WINDOW_SHORT,
                    allocation.place(),
                    Map.of("window", window.toString(), "months", Integer.toString(months)));
        }
    }
}
