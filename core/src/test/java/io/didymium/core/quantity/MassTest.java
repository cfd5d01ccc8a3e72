package io.didymium.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MassTest {
    @Test
    void rejectsNegativeMass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mass.ofKilograms("-5.0"))
                .withMessage("mass in kg must not be negative: -5");
    }

    @Test
    void rejectsNull() {
        assertThatNullPointerException().isThrownBy(() -> new Mass(null));
        assertThatNullPointerException().isThrownBy(() -> Mass.ofKilograms(null));
        assertThatNullPointerException().isThrownBy(() -> Mass.ofGrams(null));
    }

    @Test
    void equalMassesAreEqualHoweverTheyAreWritten() {
        assertThat(Mass.ofKilograms("8754.0"))
                .isEqualTo(Mass.ofKilograms("8.754E+3"))
                .hasSameHashCodeAs(Mass.ofKilograms("8754"));
        assertThat(Mass.ofGrams(new BigDecimal("8754000"))).isEqualTo(Mass.ofKilograms("8754"));
    }

    @Test
    void resolvesAMicrogramOfAThousandMillionTonnes() {
        Mass large = Mass.ofKilograms("1E+12");
        Mass microgram = Mass.ofGrams(new BigDecimal("0.000001"));
        assertThat(large.plus(microgram).toString()).isEqualTo("1000000000000.000000001 kg");
        assertThat(large.plus(microgram).minus(large)).isEqualTo(microgram);
    }

    @Test
    void takesNoMoreThanThereIs() {
        Mass lot = Mass.ofKilograms("8754.0");
        assertThat(lot.minus(Mass.ofKilograms("5000.0"))).isEqualTo(Mass.ofKilograms("3754"));
        assertThat(lot.minus(lot)).isEqualTo(Mass.ZERO).matches(Mass::isZero);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lot.minus(Mass.ofKilograms("8755.0")))
                .withMessage("cannot take 8755 kg from 8754 kg");
    }

    @Test
    void sumOfNoneIsZero() {
        assertThat(Mass.sum(List.of())).isEqualTo(Mass.ZERO);
    }

    @Test
    void productsOfLongDecimalsAreRoundedNotRefused() {
        Mass fine = Mass.ofKilograms("1E-90");
        MassFraction part = MassFraction.of("1E-90");
        assertThat(fine.times(part)).isEqualTo(Mass.ZERO);
        assertThat(part.times(part)).isEqualTo(MassFraction.ZERO);
    }

    @Test
    void weighedMassesStayBelowWhatCanBeAddedUp() {
        assertThat(MeasuredMass.exact(Mass.ofKilograms("999999999999999999.9"))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredMass.exact(Mass.ofKilograms("1E+18")))
                .withMessageStartingWith("weighed mass must be below 1000000000000000000 kg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasuredMass(Mass.ZERO, Mass.ofKilograms("1E+18")))
                .withMessageStartingWith("standard uncertainty of a mass must be below");
    }

    @Test
    void uncertaintyIsShownWhereThereIsOne() {
        Mass mass = Mass.ofKilograms("8754.0");
        assertThat(MeasuredMass.exact(mass)).hasToString("8754 kg");
        assertThat(new MeasuredMass(mass, Mass.ofKilograms("1.8"))).hasToString("8754 kg ± 1.8");
    }
}
