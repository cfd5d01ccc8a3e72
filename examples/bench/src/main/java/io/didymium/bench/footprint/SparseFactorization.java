package io.didymium.bench.footprint;

import io.didymium.core.lca.solver.LinearSystem;
import io.didymium.core.lca.solver.MinimumDegree;
import io.didymium.core.lca.solver.SparseMatrix;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064CSC;
import org.ojalgo.matrix.store.R064Store;
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
 * Factors a system of processes once, by the sparse LU of each library. Others have no order of elimination for it and get the
 * one found here, not counted; here ordering counts. What a solution then takes, and how exact it is, is printed between runs.
 *
 * <p>The others take minutes for 20,000 processes: one run, cold.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx8g"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class SparseFactorization {
    private static final int SOLUTIONS = 20;

    /** How many processes. */
    @Param({"5000", "20000"})
    public int size;

    /** Whose solver. */
    @Param({"didymium", "ejml", "ojalgo"})
    public String library;

    private SparseMatrix matrix;
    private int[] order;
    private Factored factored;
    private Duration processorTime = Duration.ZERO;

    /** Makes the system; the same for the same size. */
    @Setup
    public void build() {
        SparseMatrix made = SyntheticSystem.of(size, 1);
        order = MinimumDegree.order(made);
        matrix = library.equals("didymium") ? made : permuted(made, order);
    }

    private static SparseMatrix permuted(SparseMatrix made, int[] order) {
        int[] place = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            place[order[k]] = k;
        }
        SparseMatrix.Entries entries = SparseMatrix.ofSize(order.length, order.length);
        for (int j = 0; j < order.length; j++) {
            int column = place[j];
            made.readColumn(j, (row, value) -> entries.add(place[row], column, value));
        }
        return entries.build();
    }

    /** Factors. */
    @Benchmark
    public Object factor() {
        Duration before = CpuTime.now();
        factored = switch (library) {
            case "didymium" -> didymium();
            case "ejml" -> ejml();
            default -> ojalgo();
        };
        processorTime = CpuTime.now().minus(before);
        return factored;
    }

    private Factored didymium() {
        LinearSystem system = new LinearSystem(matrix);
        return right -> system.solve(right).values();
    }

    private Factored ejml() {
        DMatrixSparseTriplet entries = new DMatrixSparseTriplet(size, size, matrix.size());
        for (int j = 0; j < size; j++) {
            int column = j;
            matrix.readColumn(j, (row, value) -> entries.addItem(row, column, value));
        }
        DMatrixSparseCSC sparse = DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null);
        LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> solver = LinearSolverFactory_DSCC.lu(FillReducing.NONE);
        if (!solver.setA(sparse)) {
            throw new IllegalStateException("EJML finds the matrix singular");
        }
        return right -> {
            DMatrixRMaj solution = new DMatrixRMaj(size, 1);
            solver.solve(new DMatrixRMaj(right), solution);
            return solution.data;
        };
    }

    private Factored ojalgo() {
        R064CSC.Builder sparse = R064CSC.newBuilder(size, size);
        for (int j = 0; j < size; j++) {
            int column = j;
            matrix.readColumn(j, (row, value) -> sparse.set(row, column, value));
        }
        LU<Double> lu = LU.newSparseR064();
        if (!lu.decompose(sparse.build())) {
            throw new IllegalStateException("ojAlgo finds the matrix singular");
        }
        return right -> {
            MatrixStore<Double> solution = lu.getSolution(R064Store.FACTORY.column(right));
            return solution.toRawCopy1D();
        };
    }

    /**
     * Prints the processor time of factoring, what a solution takes, and how exact it is: the largest residue over the sum of
     * the terms of its own row, and over the largest sum of any row.
     */
    @TearDown(Level.Iteration)
    public void solve() {
        long started = System.nanoTime();
        double[] solution = new double[0];
        double[] right = new double[0];
        for (int k = 0; k < SOLUTIONS; k++) {
            right = new double[size];
            right[k * (size / SOLUTIONS)] = 1;
            solution = factored.solve(right);
        }
        double millis = (System.nanoTime() - started) / 1e6 / SOLUTIONS;
        double[] terms = new double[size];
        double[] rest = right.clone();
        for (int j = 0; j < size; j++) {
            double scale = solution[j];
            matrix.readColumn(j, (row, value) -> {
                rest[row] -= value * scale;
                terms[row] += Math.abs(value * scale);
            });
        }
        double byRow = 0;
        double largest = 0;
        double whole = 0;
        for (int i = 0; i < size; i++) {
            byRow = Math.max(byRow, rest[i] == 0 ? 0 : Math.abs(rest[i]) / (terms[i] + right[i]));
            largest = Math.max(largest, Math.abs(rest[i]));
            whole = Math.max(whole, terms[i] + right[i]);
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s, %d processes, %d entries: factored in %d ms of processor time, a solution in %.3f ms, "
                        + "error %.1e by row, %.1e in all%n",
                library,
                size,
                matrix.size(),
                processorTime.toMillis(),
                millis,
                byRow,
                largest / whole);
    }

    /** A system that was factored. */
    private interface Factored {
        double[] solve(double[] right);
    }
}
