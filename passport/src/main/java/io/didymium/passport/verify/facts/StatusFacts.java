package io.didymium.passport.verify.facts;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.crypto.status.StatusCheck;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.crypto.status.StatusOutcome;
import io.didymium.crypto.status.StatusPolicy;
import io.didymium.crypto.status.StatusResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the status lists of a bundle state. */
public final class StatusFacts {
    private final StatusCheck check;
    private final StatusPolicy policy;
    private final ListMultimap<ListName, StatusListCredential> lists =
            MultimapBuilder.hashKeys().arrayListValues().build();

    /** A list is known by its issuer and its id: a list of the same id by somebody else is another one. */
    private record ListName(String issuer, String id) {}

    /**
     * The facts of status lists.
     *
     * @param accepted the lists whose signature is valid
     */
    StatusFacts(StatusPolicy policy, Instant at, List<StatusListCredential> accepted) {
        this.check = new StatusCheck(policy, at);
        this.policy = policy;
        for (StatusListCredential list : accepted) {
            lists.put(new ListName(list.issuer(), list.id()), list);
        }
    }

    /**
     * What is known of a credential's revocation; empty if no list is named. Of several lists of one name the latest counts, but
     * a revocation in any of them does: it is never taken back.
     */
    public Optional<StatusResult> of(OpenClaims claims) {
        return claims.status().map(entry -> look(entry, claims.issuer()));
    }

    private StatusResult look(StatusEntry entry, String issuer) {
        List<StatusListCredential> candidates = Stream.concat(
                        Stream.of(issuer),
                        policy.listIssuers().getOrDefault(issuer, Set.of()).stream()
                                .sorted())
                .flatMap(author -> lists.get(new ListName(author, entry.listCredential())).stream())
                .sorted(Comparator.comparing(list -> list.validFrom().orElse(Instant.MIN), Comparator.reverseOrder()))
                .toList();
        List<StatusResult> results =
                candidates.stream().map(list -> check.look(entry, issuer, list)).toList();
        return results.stream()
                .filter(result -> result.outcome() == StatusOutcome.INVALID)
                .findFirst()
                .or(() -> results.stream().findFirst())
                .orElseGet(() -> check.look(entry, issuer, null));
    }
}
