package io.didymium.core.reconcile;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimals of results that are not exact: 15 significant digits, half even, at most 100 after the point. */
final class ResultDecimal {
    private static final MathContext ROUNDING = new MathContext(15, RoundingMode.HALF_EVEN);

    private ResultDecimal() {}

    static BigDecimal of(double value) {
        return normal(new BigDecimal(value).round(ROUNDING));
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return normal(dividend.divide(divisor, ROUNDING));
    }

    static BigDecimal root(BigDecimal square) {
        return normal(square.sqrt(ROUNDING));
    }

    private static BigDecimal normal(BigDecimal rounded) {
        BigDecimal fitted = Decimals.fitted(rounded).stripTrailingZeros();
        return fitted.scale() < 0 ? fitted.setScale(0) : fitted;
    }
}
