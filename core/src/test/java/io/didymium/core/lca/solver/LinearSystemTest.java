package io.didymium.core.lca.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinearSystemTest {
    private static final Offset<Double> TINY = within(1e-12);

    @Test
    void solvesTheTextbookExample() {
        // Heijungs and Suh 2002: electricity from fuel, fuel from electricity.
        LinearSystem system = new LinearSystem(DenseSolver.sparse(new double[][] {{10, 0}, {-2, 100}}));
        assertThat(system.solve(new double[] {1000, 0}).values()).containsExactly(new double[] {100, 2}, TINY);
    }

    @Test
    void solvesASystemThatNeedsOtherPivotsThanTheDiagonal() {
        double[][] matrix = {{2, 3, 0, 0, 0}, {3, 0, 4, 0, 6}, {0, -1, -3, 2, 0}, {0, 0, 1, 0, 0}, {0, 4, 2, 0, 1}};
        double[] found = new LinearSystem(DenseSolver.sparse(matrix))
                .solve(new double[] {8, 45, -3, 3, 19})
                .values();
        assertThat(found).containsExactly(new double[] {1, 2, 3, 4, 5}, TINY);
    }

    @Test
    void solvesAPurePermutation() {
        double[][] matrix = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
        double[] found = new LinearSystem(DenseSolver.sparse(matrix))
                .solve(new double[] {1, 2, 3})
                .values();
        assertThat(found).containsExactly(new double[] {3, 1, 2}, TINY);
    }

    @Test
    void leavesWhatIsNotReachedExactlyZero() {
        double[][] matrix = {
            {1, 0, 0, 0, 0}, {-0.3, 1, -0.2, 0, 0}, {0, -0.7, 1, 0, 0}, {0, -0.1, 0, 1, -0.5}, {0, 0, 0, -0.5, 1}
        };
        Solution found = new LinearSystem(DenseSolver.sparse(matrix)).solve(new double[] {0, 0, 0, 1, 0});
        assertThat(found.values()[0]).isZero();
        assertThat(found.values()[1]).isZero();
        assertThat(found.values()[2]).isZero();
        assertThat(found.values()[3]).isCloseTo(4.0 / 3, TINY);
        assertThat(found.backwardError()).isLessThan(1e-15);
    }

    @Test
    void knowsNothingOfWhatHangsOnASingularLoop() {
        // 0 uses the loop of 1 and 2, which consumes all it makes; 3 supplies the loop; 4 is apart.
        double[][] matrix = {{1, 0, 0, 0, 0}, {-1, 1, -1, 0, 0}, {0, -1, 1, 0, 0}, {0, -1, 0, 1, 0}, {-1, 0, 0, 0, 2}};
        LinearSystem system = new LinearSystem(DenseSolver.sparse(matrix));
        assertThat(system.singular()).singleElement().isEqualTo(new int[] {1, 2});
        assertThat(system.solve(new double[] {1, 0, 0, 0, 0}).values())
                .containsExactly(1, Double.NaN, Double.NaN, Double.NaN, 0.5);
        assertThat(system.solve(new double[] {0, 0, 0, 1, 1}).values()).containsExactly(0, 0, 0, 1, 0.5);
        assertThat(system.solveTransposed(new double[] {0, 0, 0, 1, 1}).values())
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, 1, 0.5);
    }

    @Test
    void findsASingularColumn() {
        LinearSystem system = new LinearSystem(DenseSolver.sparse(new double[][] {{0}}));
        assertThat(system.singular()).singleElement().isEqualTo(new int[] {0});
    }

    @Test
    void rejectsAMatrixThatIsNotSquare() {
        SparseMatrix wide = SparseMatrix.ofSize(1, 2).build();
        assertThatThrownBy(() -> new LinearSystem(wide))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 x 2");
    }

    @Test
    void sumsEntriesAtOnePlace() {
        SparseMatrix matrix = SparseMatrix.ofSize(2, 2)
                .add(1, 0, 2)
                .add(0, 1, 5)
                .add(1, 0, 3)
                .add(0, 1, -5)
                .build();
        assertThat(matrix.at(1, 0)).isEqualTo(5);
        assertThat(matrix.size()).isEqualTo(1);
        assertThat(matrix.rows()).isEqualTo(2);
    }

    @Test
    void rejectsAnEntryOutsideTheMatrix() {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(2, 2);
        assertThatThrownBy(() -> entries.add(2, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
