package io.didymium.examples.cli.lca.result;

import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.MonteCarlo;
import io.didymium.core.lca.system.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a result spreads over many runs.
 *
 * @param category the category
 * @param runs how many runs
 * @param seed which draws
 * @param mean their mean
 * @param deviation their standard deviation
 * @param low what 2.5 % of them lie below
 * @param median what half of them lie below
 * @param high what 97.5 % of them lie below
 */
public record Spread(
        ImpactCategory category,
        int runs,
        long seed,
        double mean,
        double deviation,
        double low,
        double median,
        double high) {
    /** The spread of a footprint in every category in which an amount states an uncertainty. */
    public static List<Spread> of(FootprintModel model, Footprint footprint, long seed, int runs) {
        MonteCarlo monteCarlo = new MonteCarlo(model, seed);
        List<Spread> spreads = new ArrayList<>();
        for (ImpactCategory category : model.method().categories()) {
            if (Sensitivity.of(footprint, category.id()).standardDeviation().isEmpty()) {
                continue;
            }
            double[] values = monteCarlo.impacts(List.of(footprint.demand()), category.id(), runs)[0];
            double mean = Arrays.stream(values).sum() / runs;
            double squares = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            spreads.add(new Spread(
                    category,
                    runs,
                    seed,
                    mean,
                    runs < 2 ? Double.NaN : Math.sqrt(squares / (runs - 1)),
                    MonteCarlo.quantile(values, 0.025),
                    MonteCarlo.quantile(values, 0.5),
                    MonteCarlo.quantile(values, 0.975)));
        }
        return spreads;
    }
}
