package io.didymium.core.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.SpecificActivity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadioactivityTest {
    /** Published: 1 Bq/g is 246 ppm of thorium or 81 ppm of uranium; 52,700 ppm of thorium are 214 Bq/g. */
    @ParameterizedTest
    @CsvSource({"25, 5, 0.163", "246, 0, 0.999", "247, 0, 1.003", "0, 81, 1.000", "52700, 0, 213.962", "0, 0, 0"})
    void activityFollowsFromContents(String thorium, String uranium, String becquerelsPerGram) {
        SpecificActivity activity = of(thorium, uranium).parentActivity();
        assertThat(activity.becquerelsPerGram().setScale(3, RoundingMode.HALF_UP))
                .isEqualByComparingTo(becquerelsPerGram);
    }

    @Test
    void concentrateOfTheScenarioIsBelowTheExemptionLevel() {
        assertThat(of("25", "5").parentActivity()).isLessThan(Radioactivity.EXEMPTION_LEVEL);
        assertThat(of("247", "0").parentActivity()).isGreaterThan(Radioactivity.EXEMPTION_LEVEL);
    }

    /** Becquerel per mg from half-life and mass of an atom: ln 2 / T x N_A / M. */
    @ParameterizedTest
    @CsvSource({"232.0377, 1.405E10, 1, 4.06, 1000000, 0", "238.02891, 4.468E9, 0.992742, 12.35, 0, 1000000"})
    void specificActivitiesFollowFromHalfLives(
            double molarMass, double years, double abundance, double expected, String thorium, String uranium) {
        double computed = Math.log(2) / (years * 365.25 * 86_400) * 6.02214076e23 / molarMass * abundance / 1000;
        assertThat(computed).isCloseTo(expected, offset(0.006));
        assertThat(of(thorium, uranium).parentActivity().becquerelsPerGram())
                .isEqualByComparingTo(BigDecimal.valueOf(expected).movePointRight(3));
    }

    @Test
    void methodMustBeNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Radioactivity(MeasuredFraction.ZERO, MeasuredFraction.ZERO, ""))
                .withMessage("method of a radioactivity must not be blank");
    }

    private static Radioactivity of(String thorium, String uranium) {
        return new Radioactivity(perMillion(thorium), perMillion(uranium), "ICP-MS");
    }

    private static MeasuredFraction perMillion(String value) {
        return new MeasuredFraction(MassFraction.ofPartsPerMillion(new BigDecimal(value)), MassFraction.ZERO);
    }
}
