package io.didymium.passport.verify.facts.register;

import io.didymium.crypto.log.CheckpointResult;
import io.didymium.passport.register.AccountExtract;
import io.didymium.passport.register.ExtractReview;

/** What one extract shows. */
public sealed interface ExtractResult {
    /**
     * It was read.
     *
     * @param extract the extract
     * @param review what it shows by itself
     * @param log the log that its checkpoint names
     * @param checkpoint whether the checkpoint counts
     */
    record Read(AccountExtract extract, ExtractReview review, String log, CheckpointResult checkpoint)
            implements ExtractResult {}

    /**
     * It is no extract.
     *
     * @param reason why it cannot be read
     */
    record Unreadable(String reason) implements ExtractResult {}
}
