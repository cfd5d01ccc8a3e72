package io.didymium.core.reconcile.network;

import static java.util.Comparator.comparing;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * How far the errors of two measured values go together.
 *
 * @param first the variable that comes first in their order
 * @param second the other variable
 * @param coefficient the correlation coefficient (JCGM 100:2008, 5.2.2), from -1 to 1
 */
public record Correlation(Variable first, Variable second, BigDecimal coefficient) implements Comparable<Correlation> {
    /** @throws IllegalArgumentException if the variables are not in order, or the coefficient is out of range */
    public Correlation {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException(first + " does not come before " + second);
        }
        coefficient = Decimals.normal(coefficient, "correlation coefficient");
        if (coefficient.abs().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "correlation coefficient must be from -1 to 1: " + coefficient.toPlainString());
        }
    }

    /** The correlation of two variables in either order. */
    public static Correlation of(Variable first, Variable second, BigDecimal coefficient) {
        return first.compareTo(second) < 0
                ? new Correlation(first, second, coefficient)
                : new Correlation(second, first, coefficient);
    }

    @Override
    public int compareTo(Correlation other) {
        return comparing(Correlation::first).thenComparing(Correlation::second).compare(this, other);
    }
}
