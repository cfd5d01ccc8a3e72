package io.didymium.core.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.testing.SharedData;
import io.didymium.core.testing.scenario.PhosphateRecipe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RareEarthDistributionTest {
    private static final List<String> SYMBOLS =
            List.of("La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y");

    @Test
    void publishedDistributionsSumAsPublishedAndNormaliseToTheOxidesFound() {
        List<String[]> rows = SharedData.rows("domain/reo_distributions.csv");
        assertThat(rows).hasSize(10);
        MassFraction treo = MassFraction.of("0.45");
        for (String[] row : rows) {
            RareEarthDistribution published = distribution(row);
            assertThat(published.sum()).as(row[0]).isEqualByComparingTo(row[16]);
            Assay assay = published.normalised(treo, MassFraction.of("0.01"), "ICP-MS");
            // Each of fifteen shares is rounded at 34 digits, so that the sum is right to 32.
            assertThat(assay.sum().setScale(32, RoundingMode.HALF_EVEN))
                    .as(row[0])
                    .isEqualByComparingTo("0.45");
            assertThat(assay.normalisation().orElseThrow().originalSum())
                    .as(row[0])
                    .isEqualByComparingTo(published.sum().movePointLeft(2));
            assertThat(assay.basis()).isEqualTo(AssayBasis.OXIDE);
        }
    }

    @Test
    void publishedDistributionsAreNotScaledUnasked() {
        RareEarthDistribution khibiny = PhosphateRecipe.distribution();
        assertThat(khibiny.sum()).isEqualByComparingTo("100.2");
        assertThat(khibiny.percents().get(Oxide.conventional(Element.NEODYMIUM)))
                .isEqualByComparingTo("14.5");
    }

    @Test
    void aNormalisedAssaySaysThatItIsOne() {
        Assay assay =
                PhosphateRecipe.distribution().normalised(MassFraction.of("0.006"), MassFraction.of("0.02"), "ICP-MS");
        assertThat(assay.normalisation())
                .contains(new Normalisation(
                        new BigDecimal("1.002"),
                        "shares of apatite, Khibiny divided by their sum, then by the oxides found"));
        AssayValue first = assay.values().get(0);
        assertThat(first.content().standardUncertainty())
                .isEqualTo(first.content().value().times(MassFraction.of("0.02")));
    }

    @Test
    void oxidesStandInTheOrderOfAtomicNumbers() {
        assertThat(PhosphateRecipe.distribution().percents().keySet().stream().map(Oxide::formula))
                .containsExactly(
                        "Y2O3", "La2O3", "CeO2", "Pr6O11", "Nd2O3", "Sm2O3", "Eu2O3", "Gd2O3", "Tb4O7", "Dy2O3",
                        "Ho2O3", "Er2O3", "Yb2O3");
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RareEarthDistribution("x", Map.of()))
                .withMessage("a distribution must have a share: x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RareEarthDistribution("", Map.of(Oxide.parse("Nd2O3"), BigDecimal.ONE)))
                .withMessage("source of a distribution must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RareEarthDistribution("x", Map.of(Oxide.parse("CaO"), BigDecimal.ONE)))
                .withMessage("CaO cannot have 1 % of TREO");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RareEarthDistribution("x", Map.of(Oxide.parse("Nd2O3"), new BigDecimal("-0.1"))))
                .withMessage("Nd2O3 cannot have -0.1 % of TREO");
    }

    private static RareEarthDistribution distribution(String[] row) {
        Map<Oxide, BigDecimal> percents = new LinkedHashMap<>();
        for (int i = 0; i < SYMBOLS.size(); i++) {
            percents.put(Oxide.conventional(Element.ofSymbol(SYMBOLS.get(i))), new BigDecimal(row[i + 1]));
        }
        return new RareEarthDistribution(row[0], percents);
    }
}
