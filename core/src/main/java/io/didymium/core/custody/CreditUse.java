package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Mass;

/**
 * A part of a claim, traced to what came in.
 *
 * @param receipt the number of the receipt; 0 for what ran ahead of credits under a scheme that allows a deficit
 * @param amount the credit taken of it
 */
public record CreditUse(long receipt, Mass amount) {
    /** @throws NullPointerException if the amount is null */
    public CreditUse {
        requireNonNull(amount, "amount");
    }
}
