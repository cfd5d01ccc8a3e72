package io.didymium.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MassFractionTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.000000000000000000000000001", "2", "1E+40", "-0.1", "-1E-90"})
    void rejectsWhatIsNoPartOfAWhole(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MassFraction.of(value))
                .withMessageStartingWith("mass fraction must");
    }

    @Test
    void perCentAndPartsPerMillionAreFractions() {
        assertThat(MassFraction.ofPercent(new BigDecimal("45.0"))).isEqualTo(MassFraction.of("0.45"));
        assertThat(MassFraction.ofPartsPerMillion(new BigDecimal("25"))).isEqualTo(MassFraction.of("0.000025"));
    }

    @Test
    void complementOfAllIsNone() {
        assertThat(MassFraction.ONE.complement()).isEqualTo(MassFraction.ZERO).matches(MassFraction::isZero);
        assertThat(MassFraction.of("0.295").complement()).isEqualTo(MassFraction.of("0.705"));
    }

    @Test
    void activityMustNotBeNegativeAndAddsUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecificActivity(new BigDecimal("-0.1")))
                .withMessage("activity in Bq/g must not be negative: -0.1");
        SpecificActivity half = new SpecificActivity(new BigDecimal("0.50"));
        assertThat(half.plus(half))
                .isEqualTo(new SpecificActivity(BigDecimal.ONE))
                .hasToString("1 Bq/g");
    }
}
