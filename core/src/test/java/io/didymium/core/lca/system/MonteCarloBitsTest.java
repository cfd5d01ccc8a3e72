package io.didymium.core.lca.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A series of runs, down to the last bit: whoever runs this test, on whatever machine and Java, compares with whoever wrote it.
 *
 * <p>Two processes in a loop, with an amount of each distribution.
 */
class MonteCarloBitsTest {
    private static final int RUNS = 1000;
    private static final DataSetId E = new DataSetId("e");
    private static final ProductFlow P = new ProductFlow(new DataSetId("make"), new DataSetId("p"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyBitIsTheSameByAnyNumberOfThreads(int threads) throws Exception {
        double[] runs = runs(threads);
        assertThat(Arrays.stream(runs).limit(4).mapToObj(Double::toHexString))
                .containsExactly(
                        "0x1.a605a3f0419d6p1", "0x1.f9fd5b1e3a28p1", "0x1.0e1835cf65b4ep2", "0x1.14d22bb13cd5bp2");
        ByteBuffer bytes = ByteBuffer.allocate(RUNS * Double.BYTES);
        Arrays.stream(runs).forEach(bytes::putDouble);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())))
                .isEqualTo("cd92572e578baf3bef6aaff997805156cc8d59023009b3ef3c00c977b0713d4c");
    }

    @Test
    void theRunsScatterAroundWhatIsStated() throws Exception {
        double stated = model().calculate(P, 1).impact(E);
        double[] runs = runs(1);
        assertThat(MonteCarlo.quantile(runs, 0.05)).isLessThan(stated);
        assertThat(MonteCarlo.quantile(runs, 0.95)).isGreaterThan(stated);
    }

    private static double[] runs(int threads) throws Exception {
        MonteCarlo runs = new MonteCarlo(model(), 20_261_122);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> runs.impacts(List.of(new Footprint.Demand(P, 1)), E, RUNS)[0])
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static FootprintModel model() {
        TestInventory inventory = new TestInventory()
                .products("p", "q")
                .nature("air", "e")
                .put(process(
                        "make",
                        exchange("p", Direction.OUTPUT, "1", null),
                        exchange("q", Direction.INPUT, "0.5", logNormal("0.5", "1.2")),
                        exchange(
                                "e",
                                Direction.OUTPUT,
                                "2",
                                new Uncertainty.Normal(new BigDecimal("2"), new BigDecimal("0.1")))))
                .put(process(
                        "supply",
                        exchange("q", Direction.OUTPUT, "1", null),
                        exchange(
                                "p",
                                Direction.INPUT,
                                "0.3",
                                new Uncertainty.Triangle(
                                        new BigDecimal("0.2"), new BigDecimal("0.3"), new BigDecimal("0.5"))),
                        exchange(
                                "e",
                                Direction.OUTPUT,
                                "3",
                                new Uncertainty.Uniform(new BigDecimal("2.5"), new BigDecimal("3.5")))));
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.Unallocated("one product each"));
        ImpactFactor factor = ImpactFactor.of(new FactorTarget.OneFlow(E), BigDecimal.ONE);
        ImpactMethod method =
                new ImpactMethod(E, "count", "", List.of(ImpactCategory.of(E, "e", "kg", List.of(factor))));
        return new FootprintModel(ProductSystem.of(inventory.build(), plan), method);
    }

    private static Uncertainty logNormal(String mean, String deviation) {
        return new Uncertainty.LogNormal(new BigDecimal(mean), new BigDecimal(deviation));
    }

    private static UnitProcess process(String id, Exchange... exchanges) {
        List<Exchange> numbered = new ArrayList<>();
        for (Exchange each : exchanges) {
            numbered.add(each.toBuilder().number(numbered.size() + 1).build());
        }
        return UnitProcess.builder(new DataSetId(id), id)
                .exchanges(numbered)
                .reference(1)
                .build();
    }

    private static Exchange exchange(String flow, Direction direction, String amount, Uncertainty uncertainty) {
        return Exchange.builder(
                        1,
                        direction,
                        new DataSetId(flow),
                        new Amount(new BigDecimal(amount), TestInventory.KG, TestInventory.MASS))
                .provenance(Provenance.builder(Provenance.Origin.SECONDARY)
                        .uncertainty(uncertainty)
                        .build())
                .build();
    }
}
