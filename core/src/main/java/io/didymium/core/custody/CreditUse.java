package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Mass;

/**
 * The part of a claim that one receipt covers.
 *
 * @param receipt the number of the receipt; 0 for a deficit that the scheme allows
 * @param amount the credit used
 */
public record CreditUse(long receipt, Mass amount) {
    /** @throws NullPointerException if the amount is null */
    public CreditUse {
        requireNonNull(amount, "amount");
    }
}
