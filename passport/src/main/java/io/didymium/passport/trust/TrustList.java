package io.didymium.passport.trust;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.did.Did;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All whom a verifier believes. An empty one is a verifier that believes nobody.
 *
 * @param anchors the anchors, by DID, each DID once
 */
public record TrustList(List<TrustAnchor> anchors) {
    /** @throws IllegalArgumentException if a DID stands twice */
    public TrustList {
        anchors = anchors.stream()
                .sorted(Comparator.comparing(anchor -> anchor.did().text()))
                .toList();
        for (int i = 1; i < anchors.size(); i++) {
            Did did = anchors.get(i).did();
            if (did.equals(anchors.get(i - 1).did())) {
                throw new IllegalArgumentException("stands twice: " + did);
            }
        }
    }

    /** The anchor of a DID, be it trusted now or not. */
    public Optional<TrustAnchor> anchor(Did did) {
        return anchors.stream().filter(anchor -> anchor.did().equals(did)).findFirst();
    }

    /** Whether a party is trusted in a role at an instant. The role is judged before the time. */
    public TrustAnswer find(Did did, TrustRole role, Instant at) {
        requireNonNull(role, "role");
        requireNonNull(at, "at");
        Optional<TrustAnchor> found = anchor(did);
        if (found.isEmpty()) {
            return new TrustAnswer.Unknown(did);
        }
        TrustAnchor anchor = found.get();
        if (!anchor.roles().contains(role)) {
            return new TrustAnswer.WrongRole(anchor, role);
        }
        return anchor.isValidAt(at) ? new TrustAnswer.Trusted(anchor) : new TrustAnswer.NotAtThatTime(anchor, at);
    }
}
