package io.didymium.core.lca.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CircularFootprintTest {
    @Test
    void virginMaterialThatIsDisposedOf() {
        // The glass of the tutorial of LCA as Code.
        CircularFootprint glass = CircularFootprint.builder(
                        new BigDecimal("0.2"), BigDecimal.ZERO, new BigDecimal("1.3"), new BigDecimal("0.08"))
                .build();
        assertThat(glass.impact()).isEqualByComparingTo("1.38");
    }

    @Test
    void dividesWhatRecyclingBringsAndSaves() {
        CircularFootprint metal = CircularFootprint.builder(
                        new BigDecimal("0.2"), new BigDecimal("0.5"), new BigDecimal("10"), BigDecimal.ONE)
                .content(new CircularFootprint.Content(
                        new BigDecimal("0.4"), new BigDecimal("2"), new BigDecimal("0.9")))
                .recovery(new CircularFootprint.Recovery(
                        new BigDecimal("0.5"), new BigDecimal("3"), new BigDecimal("10"), new BigDecimal("0.8")))
                .energy(new CircularFootprint.Energy(new BigDecimal("0.1"), new BigDecimal("4"), new BigDecimal("6")))
                .build();
        assertThat(metal.material()).isEqualByComparingTo("9.04");
        assertThat(metal.recycling()).isEqualByComparingTo("-2");
        assertThat(metal.burning()).isEqualByComparingTo("-0.1");
        assertThat(metal.disposing()).isEqualByComparingTo("0.4");
        assertThat(metal.impact()).isEqualByComparingTo("7.34");
    }

    @Test
    void rejectsPartsOutOfRange() {
        assertThatThrownBy(() -> new CircularFootprint.Content(new BigDecimal("1.1"), BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R1");
    }

    @Test
    void rejectsMoreRecoveredThanThereIs() {
        CircularFootprint.Recovery most =
                new CircularFootprint.Recovery(new BigDecimal("0.8"), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        CircularFootprint.Energy some =
                new CircularFootprint.Energy(new BigDecimal("0.3"), BigDecimal.ONE, BigDecimal.ONE);
        assertThatThrownBy(
                        () -> CircularFootprint.builder(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)
                                .recovery(most)
                                .energy(some)
                                .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
