package io.didymium.passport.register;

import static java.util.Objects.requireNonNull;

/**
 * What the holder of an account states by one entry.
 *
 * @param number its place in the account, from 1
 * @param interval what is withdrawn
 * @param purpose what for
 * @param receiver the id of the site that receives it; empty unless it is a delivery
 */
public record Withdrawal(long number, WithdrawnInterval interval, WithdrawalPurpose purpose, String receiver) {
    /** @throws IllegalArgumentException if the number is below 1, or a void entry withdraws, or another withdraws nothing */
    public Withdrawal {
        requireNonNull(receiver, "receiver");
        if (number < 1) {
            throw new IllegalArgumentException("numbers count from 1: " + number);
        }
        if (interval.isEmpty() != purpose.kind().isVoid()) {
            throw new IllegalArgumentException("a void entry withdraws nothing, each other something: " + purpose);
        }
    }
}
