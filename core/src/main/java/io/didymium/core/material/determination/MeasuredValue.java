package io.didymium.core.material.determination;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.quantity.PropertyAmount;
import java.math.BigDecimal;

/**
 * A value of a measurand with its standard uncertainty: in kg for a mass, in its unit for a physical property, as a part of one for all else.
 *
 * @param value the value, from 0
 * @param standardUncertainty one standard deviation of it (JCGM 100:2008, 2.3.1)
 */
public record MeasuredValue(BigDecimal value, BigDecimal standardUncertainty) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @throws IllegalArgumentException if one is negative */
    public MeasuredValue {
        value = nonNegative(value, "measured value");
        standardUncertainty = nonNegative(standardUncertainty, "standard uncertainty");
    }

    private static BigDecimal nonNegative(BigDecimal decimal, String name) {
        BigDecimal normal = Decimals.normal(decimal, name);
        if (normal.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + normal.toPlainString());
        }
        return normal;
    }

    /** The value that a text states of a measurand, such as {@code "24.10 % ± 0.2"}, of a mass, {@code "20150 kg ± 10"}, or of a property, {@code "1.32 T ± 0.01"}. */
    public static MeasuredValue parse(Measurand measurand, String text) {
        if (measurand.kind() == Measurand.Kind.MASS) {
            MeasuredMass mass = MeasuredMass.parse(text);
            return new MeasuredValue(
                    mass.value().kilograms(), mass.standardUncertainty().kilograms());
        }
        if (measurand.property().isPresent()) {
            PropertyAmount amount = measurand.property().get().parse(text);
            return new MeasuredValue(amount.value(), amount.standardUncertainty());
        }
        MeasuredFraction fraction = MeasuredFraction.parse(text);
        return new MeasuredValue(
                fraction.value().value(), fraction.standardUncertainty().value());
    }

    /**
     * The fraction that it is.
     *
     * @throws IllegalArgumentException if it is above 1
     */
    public MeasuredFraction fraction() {
        return new MeasuredFraction(new MassFraction(value), new MassFraction(standardUncertainty.min(BigDecimal.ONE)));
    }

    /** The value with its unit, for people. */
    public static String text(Measurand measurand, BigDecimal value) {
        return switch (measurand.kind()) {
            case MASS -> value.toPlainString() + " kg";
            case PROPERTY ->
                value.toPlainString() + " " + measurand.property().orElseThrow().unit();
            case MOISTURE, IGNITION_LOSS, TOTAL_OXIDES, CONTENT, OXIDE_SHARE ->
                value.movePointRight(2).toPlainString() + " %";
        };
    }

    /** The distance to another value. */
    public BigDecimal distance(MeasuredValue other) {
        return value.subtract(other.value).abs();
    }

    /** The mean with another value that was found independently. */
    public MeasuredValue mean(MeasuredValue other) {
        BigDecimal squares = standardUncertainty
                .multiply(standardUncertainty)
                .add(other.standardUncertainty.multiply(other.standardUncertainty));
        return new MeasuredValue(
                Decimals.fitted(value.add(other.value).divide(TWO)),
                Decimals.fitted(squares.sqrt(ROUNDING).divide(TWO, ROUNDING)));
    }

    @Override
    public String toString() {
        return value.toPlainString() + " ± " + standardUncertainty.toPlainString();
    }
}
