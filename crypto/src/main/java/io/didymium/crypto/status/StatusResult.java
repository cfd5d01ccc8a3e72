package io.didymium.crypto.status;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The result of looking up one status entry of a credential.
 *
 * @param reason why; it decides the outcome
 * @param status the value found in the list, if it was looked at
 * @param message what the issuer says that value means, if it says so
 */
public record StatusResult(StatusReason reason, OptionalInt status, Optional<String> message) {
    static StatusResult unknown(StatusReason reason) {
        return new StatusResult(reason, OptionalInt.empty(), Optional.empty());
    }

    /** What follows for the credential. */
    public StatusOutcome outcome() {
        return reason.outcome();
    }
}
