package io.didymium.passport.disclose;

import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.StepAllocation;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintStatements;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Another chain with the same footprints: each amount, factor and price is ten times or a tenth of what it was. Powers of ten
 * change no rounding, so that whatever is calculated is the same to the last digit.
 */
final class OtherFootprints {
    private OtherFootprints() {}

    /** The other chain of a dossier. */
    static Dossier of(Dossier dossier) {
        FootprintStatements stated = dossier.footprints();
        return dossier.toBuilder()
                .footprints(new FootprintStatements(
                        stated.inventories().stream()
                                .map(OtherFootprints::other)
                                .toList(),
                        stated.claims()))
                .build();
    }

    private static StepInventory other(StepInventory inventory) {
        return inventory.toBuilder()
                .activities(inventory.activities().stream()
                        .map(OtherFootprints::other)
                        .toList())
                .allocation(inventory
                        .allocation()
                        .map(stated -> new StepAllocation(other(stated.key()), stated.reason()))
                        .orElse(null))
                .build();
    }

    private static Activity other(Activity activity) {
        int power = activity.name().length() % 2 == 0 ? 1 : -1;
        return Activity.builder(
                        activity.step(),
                        activity.name(),
                        activity.amount().scaleByPowerOfTen(power),
                        other(activity.factor(), -power))
                .only(activity.only().orElse(null))
                .quality(activity.quality().orElse(null))
                .covers(activity.covers())
                .build();
    }

    private static ActivityFactor other(ActivityFactor factor, int power) {
        return factor.toBuilder()
                .impacts(scaled(factor.impacts(), impact -> impact.scaleByPowerOfTen(power)))
                .build();
    }

    private static BatchAllocation other(BatchAllocation key) {
        if (key instanceof BatchAllocation.ByPrice byPrice) {
            PriceTable prices = byPrice.prices();
            return new BatchAllocation.ByPrice(PriceTable.of(
                    prices.window(),
                    prices.currency(),
                    prices.source(),
                    scaled(prices.prices(), price -> price.scaleByPowerOfTen(1))));
        }
        if (key instanceof BatchAllocation.Substitution substitution) {
            Map<String, BatchAllocation.Substitute> replaced = new TreeMap<>();
            substitution
                    .replaced()
                    .forEach((name, substitute) -> replaced.put(
                            name,
                            new BatchAllocation.Substitute(
                                    other(substitute.factor(), 1),
                                    substitute.ratio().scaleByPowerOfTen(-1))));
            return new BatchAllocation.Substitution(
                    other(substitution.among()), new TreeMap<>(replaced), substitution.reason());
        }
        return key;
    }

    private static Map<String, BigDecimal> scaled(Map<String, BigDecimal> values, UnaryOperator<BigDecimal> scale) {
        Map<String, BigDecimal> scaled = new TreeMap<>();
        values.forEach((name, value) -> scaled.put(name, scale.apply(value)));
        return scaled;
    }
}
