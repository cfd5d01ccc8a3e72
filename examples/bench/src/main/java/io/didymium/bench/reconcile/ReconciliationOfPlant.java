package io.didymium.bench.reconcile;

import io.didymium.core.reconcile.Reconciliation;
import io.didymium.core.reconcile.ReconciliationOutcome;
import io.didymium.core.reconcile.ReconciliationRule;
import io.didymium.core.reconcile.network.FlowNetwork;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reconciles a cascade of stages with two and a half streams a stage and 12 elements: adjusted values, uncertainties, every test; beside
 * ojAlgo's dense Cholesky with the same number of tangents, values and uncertainties only. The dense one needs 8 bytes for each pair of
 * balances, 22 GB for 4,000 stages: it is run for small plants. How far the two differ is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g"})
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class ReconciliationOfPlant {
    private static final ReconciliationRule RULE = ReconciliationRule.STANDARD.unbounded();
    private static final int DENSE_LIMIT = 200;

    /** How many stages. */
    @Param({"50", "100", "200", "400", "1000", "4000"})
    public int nodes;

    private FlowNetwork network;
    private Reconciliation result;
    private double[][] dense;

    /** Makes the plant. */
    @Setup
    public void make() {
        network = SyntheticPlant.of(nodes);
        result = Reconciliation.of(network, RULE);
        if (result.outcome() != ReconciliationOutcome.RECONCILED) {
            throw new IllegalStateException("not reconciled: " + result.certificate());
        }
    }

    /** Reconciles. */
    @Benchmark
    public Object didymium() {
        result = Reconciliation.of(network, RULE);
        return result;
    }

    /** Solves densely, if there is room. */
    @Benchmark
    public Object ojalgoDense() {
        if (nodes > DENSE_LIMIT) {
            return nodes;
        }
        dense = new DenseReconciliation(network).run(result.certificate().rounds());
        return dense;
    }

    /** Prints what was reconciled, and how far the dense solution differs. */
    @TearDown(Level.Trial)
    public void compare() {
        System.out.printf(
                Locale.ROOT,
                "%n%d streams, %d stages, %d values, %s, global test %s%n",
                network.streams().size(),
                nodes,
                result.values().size(),
                result.certificate(),
                result.globalTest().orElseThrow().probability());
        if (dense != null) {
            double worst = 0;
            for (int j = 0; j < dense[0].length; j++) {
                double u = dense[1][j];
                // Streams, and the mass and contents of each, are in one order in both.
                double value = result.values().get(j).value().orElseThrow().doubleValue();
                worst = Math.max(worst, Math.abs(value - dense[0][j]) / u);
            }
            System.out.printf(
                    Locale.ROOT, "the dense solution differs by at most %.1e standard uncertainties%n", worst);
        }
    }
}
