package io.didymium.passport.verify.check.custody;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares for people. */
final class Percent {
    private static final int DIGITS = 4;

    private Percent() {}

    static BigDecimal of(BigDecimal share) {
        return share.movePointRight(2).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    static String text(BigDecimal share) {
        BigDecimal percent = of(share);
        return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + " %";
    }
}
