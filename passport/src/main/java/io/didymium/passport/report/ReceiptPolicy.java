package io.didymium.passport.report;

import java.time.Duration;

/**
 * What is demanded of the receipts of logs.
 *
 * <p>An issuer's date counts only as far as a receipt supports it: a credential that a log first saw later than its date
 * may have been back-dated. Whether that is acceptable is for the verifier to decide.
 *
 * @param required whether every credential must have a receipt that supports its date; otherwise an unsupported date is
 *     noted, and a credential without receipt is not
 * @param delay how much later than its date a credential may have been seen
 */
public record ReceiptPolicy(boolean required, Duration delay) {
    /** @throws IllegalArgumentException if the delay is negative */
    public ReceiptPolicy {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative: " + delay);
        }
    }

    /** None required; a week of delay. */
    public static ReceiptPolicy standard() {
        return new ReceiptPolicy(false, Duration.ofDays(7));
    }

    /** One required of every credential, seen at most so much later than the credential's date. */
    public static ReceiptPolicy required(Duration delay) {
        return new ReceiptPolicy(true, delay);
    }
}
