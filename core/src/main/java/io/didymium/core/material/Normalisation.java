package io.didymium.core.material;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * The record that measured contents were scaled to a sum.
 *
 * <p>Published rare-earth distributions sum to 98.6 to 102.6 %. Scaling them is a choice, so it is written down.
 *
 * @param originalSum the sum of the contents before, as a fraction of the whole
 * @param reason why and how they were scaled, for people
 */
public record Normalisation(BigDecimal originalSum, String reason) {
    /** @throws IllegalArgumentException if the sum is not positive or the reason is blank */
    public Normalisation {
        originalSum = Decimals.normal(originalSum, "original sum");
        if (originalSum.signum() <= 0) {
            throw new IllegalArgumentException("original sum must be positive: " + originalSum.toPlainString());
        }
        Text.require(reason, "reason of a normalisation");
    }
}
