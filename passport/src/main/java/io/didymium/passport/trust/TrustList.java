package io.didymium.passport.trust;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.did.Did;
import io.didymium.crypto.log.TrustedLog;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The parties and logs that a verifier trusts. An empty list trusts nobody.
 *
 * @param anchors the anchors, by DID, each DID once
 * @param logs the logs whose receipts count, by origin, each origin once; keys and witnesses by their text
 */
public record TrustList(List<TrustAnchor> anchors, List<TrustedLog> logs) {
    /**
     * @throws IllegalArgumentException if a DID, an origin or a log's key occurs twice, or a log needs no witness: then its
     *     receipts would show no time
     */
    public TrustList {
        anchors = anchors.stream()
                .sorted(Comparator.comparing(anchor -> anchor.did().text()))
                .toList();
        for (int i = 1; i < anchors.size(); i++) {
            Did did = anchors.get(i).did();
            if (did.equals(anchors.get(i - 1).did())) {
                throw new IllegalArgumentException("occurs twice: " + did);
            }
        }
        logs = TrustedLogs.sorted(logs);
    }

    /** A list that trusts no log. */
    public TrustList(List<TrustAnchor> anchors) {
        this(anchors, List.of());
    }

    /** This list with other logs to trust. */
    public TrustList withLogs(List<TrustedLog> others) {
        return new TrustList(anchors, others);
    }

    /** The log of an origin, if it is trusted. */
    public Optional<TrustedLog> log(String origin) {
        return logs.stream().filter(log -> log.origin().equals(origin)).findFirst();
    }

    /** The anchor of a DID, be it trusted now or not. */
    public Optional<TrustAnchor> anchor(Did did) {
        return anchors.stream().filter(anchor -> anchor.did().equals(did)).findFirst();
    }

    /** Whether a party is trusted in a role at an instant. The role is judged before the time. */
    public TrustDecision find(Did did, TrustRole role, Instant at) {
        requireNonNull(role, "role");
        requireNonNull(at, "at");
        Optional<TrustAnchor> found = anchor(did);
        if (found.isEmpty()) {
            return new TrustDecision.Unknown(did);
        }
        TrustAnchor anchor = found.get();
        if (!anchor.roles().contains(role)) {
            return new TrustDecision.WrongRole(anchor, role);
        }
        return anchor.isValidAt(at) ? new TrustDecision.Trusted(anchor) : new TrustDecision.OutsidePeriod(anchor, at);
    }
}
