package io.didymium.passport.report.register;

import java.time.Duration;

/**
 * What is demanded of withdrawals in registers.
 *
 * @param required whether every portion that a step or delivery takes must be withdrawn in a register that the verifier trusts; otherwise
 *     absent withdrawals are not noted, and unproven ones are no fault
 * @param delay how much later than the event witnesses may have seen its withdrawal
 */
public record RegisterPolicy(boolean required, Duration delay) {
    /** @throws IllegalArgumentException if the delay is negative */
    public RegisterPolicy {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative: " + delay);
        }
    }

    /** None required; a week of delay. */
    public static RegisterPolicy standard() {
        return new RegisterPolicy(false, Duration.ofDays(7));
    }

    /** One required of every portion, seen at most so much later than the event. */
    public static RegisterPolicy required(Duration delay) {
        return new RegisterPolicy(true, delay);
    }
}
