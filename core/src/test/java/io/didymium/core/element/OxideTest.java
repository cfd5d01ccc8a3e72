package io.didymium.core.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OxideTest {
    /** Oxide per element and element per oxide, as tables of conversion factors print them. */
    @ParameterizedTest
    @CsvSource({
        "Sc2O3, 1.5338, 0.6520",
        "Y2O3, 1.2699, 0.7874",
        "La2O3, 1.1728, 0.8527",
        "CeO2, 1.2284, 0.8141",
        "Pr6O11, 1.2082, 0.8277",
        "Nd2O3, 1.1664, 0.8574",
        "Sm2O3, 1.1596, 0.8624",
        "Eu2O3, 1.1579, 0.8636",
        "Gd2O3, 1.1526, 0.8676",
        "Tb4O7, 1.1762, 0.8502",
        "Dy2O3, 1.1477, 0.8713",
        "Ho2O3, 1.1455, 0.8730",
        "Er2O3, 1.1435, 0.8745",
        "Tm2O3, 1.1421, 0.8756",
        "Yb2O3, 1.1387, 0.8782",
        "Lu2O3, 1.1372, 0.8794",
        "ThO2, 1.1379, 0.8788",
        "U3O8, 1.1792, 0.8480",
        "P2O5, 2.2913, 0.4364",
        // The alternatives beside the convention.
        "Ce2O3, 1.1713, 0.8538",
        "Pr2O3, 1.1703, 0.8545",
        "Tb2O3, 1.1510, 0.8688"
    })
    void factorsAreThoseOfTheTables(String formula, String perElement, String perOxide) {
        Oxide oxide = Oxide.parse(formula);
        assertThat(oxide.oxidePerElement().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo(perElement);
        assertThat(oxide.elementFraction().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo(perOxide);
        assertThat(oxide.formula()).isEqualTo(formula);
        assertThat(Constituent.parse(formula)).isEqualTo(oxide);
    }

    @Test
    void theConventionsAreThoseOfTheTrade() {
        assertThat(Oxide.conventional(Element.CERIUM)).hasToString("CeO2");
        assertThat(Oxide.conventional(Element.PRASEODYMIUM)).hasToString("Pr6O11");
        assertThat(Oxide.conventional(Element.TERBIUM)).hasToString("Tb4O7");
        assertThat(Oxide.conventional(Element.NEODYMIUM)).hasToString("Nd2O3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Oxide.conventional(Element.IRON))
                .withMessage("no conventional oxide for Fe");
    }

    @Test
    void alternativesStandBesideTheConvention() {
        assertThat(Oxide.bases(Element.PRASEODYMIUM))
                .containsExactly(new Oxide(Element.PRASEODYMIUM, 6, 11), new Oxide(Element.PRASEODYMIUM, 2, 3));
        assertThat(Oxide.bases(Element.NEODYMIUM)).isEqualTo(List.of(new Oxide(Element.NEODYMIUM, 2, 3)));
    }

    @Test
    void statingPraseodymiumAsPr2O3MovesItsMassByThreePerCent() {
        BigDecimal shift = Oxide.parse("Pr2O3")
                .elementFraction()
                .divide(Oxide.parse("Pr6O11").elementFraction(), 4, RoundingMode.HALF_EVEN);
        assertThat(shift).isEqualByComparingTo("1.0323");
    }

    @Test
    void anElementWithoutAtomicWeightHasNoOxide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Oxide.parse("Pm2O3"))
                .withMessage("Pm has no standard atomic weight, so the content of its oxides is not defined");
        assertThat(Oxide.bases(Element.PROMETHIUM)).isEmpty();
    }

    @Test
    void oxygenHasNoOxide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Oxide(Element.OXYGEN, 1, 1))
                .withMessage("oxygen has no oxide here");
    }

    @ParameterizedTest
    @EnumSource(
            value = Element.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "OXYGEN",
                "TECHNETIUM",
                "PROMETHIUM",
                "POLONIUM",
                "ASTATINE",
                "RADON",
                "FRANCIUM",
                "RADIUM",
                "ACTINIUM"
            })
    void elementAndOxygenMakeTheWhole(Element element) {
        Oxide oxide = Oxide.sesquioxide(element);
        BigDecimal oxygen = new BigDecimal("47.997").divide(oxide.molarMass(), Decimals.ROUNDING);
        assertThat(oxide.elementFraction().add(oxygen).setScale(30, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("1");
        assertThat(oxide.elementFraction().multiply(oxide.oxidePerElement()).setScale(30, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "O", "O2", "Nd", "nd2O3", "Nd2o3", "Nd2O3 ", "Nd0O3", "Nd02O3", "Nd1O2", "Nd2O03", "Xx2O3",
                "NdFeO3", "Nd123O3"
            })
    void onlyFormulasAsTheyAreWrittenAreRead(String formula) {
        assertThatIllegalArgumentException().isThrownBy(() -> Oxide.parse(formula));
    }

    @Test
    void atomsAreCountedFromOneToNinetyNine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Oxide(Element.NEODYMIUM, 0, 3))
                .withMessage("atoms in an oxide must be from 1 to 99: 0, 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Oxide(Element.NEODYMIUM, 2, 100));
    }
}
