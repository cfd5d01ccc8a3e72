package io.didymium.bench.footprint;

import io.didymium.core.lca.chain.FootprintBook;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The footprint of a batch, as one of a million in one book: 16 categories, eight inputs and three co-products to a step. The
 * time is that of one batch.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g"})
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class BatchFootprints {
    private static final int STEPS = 333_334;
    private static final int PRODUCTS = 3;
    private static final int BATCHES = 1_000_002;
    private static final int INPUTS = 8;
    private static final int CATEGORIES = 16;
    private static final int WINDOW = 1000;

    private int[][] inputs;
    private double[][] parts;
    private double[] own;
    private double[] shares;

    /** Draws what each step takes. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        inputs = new int[STEPS][];
        parts = new double[STEPS][];
        for (int step = 0; step < STEPS; step++) {
            int known = step * PRODUCTS;
            int count = known == 0 ? 0 : INPUTS;
            inputs[step] = new int[count];
            parts[step] = new double[count];
            for (int i = 0; i < count; i++) {
                inputs[step][i] = known - 1 - random.nextInt(Math.min(WINDOW, known));
                parts[step][i] = random.nextDouble() / INPUTS;
            }
        }
        own = new double[CATEGORIES];
        for (int c = 0; c < CATEGORIES; c++) {
            own[c] = random.nextDouble();
        }
        shares = new double[] {0.5, 0.3, 0.2};
    }

    /** Enters every step. */
    @Benchmark
    @OperationsPerInvocation(BATCHES)
    public double enter() {
        FootprintBook book = new FootprintBook(CATEGORIES);
        int last = 0;
        for (int step = 0; step < STEPS; step++) {
            last = book.make(inputs[step], parts[step], own, shares);
        }
        return book.impact(last, 0);
    }
}
