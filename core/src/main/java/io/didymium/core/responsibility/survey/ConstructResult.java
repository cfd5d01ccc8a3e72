package io.didymium.core.responsibility.survey;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.math.BigDecimal;

/**
 * The result of one construct of a survey.
 *
 * @param construct what it measures, such as trust
 * @param mean the mean on the scale of the instrument
 * @param deviation the standard deviation of the answers
 */
public record ConstructResult(String construct, BigDecimal mean, BigDecimal deviation) {
    /** @throws IllegalArgumentException if the text is blank or the deviation negative */
    public ConstructResult {
        Text.require(construct, "construct");
        requireNonNull(mean, "mean");
        if (deviation.signum() < 0) {
            throw new IllegalArgumentException("deviation of " + construct + " must not be negative: " + deviation);
        }
    }
}
