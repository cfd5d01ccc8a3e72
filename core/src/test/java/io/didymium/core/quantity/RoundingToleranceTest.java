package io.didymium.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RoundingToleranceTest {
    @Test
    void isHalfADigitWhereDigitsAreMany() {
        assertThat(RoundingTolerance.ofPercent(new BigDecimal("52.35"))).isEqualByComparingTo("0.005");
        assertThat(RoundingTolerance.ofShare(new BigDecimal("0.523"))).isEqualByComparingTo("0.0005");
        assertThat(RoundingTolerance.ofValue(new BigDecimal("24.43"))).isEqualByComparingTo("0.005");
    }

    @Test
    void isAtMostTwoPerCentOfTheValue() {
        assertThat(RoundingTolerance.ofPercent(new BigDecimal("1"))).isEqualByComparingTo("0.02");
        assertThat(RoundingTolerance.ofValue(new BigDecimal("2E+1"))).isEqualByComparingTo("0.4");
        assertThat(RoundingTolerance.ofValue(new BigDecimal("-5"))).isEqualByComparingTo("0.1");
    }

    @Test
    void isAtMostHalfAPercentagePoint() {
        assertThat(RoundingTolerance.ofPercent(new BigDecimal("6E+1"))).isEqualByComparingTo("0.5");
        assertThat(RoundingTolerance.ofShare(new BigDecimal("1"))).isEqualByComparingTo("0.005");
    }

    @Test
    void leavesNothingRoundedUpToZero() {
        assertThat(RoundingTolerance.ofPercent(new BigDecimal("0"))).isEqualByComparingTo("0");
    }
}
