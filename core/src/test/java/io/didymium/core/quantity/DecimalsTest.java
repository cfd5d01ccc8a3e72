package io.didymium.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5",
        "1E+3, 1000",
        "0.000, 0",
        "-2.0, -2",
        "0E+999999999, 0",
        "0E-999999999, 0",
        "1E-100, 1E-100"
    })
    void equalDecimalsHaveOneNormalForm(String written, String normal) {
        assertThat(Decimals.normal(new BigDecimal(written), "value")).isEqualTo(new BigDecimal(normal));
    }

    @Test
    void takesThirtyDigitsBeforeThePointAndAHundredAfter() {
        assertThat(Decimals.normal(new BigDecimal("9".repeat(30)), "value").precision())
                .isEqualTo(30);
        assertThat(Decimals.normal(new BigDecimal("0." + "9".repeat(100)), "value")
                        .scale())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+30", "1E+1000000000", "-1E+30", "1E-101", "1E-1000000000", "1234E+27"})
    void refusesWhatIsTooLargeOrTooFine(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.normal(new BigDecimal(written), "the value"))
                .withMessageStartingWith("the value must have at most")
                .satisfies(refusal -> assertThat(refusal.getMessage().length()).isLessThan(120));
    }

    @Test
    void refusesAMillionDigitsWithoutLookingAtThem() {
        BigDecimal long1 = new BigDecimal(BigInteger.ONE.shiftLeft(4_000_000), 2_000_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.normal(long1, "value"))
                .withMessage("value must not be written with over 600 digits");
    }

    @Test
    void fitsResultsIntoAHundredDigitsHalfEven() {
        assertThat(Decimals.fitted(new BigDecimal("1.5E-100"))).isEqualByComparingTo("2E-100");
        assertThat(Decimals.fitted(new BigDecimal("2.5E-100"))).isEqualByComparingTo("2E-100");
        assertThat(Decimals.fitted(new BigDecimal("1E-300"))).isEqualByComparingTo("0");
        assertThat(Decimals.fitted(new BigDecimal("1.25"))).isEqualTo(new BigDecimal("1.25"));
    }
}
