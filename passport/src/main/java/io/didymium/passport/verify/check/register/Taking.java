package io.didymium.passport.verify.check.register;

import io.didymium.core.process.BatchPortion;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.WithdrawalPurpose;
import java.time.Instant;
import java.util.Optional;

/**
 * A portion that an event takes.
 *
 * @param account from which it must be withdrawn
 * @param portion the portion
 * @param at when
 * @param stated what its withdrawal must state
 */
record Taking(RegisterAccount account, BatchPortion portion, Instant at, Stated stated) {
    /**
     * What the withdrawal must state.
     *
     * @param purpose what for
     * @param receiver the site that receives it, empty if it is consumed
     * @param extract the digest of the extract that the event pins, if it pins one
     */
    record Stated(WithdrawalPurpose purpose, String receiver, Optional<String> extract) {}
}
