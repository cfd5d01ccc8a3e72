package io.didymium.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
    @ParameterizedTest
    @CsvSource({
        "1010 kg, 1010",
        "1010.50kg, 1010.5",
        "1.5 t, 1500",
        "0 g, 0",
        "250 g, 0.25",
        "3 mg, 0.000003",
        "3 ug, 0.000000003",
        "3 µg, 0.000000003",
        "3 \u03bcg, 0.000000003"
    })
    void massesAreReadWithTheirUnit(String text, String kilograms) {
        assertThat(Mass.parse(text)).isEqualTo(Mass.ofKilograms(kilograms));
        assertThat(MeasuredMass.parse(text)).isEqualTo(MeasuredMass.exact(Mass.ofKilograms(kilograms)));
    }

    @ParameterizedTest
    @CsvSource({"26.4 %, 0.264", "100 %, 1", "350 ppm, 0.00035", "350 mg/kg, 0.00035", "4.2 g/t, 0.0000042"})
    void fractionsAreReadWithTheirUnit(String text, String fraction) {
        assertThat(MassFraction.parse(text)).isEqualTo(MassFraction.of(fraction));
        assertThat(MeasuredFraction.parse(text).value()).isEqualTo(MassFraction.of(fraction));
        assertThat(MeasuredFraction.parse(text).standardUncertainty()).isEqualTo(MassFraction.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1010 kg ± 0.1",
                "1010 kg +/- 0.1",
                "1010 kg ± 0.1 kg",
                "1010 ± 0.1 kg",
                "1010kg±0.1",
                "1010+/-0.1kg"
            })
    void anUncertaintyIsInTheUnitOfItsValue(String text) {
        assertThat(MeasuredMass.parse(text))
                .isEqualTo(new MeasuredMass(Mass.ofKilograms("1010"), Mass.ofKilograms("0.1")));
    }

    @Test
    void anUncertaintyOfAPercentageIsInPercentagePoints() {
        assertThat(MeasuredFraction.parse("26.4 ± 0.3 %"))
                .isEqualTo(new MeasuredFraction(MassFraction.of("0.264"), MassFraction.of("0.003")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "kg",
                "12",
                "12 stone",
                "12 KG",
                "12  kg",
                " 12 kg",
                "12 kg ",
                "-5 kg",
                "+5 kg",
                "1E3 kg",
                "1,000 kg",
                ".5 kg",
                "5. kg",
                "\u0661\u0662 kg",
                "12 kg ±",
                "12 kg ± 0.1 g",
                "12 ± 0.1",
                "12 kg ± -0.1",
                "12 kg 13 kg",
                "12 kg +- 1"
            })
    void anythingElseIsRefusedByName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredMass.parse(text))
                .withMessageContaining("kg, t, g, mg, µg")
                .withMessageEndingWith("'" + text + "'");
        assertThatIllegalArgumentException().isThrownBy(() -> Mass.parse(text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredFraction.parse(text.replace("kg", "%")))
                .withMessageContaining("%, ppm, mg/kg, g/t");
    }

    @Test
    void messagesSayWhatIsAccepted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mass.parse("12 stone"))
                .withMessage(
                        "mass must be a decimal and a unit, such as '10.5 kg' or '10.5 kg ± 0.2', with one of the units"
                                + " kg, t, g, mg, µg, \u03bcg, ug, lb, short ton: '12 stone'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mass.parse("12 kg ± 0"))
                .withMessage("mass must be stated without an uncertainty here: '12 kg ± 0'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MassFraction.parse("101 %"))
                .withMessage("mass fraction must be at most 1: 1.01");
        assertThatNullPointerException().isThrownBy(() -> Mass.parse(null)).withMessage("mass");
    }

    @Test
    void longTextsAreRefusedAndCutShortInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mass.parse("1".repeat(1_000_000) + " kg"))
                .satisfies(fault ->
                        assertThat(fault.getMessage()).hasSizeLessThan(300).endsWith("...'"));
    }
}
