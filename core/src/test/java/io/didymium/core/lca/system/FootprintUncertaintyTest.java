package io.didymium.core.lca.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.uncertainty.Pedigree;
import io.didymium.core.lca.uncertainty.PedigreeDeviations;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FootprintUncertaintyTest {
    private static final DataSetId E = new DataSetId("e");
    private static final ProductFlow P = new ProductFlow(new DataSetId("make"), new DataSetId("p"));

    @Test
    void deviationsAddUpAsSquares() {
        FootprintModel model = chain("2", "3");
        Sensitivity sensitivity = Sensitivity.of(model.calculate(P, 1), E);
        double expected = 6 * Math.hypot(relativeDeviation(1.1), relativeDeviation(1.2));
        assertThat(sensitivity.standardDeviation().orElseThrow()).isCloseTo(expected, within(1e-12));
        assertThat(sensitivity.influences())
                .extracting(influence -> influence.process().value())
                .containsExactly("supply", "make");
        assertThat(sensitivity.influences().get(1).slope()).isCloseTo(3, within(1e-12));
    }

    @Test
    void slopesAreWhatSmallChangesShow() {
        double base = loop("0.5").calculate(P, 1).impact(E);
        double moved = loop("0.500001").calculate(P, 1).impact(E);
        Sensitivity sensitivity = Sensitivity.of(loop("0.5").calculate(P, 1), E);
        assertThat(sensitivity.influences())
                .singleElement()
                .satisfies(influence -> assertThat(influence.slope()).isCloseTo((moved - base) / 1e-6, within(1e-4)));
    }

    @Test
    void runsAreTheSameByAnyNumberOfThreads() throws Exception {
        MonteCarlo runs = new MonteCarlo(chain("2", "3"), 42);
        List<Footprint.Demand> demands = List.of(new Footprint.Demand(P, 1));
        double[][] one = inPool(1, runs, demands);
        double[][] two = inPool(2, runs, demands);
        assertThat(two[0]).containsExactly(one[0]);
        assertThat(one[0][0]).isNotEqualTo(one[0][1]);
    }

    @Test
    void runsScatterAsDeviationsSay() {
        double[] runs = new MonteCarlo(chain("2", "3"), 1).impacts(List.of(new Footprint.Demand(P, 1)), E, 4000)[0];
        double spread = Math.hypot(Math.log(1.1), Math.log(1.2));
        assertThat(MonteCarlo.quantile(runs, 0.5)).isCloseTo(6, within(0.15));
        assertThat(Math.log(MonteCarlo.quantile(runs, 0.8413) / 6)).isCloseTo(spread, within(0.02));
    }

    @Test
    void productsThatAreComparedShareEveryDraw() {
        double[][] runs = new MonteCarlo(chain("2", "3"), 5)
                .impacts(List.of(new Footprint.Demand(P, 1), new Footprint.Demand(P, 10)), E, 50);
        IntStream.range(0, 50).forEach(run -> assertThat(runs[1][run]).isCloseTo(10 * runs[0][run], within(1e-9)));
    }

    @Test
    void anotherSeedGivesOtherRuns() {
        List<Footprint.Demand> demands = List.of(new Footprint.Demand(P, 1));
        assertThat(new MonteCarlo(chain("2", "3"), 1).impacts(demands, E, 3)[0])
                .isNotEqualTo(new MonteCarlo(chain("2", "3"), 2).impacts(demands, E, 3)[0]);
    }

    @Test
    void rejectsNoRuns() {
        MonteCarlo runs = new MonteCarlo(chain("2", "3"), 1);
        assertThatThrownBy(() -> runs.impacts(List.of(), E, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scoresOfQualityBecomeDeviations() {
        TestInventory inventory =
                new TestInventory().products("p").process("make", "out p 1", "in p 0.1 scores (2;3;1;2;1)");
        UnitProcess scored = inventory.build().processes().get(new DataSetId("make"));
        UnitProcess deviating = PedigreeDeviations.of(scored, 1.05);
        double expected = new Pedigree(2, 3, 1, 2, 1).geometricDeviation(1.05);
        assertThat(deviating.exchanges().get(0)).isEqualTo(scored.exchanges().get(0));
        assertThat(deviating.exchanges().get(1).provenance().uncertainty()).hasValueSatisfying(uncertainty -> {
            Uncertainty.LogNormal logNormal = (Uncertainty.LogNormal) uncertainty;
            assertThat(logNormal.geometricMean()).isEqualTo(new BigDecimal("0.1"));
            assertThat(logNormal.geometricDeviation().doubleValue()).isCloseTo(expected, within(1e-12));
        });
    }

    private static double[][] inPool(int threads, MonteCarlo runs, List<Footprint.Demand> demands) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> runs.impacts(demands, E, 64)).get();
        } finally {
            pool.shutdown();
        }
    }

    private static FootprintModel chain(String needed, String emitted) {
        return model(new TestInventory()
                .products("p", "q")
                .nature("air", "e")
                .process("make", "out p 1", "in q " + needed + " gsd 1.1")
                .process("supply", "out q 1", "out e " + emitted + " gsd 1.2"));
    }

    private static FootprintModel loop(String needed) {
        return model(new TestInventory()
                .products("p", "q")
                .nature("air", "e")
                .process("make", "out p 1", "in q " + needed + " gsd 1.1", "out e 1")
                .process("supply", "out q 1", "in p 0.3", "out e 2"));
    }

    private static FootprintModel model(TestInventory inventory) {
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.Unallocated("one product each"));
        ImpactFactor factor = ImpactFactor.of(new FactorTarget.OneFlow(E), BigDecimal.ONE);
        ImpactMethod method =
                new ImpactMethod(E, "count", "", List.of(ImpactCategory.of(E, "e", "kg", List.of(factor))));
        return new FootprintModel(ProductSystem.of(inventory.build(), plan), method);
    }

    /** The standard deviation of a log-normal amount of median 1. */
    private static double relativeDeviation(double geometricDeviation) {
        double growth = Math.exp(Math.pow(Math.log(geometricDeviation), 2));
        return Math.sqrt(growth * (growth - 1));
    }
}
