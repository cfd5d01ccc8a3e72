package io.didymium.core.balance;

import static java.math.MathContext.DECIMAL64;

import io.didymium.core.balance.covariance.Effects;
import io.didymium.core.element.Element;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A balance that is not judged yet.
 *
 * @param step the step it is of
 * @param element the element; empty for all mass
 * @param in what went in
 * @param out what came out
 * @param effects what the measurements behind it do to its difference
 * @param uncertainty the standard uncertainty of its difference, in kg
 * @param throughput what passed through the step and did not merely circulate, in kg
 * @param unknownIn whether an input was not analysed
 * @param unknownOut whether an output was not analysed
 * @param incomplete whether an output is withheld: what came out is at least what is known
 * @param withheldIn whether the contents of a flow into the step are withheld
 * @param withheldOut whether the contents of a flow out of it are
 * @param trace whether so little of the element passes that its balance does not decide
 */
record Line(
        ProcessStep step,
        Optional<Element> element,
        Mass in,
        Mass out,
        Effects effects,
        double uncertainty,
        double throughput,
        boolean unknownIn,
        boolean unknownOut,
        boolean incomplete,
        boolean withheldIn,
        boolean withheldOut,
        boolean trace) {

    /** What went in less what came out, in kg. */
    double difference() {
        return in.kilograms().subtract(out.kilograms()).doubleValue();
    }

    /** Whether it is a part of sums: what was not analysed must not hide what was. */
    boolean isSummed() {
        return !trace && !unknownIn && !unknownOut && !incomplete && !hasWithheldContents();
    }

    /** The largest standard uncertainty with which it decides, in kg. */
    double limit(EvidenceLimits limits) {
        return throughput * (element.isPresent() ? limits.element() : limits.total());
    }

    /** The balance as judged; a difference counts beyond the critical number of standard uncertainties. */
    BalanceLine judged(double critical, boolean vague, BalanceRule rule) {
        BalanceLine line = BalanceLine.judged(in, out, mass(uncertainty), critical, rule);
        if (trace && !incomplete && !hasWithheldContents()) {
            return line.in(line.state() == BalanceState.CLOSED ? BalanceState.CLOSED : BalanceState.TRACE);
        }
        if (incomplete) {
            return line.state() == BalanceState.CREATED
                    ? line.doubted(unknownIn, false)
                    : line.in(BalanceState.UNKNOWN);
        }
        if (hasWithheldContents()) {
            return judgedWithout(line);
        }
        BalanceLine doubted = line.doubted(unknownIn, unknownOut);
        return vague && !doubted.isBeyondChance() ? doubted.in(BalanceState.VAGUE) : doubted;
    }

    private boolean hasWithheldContents() {
        return element.isPresent() && (withheldIn || withheldOut);
    }

    /** What flows out and is not known makes a surplus larger, what flows in a loss; all else may be due to it. */
    private BalanceLine judgedWithout(BalanceLine line) {
        boolean proven = (line.state() == BalanceState.CREATED && !withheldIn)
                || (line.state() == BalanceState.GAP && !withheldOut);
        return proven ? line.doubted(unknownIn, unknownOut) : line.in(BalanceState.UNKNOWN);
    }

    /** A standard uncertainty with 16 digits; the whole binary value, because its shortest text is not the same in every version of Java. */
    static Mass mass(double kilograms) {
        return new Mass(Decimals.fitted(new BigDecimal(kilograms).round(DECIMAL64)));
    }
}
