package io.didymium.core.lca.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LoopTest {
    @Test
    void namesTheStrongestRoundAndItsGain() {
        double[][] consumption = {{0, 0.5, 0, 0}, {0, 0, 2, 0.01}, {1.2, 0, 0, 0}, {0.01, 0, 0, 0}};
        Loop loop = Loop.of(DenseSolver.sparse(consumption), new int[] {0, 1, 2, 3});
        assertThat(loop.cycle()).containsExactly(0, 1, 2);
        assertThat(loop.gain()).isCloseTo(Math.cbrt(1.2), within(1e-3));
    }

    @Test
    void findsALoopOfOne() {
        Loop loop = Loop.of(DenseSolver.sparse(new double[][] {{1}}), new int[] {0});
        assertThat(loop.gain()).isEqualTo(1);
        assertThat(loop.cycle()).containsExactly(0);
    }

    @Test
    void findsThatAWeakLoopHasAGainBelowOne() {
        Loop loop = Loop.of(DenseSolver.sparse(new double[][] {{0, 0.5}, {0.5, 0}}), new int[] {0, 1});
        assertThat(loop.gain()).isCloseTo(0.5, within(1e-9));
    }
}
