package io.didymium.crypto.status;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The result of looking up one status entry of a credential.
 *
 * @param reason the reason, which determines the outcome
 * @param status the value found in the list, if it was looked at
 * @param message the meaning of that value as stated by the issuer, if any
 */
public record StatusResult(StatusReason reason, OptionalInt status, Optional<String> message) {
    static StatusResult unknown(StatusReason reason) {
        return new StatusResult(reason, OptionalInt.empty(), Optional.empty());
    }

    /** The consequence for the credential. */
    public StatusOutcome outcome() {
        return reason.outcome();
    }
}
