package io.didymium.passport.verify.facts.life;

import io.didymium.crypto.status.StatusOutcome;
import io.didymium.crypto.status.StatusResult;
import io.didymium.passport.LifeStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What the lists of an issuer state about the life of a credential.
 *
 * @param result what was found in the list that counts
 * @param listed when that list began to be valid, if it is known
 */
public record LifeState(StatusResult result, Optional<Instant> listed) {
    /** The status; of a list that cannot be used none is known. */
    public Optional<LifeStatus> status() {
        return result.outcome() == StatusOutcome.UNKNOWN || result.status().isEmpty()
                ? Optional.empty()
                : Optional.of(LifeStatus.of(result.status().getAsInt()));
    }

    /** Whether it is known to be a status. */
    public boolean is(LifeStatus status) {
        return status().equals(Optional.of(status));
    }
}
