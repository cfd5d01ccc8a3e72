package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * A value on a metric.
 *
 * @param metric what was measured
 * @param value the value found
 * @param unit its unit, as a code of UN/ECE Recommendation 20 such as {@code KGM} or {@code P1}
 */
public record Performance(Concept metric, BigDecimal value, String unit) {
    /** @throws IllegalArgumentException if the unit is blank */
    public Performance {
        requireNonNull(metric, "metric");
        value = Decimals.normal(value, "value of " + metric.name());
        Text.require(unit, "unit of " + metric.name());
    }
}
