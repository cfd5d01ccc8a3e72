package io.didymium.passport.verify.facts;

import java.time.Instant;

/** What one receipt shows of its credential. */
public sealed interface ReceiptResult {
    /** The digest of the receipt. */
    String receipt();

    /**
     * A trusted log held the credential.
     *
     * @param receipt the digest of the receipt
     * @param log the log's origin
     * @param seenAt the moment by which enough witnesses had seen it there
     */
    record Held(String receipt, String log, Instant seenAt) implements ReceiptResult {}

    /**
     * Nothing is shown either way, because a log, a key or a witness is missing.
     *
     * @param receipt the digest of the receipt
     * @param log the origin of the log that the receipt names
     * @param reason what is missing
     */
    record Unproven(String receipt, String log, String reason) implements ReceiptResult {}

    /**
     * The receipt was made or changed wrongly, or is another credential's.
     *
     * @param receipt the digest of the receipt
     * @param log the origin of the log that the receipt names
     * @param reason what is wrong
     */
    record Wrong(String receipt, String log, String reason) implements ReceiptResult {}

    /**
     * It is no receipt.
     *
     * @param receipt the digest of its bytes
     * @param reason why it cannot be read
     */
    record Unreadable(String receipt, String reason) implements ReceiptResult {}
}
