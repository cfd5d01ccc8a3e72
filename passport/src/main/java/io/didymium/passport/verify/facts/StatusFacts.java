package io.didymium.passport.verify.facts;

import io.didymium.crypto.status.StatusCheck;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.crypto.status.StatusPolicy;
import io.didymium.crypto.status.StatusResult;
import io.didymium.passport.credential.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the status lists of a bundle state. */
public final class StatusFacts {
    private static final String REVOCATION = "revocation";

    private final StatusCheck check;
    private final Map<String, StatusListCredential> lists = new HashMap<>();

    /**
     * The facts of status lists.
     *
     * @param accepted the lists whose signature holds; of several with one id the latest counts
     */
    StatusFacts(StatusPolicy policy, Instant at, List<StatusListCredential> accepted) {
        this.check = new StatusCheck(policy, at);
        for (StatusListCredential list : accepted) {
            lists.merge(list.id(), list, StatusFacts::later);
        }
    }

    private static StatusListCredential later(StatusListCredential one, StatusListCredential other) {
        Instant first = one.validFrom().orElse(Instant.MIN);
        return other.validFrom().orElse(Instant.MIN).isAfter(first) ? other : one;
    }

    /** What is known of a credential's revocation; empty if it names no list. */
    public Optional<StatusResult> of(Statement statement) {
        return statement
                .status()
                .map(status -> check.look(
                        StatusEntry.ofBit(REVOCATION, status.index(), status.list()),
                        statement.issuer().id().value(),
                        lists.get(status.list())));
    }
}
