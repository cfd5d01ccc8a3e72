package io.didymium.examples.cli.lca.result;

import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.MonteCarlo;
import io.didymium.core.lca.system.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
        List<Spread> spreads = new ArrayList<>();
        for (ImpactCategory category : model.method().categories()) {
            if (Sensitivity.of(footprint, category.id()).standardDeviation().isEmpty()) {
                continue;
            }
            double[] values = new Subject(model, footprint.demand()).drawn(category.id(), seed, runs);
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

    /**
     * What is drawn.
     *
     * @param model the model
     * @param demand the product
     */
    public record Subject(FootprintModel model, Footprint.Demand demand) {
        private double[] drawn(DataSetId category, long seed, int runs) {
            return new MonteCarlo(model, seed).impacts(List.of(demand), category, runs)[0];
        }

        private boolean statesNone(DataSetId category) {
            Footprint footprint = model.calculate(demand.productFlow(), demand.amount());
            return Sensitivity.of(footprint, category).standardDeviation().isEmpty();
        }
    }

    /**
     * How two results differ, run by run.
     *
     * @return the difference; empty if no amount that either depends on states an uncertainty: runs would all be the same and
     *     seem certain
     */
    public static Optional<MonteCarlo.Difference> paired(
            Subject first, Subject other, DataSetId category, long seed, int runs) {
        if (first.statesNone(category) && other.statesNone(category)) {
            return Optional.empty();
        }
        return Optional.of(
                MonteCarlo.Difference.of(first.drawn(category, seed, runs), other.drawn(category, seed, runs)));
    }
}
