package io.didymium.bench.footprint;

import io.didymium.core.lca.solver.LinearSystem;
import io.didymium.core.lca.solver.Refactorization;
import io.didymium.core.lca.solver.SparseMatrix;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A system of processes factored anew, beside one whose structure is known and whose values are new. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g"})
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class FactorizationAgain {
    /** How many processes. */
    @Param({"5000", "20000"})
    public int size;

    private SparseMatrix matrix;
    private Refactorization structure;

    /** Makes the system and finds its structure. */
    @Setup
    public void analyse() {
        matrix = SyntheticSystem.of(size, 1);
        structure = new Refactorization(matrix, 0);
    }

    /** Components, order and factors. */
    @Benchmark
    public LinearSystem anew(CpuTime time) {
        return new LinearSystem(matrix);
    }

    /** Factors alone. */
    @Benchmark
    public LinearSystem again(CpuTime time) {
        return structure.with(structure.values());
    }
}
