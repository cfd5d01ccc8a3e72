package io.didymium.core.material.specification;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least and the largest value that a specification allows of a characteristic, as parts of one or plain ratios.
 *
 * @param characteristic what is limited
 * @param least the least value allowed, if there is one
 * @param most the largest value allowed, if there is one
 */
public record SpecificationLimit(Characteristic characteristic, Optional<BigDecimal> least, Optional<BigDecimal> most) {
    /** @throws IllegalArgumentException if there is no limit, or they are reversed */
    public SpecificationLimit {
        requireNonNull(characteristic, "characteristic");
        least = least.map(value -> Decimals.normal(value, "least value"));
        most = most.map(value -> Decimals.normal(value, "largest value"));
        if (least.isEmpty() && most.isEmpty()) {
            throw new IllegalArgumentException("no limit of " + characteristic);
        }
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            throw new IllegalArgumentException("limits of " + characteristic + " are reversed: "
                    + least.get().toPlainString() + ", " + most.get().toPlainString());
        }
    }

    /** A limit from texts, such as {@code "TREO"}, {@code "99.9 %"} and null, or {@code "Fe"}, null and {@code "50 ppm"}. */
    public static SpecificationLimit of(String characteristic, @Nullable String least, @Nullable String most) {
        return new SpecificationLimit(Characteristic.parse(characteristic), number(least), number(most));
    }

    /** A part of a whole with its unit, or a plain ratio without one. */
    private static Optional<BigDecimal> number(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                text.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")
                        ? new BigDecimal(text)
                        : MassFraction.parse(text).value());
    }

    /** Whether a value conforms, if it has to be within the limits, or beyond them, by a number of its standard uncertainties. */
    Conformity judge(FoundValue found, BigDecimal guardBand) {
        double guard = guardBand.doubleValue() * found.standardUncertainty();
        double low = least.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double high = most.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
        if (found.most() < low - guard || found.least() > high + guard) {
            return Conformity.FAIL;
        }
        return found.least() >= low + guard && found.most() <= high - guard ? Conformity.PASS : Conformity.UNDECIDED;
    }

    /** The probability that the value is within the limits, for the least favourable value of its range (JCGM 106:2012, 7.2). */
    double probability(FoundValue found) {
        return Math.min(probability(found.least(), found), probability(found.most(), found));
    }

    private double probability(double value, FoundValue found) {
        double low = least.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double high = most.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
        double u = found.standardUncertainty();
        if (u == 0) {
            return value >= low && value <= high ? 1 : 0;
        }
        return Math.max(0, NormalProbability.below((high - value) / u) - NormalProbability.below((low - value) / u));
    }
}
