package io.didymium.passport.verify.check.conformity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a chain gives on a metric, in per cent: a value between two bounds, or why there is none.
 *
 * @param low the least that it can be, and the most; empty if it is unknown
 * @param high the most that it can be
 * @param reason why it is unknown, for people
 */
public record DecidedValue(Optional<BigDecimal> low, Optional<BigDecimal> high, String reason) {
    private static final int DIGITS = 4;

    static DecidedValue unknown(String reason) {
        return new DecidedValue(Optional.empty(), Optional.empty(), reason);
    }

    static DecidedValue of(BigDecimal value) {
        return between(value, value);
    }

    static DecidedValue between(BigDecimal low, BigDecimal high) {
        return new DecidedValue(Optional.of(low), Optional.of(high), "");
    }

    /** The value or its bounds, rounded to 0.0001, for people. */
    String text() {
        String least = text(low);
        String most = text(high);
        return least.equals(most) ? least : least + " to " + most;
    }

    private static String text(Optional<BigDecimal> bound) {
        return bound.map(value -> value.setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .orElse("?");
    }
}
