package io.didymium.passport.trust;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.key.PublicKey;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A party that the verifier believes: its keys, what it may vouch for, from when to when.
 *
 * @param did its identity
 * @param name its name, for people
 * @param roles what it may vouch for, at least one, in the order of {@link TrustRole}
 * @param keys the keys that are known to be its own, at least one, each name once, by name
 * @param validFrom from when it is trusted, in the years 1 to 9999
 * @param validUntil when trust in it ends, not including that instant; empty for trust without end
 */
public record TrustAnchor(
        Did did,
        String name,
        Set<TrustRole> roles,
        List<PinnedKey> keys,
        Instant validFrom,
        Optional<Instant> validUntil) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /**
     * @throws IllegalArgumentException if the name is blank, there is no role or no key, a key is named twice or by another
     *     DID, the times are reversed or beyond the years 1 to 9999
     */
    public TrustAnchor {
        requireNonNull(did, "did");
        Text.require(name, "name of " + did);
        if (roles.isEmpty() || keys.isEmpty()) {
            throw new IllegalArgumentException(did + " must have a role and a key");
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        keys = keys.stream()
                .sorted(Comparator.comparing(key -> key.id().text()))
                .toList();
        requireOwnNames(did, keys);
        requireTime(did, validFrom);
        if (validUntil.isPresent()) {
            requireTime(did, validUntil.get());
            if (!validUntil.get().isAfter(validFrom)) {
                throw new IllegalArgumentException(
                        did + " must end after it begins: " + validFrom + ", " + validUntil.get());
            }
        }
    }

    /** Whether it is trusted at an instant. */
    public boolean isValidAt(Instant at) {
        return !at.isBefore(validFrom) && validUntil.map(at::isBefore).orElse(true);
    }

    /** The key of a name. */
    public Optional<PublicKey> key(DidUrl id) {
        return keys.stream()
                .filter(pinned -> pinned.id().equals(id))
                .map(PinnedKey::key)
                .findFirst();
    }

    private static void requireOwnNames(Did did, List<PinnedKey> keys) {
        Set<DidUrl> names = new HashSet<>();
        for (PinnedKey key : keys) {
            if (!key.id().did().equals(did)) {
                throw new IllegalArgumentException("key of another DID than " + did + ": " + key.id());
            }
            if (!names.add(key.id())) {
                throw new IllegalArgumentException("key named twice: " + key.id());
            }
        }
    }

    private static void requireTime(Did did, Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new IllegalArgumentException("times of " + did + " must be in the years 1 to 9999: " + time);
        }
    }
}
