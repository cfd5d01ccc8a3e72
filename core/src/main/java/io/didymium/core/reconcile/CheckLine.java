package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All mass, or one element, checked in and out of a network, in kg.
 *
 * @param element the element, unless the line is of all mass
 * @param in what went in by measured values, exact
 * @param out what came out by measured values, exact
 * @param notMeasured the streams across the boundary whose mass or content was not measured: in and out are without them
 * @param unaccounted what went in less what came out; none while a stream is not measured
 * @param uncertainty the standard uncertainty of that, of independent errors
 * @param reconciledIn what went in by reconciled values; none if one is not known
 * @param reconciledOut what came out by reconciled values
 */
public record CheckLine(
        Optional<Element> element,
        BigDecimal in,
        BigDecimal out,
        List<String> notMeasured,
        Optional<BigDecimal> unaccounted,
        Optional<BigDecimal> uncertainty,
        Optional<BigDecimal> reconciledIn,
        Optional<BigDecimal> reconciledOut) {
    /** Copies the list. */
    public CheckLine {
        requireNonNull(element, "element");
        requireNonNull(in, "in");
        requireNonNull(out, "out");
        notMeasured = List.copyOf(notMeasured);
        requireNonNull(unaccounted, "unaccounted");
        requireNonNull(uncertainty, "uncertainty");
        requireNonNull(reconciledIn, "reconciledIn");
        requireNonNull(reconciledOut, "reconciledOut");
    }

    /** What is unaccounted for in per cent of what went in, to 15 significant digits; none if nothing went in. */
    public Optional<BigDecimal> unaccountedPercent() {
        return in.signum() == 0
                ? Optional.empty()
                : unaccounted.map(difference -> ResultDecimal.quotient(difference.movePointRight(2), in));
    }

    /** What came out in per cent of what went in: the accountability, to 15 significant digits. */
    public Optional<BigDecimal> accountabilityPercent() {
        return in.signum() == 0 || unaccounted.isEmpty()
                ? Optional.empty()
                : Optional.of(ResultDecimal.quotient(out.movePointRight(2), in));
    }

    /** What is unaccounted for in its standard uncertainties, zero or more; none where it has no uncertainty. */
    public Optional<BigDecimal> deviations() {
        return uncertainty
                .filter(u -> u.signum() > 0)
                .flatMap(u -> unaccounted.map(difference -> ResultDecimal.quotient(difference.abs(), u)));
    }
}
