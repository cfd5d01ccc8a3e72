package io.didymium.core.material.specification;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.PhysicalProperty;
import io.didymium.core.quantity.PropertyAmount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least and the largest value that a specification allows of a characteristic, as parts of one, plain ratios, or in the unit of a property.
 *
 * @param characteristic what is limited
 * @param least the least value allowed, if there is one
 * @param most the largest value allowed, if there is one
 */
public record SpecificationLimit(Characteristic characteristic, Optional<BigDecimal> least, Optional<BigDecimal> most) {
    private static final MathContext SHOWN = new MathContext(8);

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

    /**
     * A limit from texts, such as {@code "TREO"}, {@code "99.9 %"} and null, {@code "Fe"}, null and {@code "50 ppm"}, or {@code "HcJ"},
     * {@code "12 kOe"} and null. {@code Br} with a limit of flux density is remanence.
     *
     * @throws IllegalArgumentException if a limit is not in a unit of its characteristic
     */
    public static SpecificationLimit of(String characteristic, @Nullable String least, @Nullable String most) {
        String amount = least != null ? least : most != null ? most : "";
        Characteristic limited = PhysicalProperty.find(characteristic, amount)
                .map(Characteristic::of)
                .orElseGet(() -> Characteristic.parse(characteristic));
        return new SpecificationLimit(limited, number(limited, least), number(limited, most));
    }

    /** A property with its unit, a part of a whole with its unit, or a plain ratio without one. */
    private static Optional<BigDecimal> number(Characteristic characteristic, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (characteristic.property().isPresent()) {
            PropertyAmount amount = characteristic.property().get().parse(text);
            if (amount.standardUncertainty().signum() != 0) {
                throw new IllegalArgumentException("a limit has no uncertainty: '" + text + "'");
            }
            return Optional.of(amount.value());
        }
        return Optional.of(
                text.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")
                        ? new BigDecimal(text)
                        : MassFraction.parse(text).value());
    }

    /** Its limits with their unit, for people, to eight digits. */
    public String text() {
        String unit =
                characteristic.property().map(property -> " " + property.unit()).orElse("");
        String low = least.map(value -> "at least " + shown(value) + unit).orElse("");
        String high = most.map(value -> "at most " + shown(value) + unit).orElse("");
        return low + (low.isEmpty() || high.isEmpty() ? "" : " and ") + high;
    }

    private static String shown(BigDecimal value) {
        return value.round(SHOWN).stripTrailingZeros().toPlainString();
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
