package io.didymium.core.lca.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the factors of symmetric matrices, each beside the dense matrix. */
class SymmetricFactorProperties {
    /** A B Bᵀ of a sparse B of whole numbers, whose rank is at most the columns of B. */
    private static double[][] semidefinite(int size, int columns, Random random) {
        double[][] root = new double[size][columns];
        for (int k = 0; k < size + 2 * columns; k++) {
            root[random.nextInt(size)][random.nextInt(columns)] = random.nextInt(7) - 3;
        }
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < columns; k++) {
                    product[i][j] += root[i][k] * root[j][k];
                }
            }
        }
        return product;
    }

    private static SparseMatrix sparse(double[][] dense) {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(dense.length, dense.length);
        for (int i = 0; i < dense.length; i++) {
            for (int j = 0; j < dense.length; j++) {
                entries.add(i, j, dense[i][j]);
            }
        }
        return entries.build();
    }

    private static double[] times(double[][] dense, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += dense[i][j] * vector[j];
            }
        }
        return product;
    }

    /** The rank by elimination with the largest pivot. */
    private static int rank(double[][] dense) {
        int n = dense.length;
        double[][] left = new double[n][];
        for (int i = 0; i < n; i++) {
            left[i] = dense[i].clone();
        }
        boolean[] done = new boolean[n];
        int rank = 0;
        while (rank < n) {
            int pivot = -1;
            for (int i = 0; i < n; i++) {
                if (!done[i] && (pivot < 0 || left[i][i] > left[pivot][pivot])) {
                    pivot = i;
                }
            }
            if (left[pivot][pivot] < 1e-8) {
                return rank;
            }
            done[pivot] = true;
            rank++;
            for (int i = 0; i < n; i++) {
                if (!done[i]) {
                    double factor = left[i][pivot] / left[pivot][pivot];
                    for (int j = 0; j < n; j++) {
                        left[i][j] -= factor * left[pivot][j];
                    }
                }
            }
        }
        return rank;
    }

    @Property(tries = 200)
    void solvesWhatHasASolution(
            @ForAll @IntRange(min = 1, max = 25) int size,
            @ForAll @IntRange(min = 1, max = 30) int columns,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[][] dense = semidefinite(size, columns, random);
        double[] any = random.doubles(size, -1, 1).toArray();
        double[] right = times(dense, any);
        SymmetricFactor factor = SymmetricFactor.of(sparse(dense));
        assertThat(factor.isSemidefinite()).isTrue();
        assertThat(times(dense, factor.solve(right))).containsExactly(right, within(1e-6));
        assertThat(factor.rank()).isEqualTo(rank(dense));
    }

    @Property(tries = 200)
    void theSelectedInverseIsTheInverseWhereTheMatrixHasEntries(
            @ForAll @IntRange(min = 1, max = 25) int size, @ForAll long seed) {
        double[][] dense = semidefinite(size, size, new Random(seed));
        for (int i = 0; i < size; i++) {
            dense[i][i] += 1;
        }
        SymmetricFactor factor = SymmetricFactor.of(sparse(dense));
        SelectedInverse inverse = factor.inverse();
        for (int j = 0; j < size; j++) {
            double[] unit = new double[size];
            unit[j] = 1;
            double[] column = factor.solve(unit);
            for (int i = 0; i < size; i++) {
                if (dense[i][j] != 0) {
                    assertThat(inverse.at(i, j)).isCloseTo(column[i], within(1e-12));
                }
            }
        }
    }

    @Example
    void whatIsIndefiniteIsFound() {
        assertThat(SymmetricFactor.of(sparse(new double[][] {{1, 2}, {2, 1}})).isSemidefinite())
                .isFalse();
        assertThat(SymmetricFactor.of(sparse(new double[][] {{1, 1, 0}, {1, 1, 0.5}, {0, 0.5, 1}}))
                        .isSemidefinite())
                .isFalse();
        assertThat(SymmetricFactor.of(sparse(new double[][] {{1, 1}, {1, 1}})).isSemidefinite())
                .isTrue();
    }
}
