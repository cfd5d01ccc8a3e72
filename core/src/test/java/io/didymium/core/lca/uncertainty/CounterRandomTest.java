package io.didymium.core.lca.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CounterRandomTest {
    @Test
    void isPhilox() {
        // Known answers of philox4x32-10 in the authors' library Random123 (kat_vectors).
        assertThat(CounterRandom.philox(new int[4], 0, 0))
                .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        assertThat(CounterRandom.philox(new int[] {-1, -1, -1, -1}, -1, -1))
                .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        assertThat(CounterRandom.philox(
                        new int[] {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0xa4093822, 0x299f31d0))
                .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    @Test
    void drawsTheSameNumberInTheSamePlace() {
        assertThat(new CounterRandom(7).uniform(3, 5)).isEqualTo(new CounterRandom(7).uniform(3, 5));
        assertThat(new CounterRandom(7).uniform(3, 5))
                .isNotEqualTo(new CounterRandom(8).uniform(3, 5))
                .isNotEqualTo(new CounterRandom(7).uniform(4, 5))
                .isNotEqualTo(new CounterRandom(7).uniform(3, 6));
    }

    @Test
    void hasTheMomentsOfItsDistributions() {
        CounterRandom random = new CounterRandom(1);
        int count = 20_000;
        double uniform = 0;
        double normal = 0;
        double square = 0;
        for (int run = 0; run < count; run++) {
            uniform += random.uniform(run, 1);
            double drawn = random.normal(run, 2);
            normal += drawn;
            square += drawn * drawn;
        }
        assertThat(uniform / count).isCloseTo(0.5, within(0.01));
        assertThat(normal / count).isCloseTo(0, within(0.03));
        assertThat(square / count).isCloseTo(1, within(0.03));
    }
}
