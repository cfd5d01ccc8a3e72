package io.didymium.core.responsibility.diligence;

import static java.util.Objects.requireNonNull;

import io.didymium.core.origin.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far the way of an element of a batch is covered by due-diligence statements. The four parts sum to one.
 *
 * @param audited all on whose sites it was have audited statements
 * @param ownWord all have valid statements, some of them without an audit that is shown
 * @param uncovered somebody has none that is valid
 * @param unknown it is not known on whose sites it was
 * @param outside of all this the part that was bought from outside the chain, whose earlier suppliers nobody here names
 * @param kilograms the mass of the element in the batch, if its contents are known
 */
public record ElementCoverage(
        Share audited, Share ownWord, Share uncovered, Share unknown, Share outside, Optional<BigDecimal> kilograms) {
    /** @throws IllegalArgumentException if the four parts do not sum to one */
    public ElementCoverage {
        if (!audited.plus(ownWord).plus(uncovered).plus(unknown).equals(Share.ONE)) {
            throw new IllegalArgumentException(
                    "must sum to one: " + audited + ", " + ownWord + ", " + uncovered + ", " + unknown);
        }
        requireNonNull(outside, "outside");
        requireNonNull(kilograms, "kilograms");
    }

    /** The part with valid statements, audited or not. */
    public Share valid() {
        return audited.plus(ownWord);
    }

    /** The mass of a part in kg, to the microgram, half even; empty if the contents of the batch are not known. */
    public Optional<BigDecimal> kilogramsOf(Share part) {
        return kilograms.map(mass -> mass.multiply(part.decimal(24)).setScale(9, RoundingMode.HALF_EVEN));
    }
}
