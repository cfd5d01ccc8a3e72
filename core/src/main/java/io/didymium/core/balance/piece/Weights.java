package io.didymium.core.balance.piece;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/** A sum of masses, some of them negative, with the variance of their weighings in kg²; independent of each other. */
record Weights(BigDecimal kilograms, double variance) {
    /** No stated uncertainty of a weighing counts beyond this part of it. */
    static final double MOST_UNCERTAIN = 0.02;

    /** How much single pieces differ, as a part of their mean mass: a standard deviation. */
    static final double SPREAD = 0.02;

    static final Weights NONE = new Weights(BigDecimal.ZERO, 0);

    /** So many of a mass of which all have one error. */
    Weights plus(BigInteger count, MeasuredMass each) {
        BigDecimal sum = each.value().kilograms().multiply(new BigDecimal(count));
        double error = count.abs().doubleValue() * uncertainty(each);
        return new Weights(kilograms.add(sum), variance + error * error);
    }

    Weights plus(long count, MeasuredMass each) {
        return plus(BigInteger.valueOf(count), each);
    }

    Weights plus(Weights other) {
        return new Weights(kilograms.add(other.kilograms), variance + other.variance);
    }

    /** Beside what is summed, another source of error. */
    Weights blurred(double standardUncertainty) {
        return new Weights(kilograms, variance + standardUncertainty * standardUncertainty);
    }

    private static double uncertainty(MeasuredMass mass) {
        return Math.min(
                mass.standardUncertainty().kilograms().doubleValue(),
                MOST_UNCERTAIN * mass.value().kilograms().doubleValue());
    }

    /** Whether a mass is stated so vaguely that it shows nothing. */
    static boolean isVague(MeasuredMass mass) {
        return mass.standardUncertainty().kilograms().doubleValue()
                > MOST_UNCERTAIN * mass.value().kilograms().doubleValue();
    }

    /** By how many standard uncertainties the sum is not zero, signed; empty if it is zero within a rule. */
    Optional<String> beyond(BalanceRule rule) {
        double distance = kilograms.abs().doubleValue();
        double allowed = Math.max(
                rule.coverageFactor().doubleValue() * Math.sqrt(variance),
                rule.resolution().kilograms().doubleValue());
        if (distance <= allowed) {
            return Optional.empty();
        }
        return Optional.of(
                variance > 0
                        ? new BigDecimal(distance / Math.sqrt(variance))
                                .round(new MathContext(3))
                                .toPlainString()
                        : "no stated");
    }

    String text() {
        return text(kilograms.abs());
    }

    static String text(BigDecimal kilograms) {
        return new Mass(kilograms.round(new MathContext(9))).toString();
    }
}
