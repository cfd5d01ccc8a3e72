package io.didymium.bench.footprint;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.MonteCarlo;
import io.didymium.core.lca.system.ProductSystem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openlca.core.math.Simulator;

/**
 * Monte Carlo runs on USLCI for the product that needs most processes, a containerboard. The time is that of one run.
 *
 * <p>Here a run draws every uncertain amount of the whole database and factors all of it anew, and gives one category; openLCA
 * draws and factors the processes that the product needs, and gives all of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g"})
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class MonteCarloRuns {
    private static final DataSetId BOARD = new DataSetId("712daa0c-47f2-3b13-bdc5-d03effde7589");
    private static final int RUNS = 200;

    /** How many threads share the runs. */
    @State(Scope.Benchmark)
    public static class Didymium {
        /** Their number. */
        @Param({"1", "2"})
        public int threads;

        private ForkJoinPool pool;
        private MonteCarlo runs;
        private Footprint.Demand demand;
        private DataSetId category;

        /** Joins the database. */
        @Setup
        public void join() throws IOException, MalformedDataException {
            Inventory inventory =
                    PublicData.read(PublicData.require(PublicData.USLCI)).inventory();
            ImpactMethod method = PublicData.read(PublicData.require(PublicData.METHOD))
                    .methods()
                    .get(0);
            AllocationPlan undivided = AllocationPlan.of(new AllocationKey.Unallocated("as openLCA leaves it"));
            FootprintModel model = new FootprintModel(ProductSystem.of(inventory, undivided), method);
            demand = model.calculateReference(BOARD).orElseThrow().demand();
            category = method.findCategory("Climate change").orElseThrow().id();
            runs = new MonteCarlo(model, 1);
            pool = new ForkJoinPool(threads);
        }

        /** Ends the threads. */
        @TearDown(Level.Trial)
        public void close() {
            pool.shutdown();
        }
    }

    /** The same in openLCA's database. */
    @State(Scope.Benchmark)
    public static class OpenLcaSystem {
        private OpenLca openLca;
        private Simulator simulator;

        /** Imports the database. */
        @Setup
        public void read() throws IOException, MalformedDataException {
            openLca = new OpenLca();
            openLca.read(PublicData.require(PublicData.USLCI).toFile());
            openLca.read(PublicData.require(PublicData.METHOD).toFile());
            DataSetId method = PublicData.read(PublicData.require(PublicData.METHOD))
                    .methods()
                    .get(0)
                    .id();
            simulator = openLca.simulator(BOARD, method);
        }

        /** Ends the database. */
        @TearDown(Level.Trial)
        public void close() {
            openLca.close();
        }
    }

    /** Runs here. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public double[][] didymium(Didymium here, CpuTime time) throws Exception {
        return here.pool
                .submit(() -> here.runs.impacts(List.of(here.demand), here.category, RUNS))
                .get();
    }

    /** Runs of openLCA, by one thread. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public Object openLca(OpenLcaSystem there, CpuTime time) {
        Object last = there;
        for (int run = 0; run < RUNS; run++) {
            last = there.simulator.nextRun();
        }
        return last;
    }
}
