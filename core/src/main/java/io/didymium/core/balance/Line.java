package io.didymium.core.balance;

import static java.math.MathContext.DECIMAL64;

import io.didymium.core.balance.covariance.Effects;
import io.didymium.core.element.Element;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

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
 * @param open what analyses leave open of the element
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
        Openness open,
        boolean trace) {

    /** What went in less what came out, in kg; less what results below a limit may hide, which explains that much of it. */
    double difference() {
        return unexplained().doubleValue();
    }

    private BigDecimal unexplained() {
        return open.unexplained(in.kilograms().subtract(out.kilograms()));
    }

    /**
     * Whether results below a limit leave so much open that a balance that closes shows nothing. Of what may be hidden in traces, that is as
     * much as its standard uncertainty could be; of all else, only a share of it.
     */
    boolean isWide(EvidenceLimits limits) {
        return !trace
                && (open.range() - open.traces() > limits.share() * limit(limits) || open.range() > limit(limits));
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
        BalanceLine line = BalanceLine.judged(in, out, mass(uncertainty), unexplained(), critical, rule);
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
        BalanceLine doubted = line.doubted(unknownIn, unknownOut || isExplainedBySilence());
        return vague && !doubted.isBeyondChance() ? doubted.in(BalanceState.VAGUE) : doubted;
    }

    /** Whether outputs whose analyses did not look for the element have room for what is missing. */
    boolean isExplainedBySilence() {
        return !open.silent().isEmpty() && difference() <= open.unlisted();
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

    /**
     * What analyses leave open of an element in one step.
     *
     * @param in what results below a limit may hide in what went in, in kg
     * @param out what they may hide in what came out, in kg
     * @param traces what of both is in materials that hold no more than a trace of it, in kg
     * @param unlisted the most that what came out can hold beyond what its analyses list, where they did not look for the element, in kg
     * @param silent the outputs whose analyses did not look for it
     */
    record Openness(double in, double out, double traces, double unlisted, Set<String> silent) {
        static final Openness NONE = new Openness(0, 0, 0, 0, Set.of());

        Openness {
            silent = Set.copyOf(silent);
        }

        /** What results below a limit leave open on both sides, in kg. */
        double range() {
            return in + out;
        }

        /** What is left of a difference in kg after results below a limit explain what they can. */
        BigDecimal unexplained(BigDecimal difference) {
            if (range() == 0) {
                return difference;
            }
            return difference.signum() > 0
                    ? difference.subtract(new BigDecimal(out)).max(BigDecimal.ZERO)
                    : difference.add(new BigDecimal(in)).min(BigDecimal.ZERO);
        }
    }
}
