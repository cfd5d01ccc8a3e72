package io.didymium.core.balance;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What went in and what came out, of all matter or of one element.
 *
 * @param in what went in
 * @param out what came out
 * @param standardUncertainty of their difference, with 16 digits; correlations between measurements are not counted
 * @param state whether they agree
 */
public record BalanceLine(Mass in, Mass out, Mass standardUncertainty, BalanceState state) {
    /** What went in less what came out, in kg; negative where matter was created. */
    public BigDecimal differenceKilograms() {
        return in.kilograms().subtract(out.kilograms());
    }

    /** The difference in standard uncertainties, without sign; empty where there is no uncertainty to count in. */
    public Optional<BigDecimal> deviations() {
        return standardUncertainty.isZero()
                ? Optional.empty()
                : Optional.of(differenceKilograms().abs().divide(standardUncertainty.kilograms(), ROUNDING));
    }

    /** This line, its state unknown if what was not analysed could explain its difference. */
    BalanceLine doubted(boolean unknownIn, boolean unknownOut) {
        boolean explained = (state == BalanceState.CREATED && unknownIn) || (state == BalanceState.GAP && unknownOut);
        return explained ? new BalanceLine(in, out, standardUncertainty, BalanceState.UNKNOWN) : this;
    }

    static BalanceLine judged(Mass in, Mass out, Mass standardUncertainty, BalanceRule rule) {
        BigDecimal difference = in.kilograms().subtract(out.kilograms());
        BigDecimal allowed = standardUncertainty
                .kilograms()
                .multiply(rule.coverageFactor())
                .max(rule.resolution().kilograms());
        BalanceState state = difference.abs().compareTo(allowed) <= 0
                ? BalanceState.CLOSED
                : difference.signum() > 0 ? BalanceState.GAP : BalanceState.CREATED;
        return new BalanceLine(in, out, standardUncertainty, state);
    }
}
