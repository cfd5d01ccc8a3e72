package io.didymium.core.lca.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinearSystemProperties {
    /** A system whose diagonal outweighs its columns, so that the dense oracle is to be trusted. */
    private static final class Example {
        private final double[][] matrix;
        private final double[] right;

        Example(double[][] matrix, double[] right) {
            this.matrix = matrix;
            this.right = right;
        }

        @Override
        public String toString() {
            return Arrays.deepToString(matrix) + " x = " + Arrays.toString(right);
        }
    }

    @Property(tries = 300)
    void agreesWithTheDenseOracle(@ForAll("examples") Example example) {
        double[] found = new LinearSystem(DenseSolver.sparse(example.matrix))
                .solve(example.right)
                .values();
        assertClose(found, DenseSolver.solve(example.matrix, example.right));
    }

    @Property(tries = 300)
    void transposedAgreesWithTheDenseOracle(@ForAll("examples") Example example) {
        double[] found = new LinearSystem(DenseSolver.sparse(example.matrix))
                .solveTransposed(example.right)
                .values();
        assertClose(found, DenseSolver.solve(DenseSolver.transposed(example.matrix), example.right));
    }

    @Property(tries = 300)
    void adjointGivesWhatForwardGives(@ForAll("examples") Example example) {
        LinearSystem system = new LinearSystem(DenseSolver.sparse(example.matrix));
        int n = example.right.length;
        double[] weights = system.solveTransposed(example.right).values();
        for (int j = 0; j < n; j++) {
            double[] demand = new double[n];
            demand[j] = 1;
            double[] scaling = system.solve(demand).values();
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += example.right[i] * scaling[i];
            }
            assertThat(weights[j]).isCloseTo(sum, within(1e-9 * (1 + Math.abs(sum))));
        }
    }

    @Property(tries = 200)
    void theOrderOfUnknownsDoesNotMatter(@ForAll("examples") Example example, @ForAll Random random) {
        int n = example.right.length;
        int[] place = random.ints(0, Integer.MAX_VALUE).distinct().limit(n).toArray();
        int[] sorted = Arrays.stream(place).sorted().toArray();
        double[][] moved = new double[n][n];
        double[] movedRight = new double[n];
        for (int i = 0; i < n; i++) {
            int to = Arrays.binarySearch(sorted, place[i]);
            movedRight[to] = example.right[i];
            for (int j = 0; j < n; j++) {
                moved[to][Arrays.binarySearch(sorted, place[j])] = example.matrix[i][j];
            }
        }
        double[] one = new LinearSystem(DenseSolver.sparse(example.matrix))
                .solve(example.right)
                .values();
        double[] other =
                new LinearSystem(DenseSolver.sparse(moved)).solve(movedRight).values();
        for (int i = 0; i < n; i++) {
            double expected = one[i];
            assertThat(other[Arrays.binarySearch(sorted, place[i])])
                    .isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
        }
    }

    /** Also where a value happens to be zero, in the first matrix or in the second. */
    @Property(tries = 300)
    void otherValuesOfOneStructureGiveWhatTheirOwnFactorsGive(
            @ForAll("examples") Example example, @ForAll Random random) {
        int n = example.right.length;
        double[][] other = new double[n][n];
        SparseMatrix.Entries entries = SparseMatrix.ofSize(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (example.matrix[i][j] != 0) {
                    boolean isZero = i != j && random.nextInt(8) == 0;
                    other[i][j] = isZero ? 0 : example.matrix[i][j] * (0.9 + 0.2 * random.nextDouble());
                    entries.add(i, j, i != j && random.nextInt(8) == 0 ? 0 : example.matrix[i][j]);
                }
            }
        }
        int[] all = java.util.stream.IntStream.range(0, n).toArray();
        Refactorization structure = new Refactorization(entries.buildWithZeros(), all);
        double[] values = structure.values();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (example.matrix[i][j] != 0) {
                    values[structure.placeOf(i, j)] = other[i][j];
                } else {
                    assertThat(structure.placeOf(i, j)).isEqualTo(-1);
                }
            }
        }
        LinearSystem again = structure.with(values);
        LinearSystem own = new LinearSystem(DenseSolver.sparse(other));
        assertClose(
                again.solve(example.right).values(), own.solve(example.right).values());
        assertClose(
                again.solveTransposed(example.right).values(),
                own.solveTransposed(example.right).values());
    }

    @Property(tries = 100)
    void whatAnUnknownReachesIsEnough(@ForAll("examples") Example example, @ForAll Random random) {
        int n = example.right.length;
        SparseMatrix matrix = DenseSolver.sparse(example.matrix);
        double[] right = new double[n];
        int unknown = random.nextInt(n);
        right[unknown] = 1;
        Refactorization structure = new Refactorization(matrix, unknown);
        double[] found = structure.with(structure.values()).solve(right).values();
        assertThat(found).containsExactly(new LinearSystem(matrix).solve(right).values());
        for (int i = 0; i < n; i++) {
            assertThat(found[i] == 0 || structure.reached(unknown).get(i)).isTrue();
        }
    }

    @Property(tries = 100)
    void everyEliminationOrderIsAPermutation(@ForAll("examples") Example example) {
        int[] order = MinimumDegree.order(DenseSolver.sparse(example.matrix));
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        assertThat(sorted)
                .isEqualTo(java.util.stream.IntStream.range(0, order.length).toArray());
    }

    @Provide
    Arbitrary<Example> examples() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.doubles().between(0.5, 6),
                        Arbitraries.longs())
                .as(LinearSystemProperties::example);
    }

    private static Example example(int size, double perColumn, long seed) {
        Random random = new Random(seed);
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        for (int j = 0; j < size; j++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                if (i != j && random.nextDouble() * size < perColumn) {
                    matrix[i][j] = -random.nextDouble();
                    sum += matrix[i][j];
                }
            }
            matrix[j][j] = (0.1 - sum) * (random.nextBoolean() ? 1 : 1.5);
            right[j] = random.nextInt(3) == 0 ? random.nextDouble() * 10 - 5 : 0;
        }
        return new Example(matrix, right);
    }

    private static void assertClose(double[] found, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-9 * (1 + Math.abs(expected[i]))));
        }
    }
}
