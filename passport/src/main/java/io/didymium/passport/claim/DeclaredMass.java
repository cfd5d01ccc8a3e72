package io.didymium.passport.claim;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * The declared unit of a footprint: a mass of the batch.
 *
 * @param name what it is, such as {@code 1 kg of sintered magnets at the gate}
 * @param kilograms its mass in kg, above zero
 */
public record DeclaredMass(String name, BigDecimal kilograms) {
    /** One kg of a batch, whatever it is. */
    public static final DeclaredMass KILOGRAM = new DeclaredMass("1 kg at the gate", BigDecimal.ONE);

    /** @throws IllegalArgumentException if the name is blank or the mass not above zero */
    public DeclaredMass {
        Text.require(name, "name of a declared unit");
        kilograms = Decimals.normal(kilograms, "mass of " + name);
        if (kilograms.signum() <= 0) {
            throw new IllegalArgumentException("mass of " + name + " must be above zero: " + kilograms);
        }
    }
}
