package io.didymium.core.material;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Constituent;
import io.didymium.core.quantity.MeasuredFraction;

/**
 * The content of one constituent, as an assay states it.
 *
 * @param constituent the element or oxide
 * @param content its part of the sample's mass
 */
public record AssayValue(Constituent constituent, MeasuredFraction content) {
    /** @throws NullPointerException if a component is null */
    public AssayValue {
        requireNonNull(constituent, "constituent");
        requireNonNull(content, "content");
    }
}
