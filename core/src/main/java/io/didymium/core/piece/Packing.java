package io.didymium.core.piece;

import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.util.Optional;

/**
 * A package of a batch, such as a drum. All packages of a batch share its assay.
 *
 * @param id its own id, unique in the batch
 * @param gross its mass as weighed, filled
 * @param tare its mass empty, below the gross mass
 * @param seal the number of its seal, if it is sealed
 */
public record Packing(String id, MeasuredMass gross, MeasuredMass tare, Optional<String> seal) {
    /** @throws IllegalArgumentException if a text is blank or too long, the tare is zero, or it is not below the gross mass */
    public Packing {
        PieceNames.require(id, "id of a package");
        seal.ifPresent(number -> PieceNames.require(number, "seal of " + id));
        // A package weighs something: a tare of zero is one that was not weighed.
        if (tare.value().isZero()) {
            throw new IllegalArgumentException("tare of " + id + " must not be zero");
        }
        if (tare.value().compareTo(gross.value()) >= 0) {
            throw new IllegalArgumentException(
                    "tare of " + id + " must be below its gross mass: " + tare + ", " + gross);
        }
    }

    /** A package; the masses are texts such as {@code "52.77 kg ± 0.03"}. */
    public static Packing of(String id, String gross, String tare) {
        return new Packing(id, MeasuredMass.parse(gross), MeasuredMass.parse(tare), Optional.empty());
    }

    /** A sealed package; the masses are texts such as {@code "52.77 kg ± 0.03"}. */
    public static Packing sealed(String id, String gross, String tare, String seal) {
        return new Packing(id, MeasuredMass.parse(gross), MeasuredMass.parse(tare), Optional.of(seal));
    }

    /** What is in it. */
    public Mass net() {
        return gross.value().minus(tare.value());
    }
}
