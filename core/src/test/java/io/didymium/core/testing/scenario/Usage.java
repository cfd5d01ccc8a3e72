package io.didymium.core.testing.scenario;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.uncertainty.Pedigree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the steps of a scenario use and give off, in lines of amount, unit, greenhouse gases and cost of one unit. */
public final class Usage {
    /** The category of global warming. */
    public static final String GWP = "kg CO2 eq";
    /** The category of cost. */
    public static final String COST = "EUR";

    private final List<Activity> activities = new ArrayList<>();
    private final Provenance.Origin origin;
    private final String source;
    private final @Nullable Pedigree quality;

    private Usage(Provenance.Origin origin, String source, @Nullable Pedigree quality) {
        this.origin = origin;
        this.source = source;
        this.quality = quality;
    }

    /** Estimates, not rated. */
    static Usage secondary(String source) {
        return new Usage(Provenance.Origin.SECONDARY, source, null);
    }

    /** Measured on site. */
    static Usage primary(String source) {
        return new Usage(Provenance.Origin.PRIMARY, source, new Pedigree(1, 2, 1, 1, 1));
    }

    /** Something for the whole of a step; the amount is a product such as {@code "11 4121.3"}. */
    Usage of(StepId step, String flow, String amount, String unit, String gwp, String cost) {
        activities.add(activity(step, flow, amount, factor(flow, unit, gwp, cost)));
        return this;
    }

    /** Something for one batch alone. */
    Usage only(BatchId batch, StepId step, String flow, String amount, String unit, String gwp, String cost) {
        activities.add(activity(step, flow, amount, factor(flow, unit, gwp, cost)).toBuilder()
                .only(batch)
                .build());
        return this;
    }

    /** Names what the last activity covers. */
    Usage covering(String... items) {
        int last = activities.size() - 1;
        activities.set(
                last, activities.get(last).toBuilder().covers(List.of(items)).build());
        return this;
    }

    List<Activity> and(Usage... others) {
        List<Activity> all = new ArrayList<>(activities);
        for (Usage other : others) {
            all.addAll(other.activities);
        }
        return List.copyOf(all);
    }

    private Activity activity(StepId step, String name, String amount, ActivityFactor factor) {
        return Activity.builder(step, name, product(amount), factor)
                .quality(quality)
                .build();
    }

    private ActivityFactor factor(String flow, String unit, String gwp, String cost) {
        return ActivityFactor.builder(flow, unit, source, origin)
                .impacts(Map.of(GWP, new BigDecimal(gwp), COST, new BigDecimal(cost)))
                .build();
    }

    private static BigDecimal product(String factors) {
        BigDecimal product = BigDecimal.ONE;
        for (String factor : factors.split(" ", -1)) {
            product = product.multiply(new BigDecimal(factor));
        }
        return product;
    }
}
