package io.didymium.core.balance;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What went in and what came out, of all mass or of one element.
 *
 * @param in what went in
 * @param out what came out
 * @param standardUncertainty of their difference, with 16 digits and with the covariance of the measurements behind it
 * @param state whether they agree
 */
public record BalanceLine(Mass in, Mass out, Mass standardUncertainty, BalanceState state) {
    /** What went in less what came out, in kg; negative where material was created. */
    public BigDecimal differenceKilograms() {
        return in.kilograms().subtract(out.kilograms());
    }

    /** The difference in standard uncertainties, without sign; empty where there is no uncertainty to count in. */
    public Optional<BigDecimal> deviations() {
        return standardUncertainty.isZero()
                ? Optional.empty()
                : Optional.of(differenceKilograms().abs().divide(standardUncertainty.kilograms(), ROUNDING));
    }

    /** Whether chance does not explain the difference. */
    boolean isBeyondChance() {
        return state == BalanceState.CREATED || state == BalanceState.GAP;
    }

    /** This line, its state unknown if what was not analysed could explain its difference. */
    BalanceLine doubted(boolean unknownIn, boolean unknownOut) {
        boolean explained = (state == BalanceState.CREATED && unknownIn) || (state == BalanceState.GAP && unknownOut);
        return explained ? in(BalanceState.UNKNOWN) : this;
    }

    /** This line in another state. */
    BalanceLine in(BalanceState other) {
        return new BalanceLine(in, out, standardUncertainty, other);
    }

    static BalanceLine judged(Mass in, Mass out, Mass standardUncertainty, double critical, BalanceRule rule) {
        return judged(in, out, standardUncertainty, in.kilograms().subtract(out.kilograms()), critical, rule);
    }

    /** The line of a difference in kg of which something may be explained already. */
    static BalanceLine judged(
            Mass in, Mass out, Mass standardUncertainty, BigDecimal difference, double critical, BalanceRule rule) {
        BigDecimal u = standardUncertainty.kilograms();
        BigDecimal closed =
                u.multiply(rule.coverageFactor()).max(rule.resolution().kilograms());
        BigDecimal chance = u.multiply(new BigDecimal(critical)).max(closed);
        BalanceState beyond = difference.signum() > 0 ? BalanceState.GAP : BalanceState.CREATED;
        BigDecimal distance = difference.abs();
        BalanceState state = distance.compareTo(closed) <= 0
                ? BalanceState.CLOSED
                : distance.compareTo(chance) <= 0 ? BalanceState.NOTABLE : beyond;
        return new BalanceLine(in, out, standardUncertainty, state);
    }
}
