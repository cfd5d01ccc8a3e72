package io.didymium.core.lca.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PedigreeTest {
    @Test
    void bestScoresLeaveTheBasicFactor() {
        assertThat(new Pedigree(1, 1, 1, 1, 1).geometricDeviation(1.05)).isCloseTo(Math.sqrt(1.05), within(1e-12));
        assertThat(new Pedigree(1, 1, 1, 1, 1).geometricDeviation(1)).isEqualTo(1);
    }

    @Test
    void scoresAddUpAsLogarithms() {
        double sum = 0;
        for (double factor : new double[] {1.05, 1.05, 1.05, 1.03, 1.01, 1.2}) {
            sum += Math.log(factor) * Math.log(factor);
        }
        assertThat(new Pedigree(2, 3, 2, 2, 3).geometricDeviation(1.05))
                .isCloseTo(Math.exp(Math.sqrt(sum) / 2), within(1e-12));
    }

    @Test
    void readsScores() {
        assertThat(Pedigree.find("(2;3;1;2;1)")).contains(new Pedigree(2, 3, 1, 2, 1));
        assertThat(Pedigree.find("(2; 3; 1; 2; 1; 5)")).contains(new Pedigree(2, 3, 1, 2, 1));
        assertThat(Pedigree.find("(n.a.;3;1;2;1)")).isEmpty();
    }

    @Test
    void rejectsScoresAndFactorsOutOfRange() {
        assertThatThrownBy(() -> new Pedigree(0, 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        Pedigree best = new Pedigree(1, 1, 1, 1, 1);
        assertThatThrownBy(() -> best.geometricDeviation(0.9)).isInstanceOf(IllegalArgumentException.class);
    }
}
