package io.didymium.core.material;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Constituent;
import io.didymium.core.quantity.MassFraction;

/**
 * A result below the limit of quantification, as laboratories write it: {@code <10 ppm}. The content is from zero to the limit.
 *
 * @param constituent the element, oxide, compound or ion that was looked for
 * @param limit the part of the sample's mass that it is below
 */
public record ContentLimit(Constituent constituent, MassFraction limit) {
    /** @throws IllegalArgumentException if the limit is zero */
    public ContentLimit {
        requireNonNull(constituent, "constituent");
        if (limit.isZero()) {
            throw new IllegalArgumentException("nothing is below a limit of zero: " + constituent.formula());
        }
    }
}
