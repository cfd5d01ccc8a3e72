package io.didymium.passport.trust;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import io.didymium.core.id.Text;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidDocument;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.key.PublicKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A party that the verifier trusts: its keys, its roles, and the period of trust.
 *
 * @param did its identity
 * @param name its name, for people
 * @param roles what it may vouch for, at least one, in the order of {@link TrustRole}
 * @param keys the keys that are known to be its own, at least one, each name once, by name
 * @param validFrom from when it is trusted, in the years 1 to 9999
 * @param validUntil when trust in it ends, not including that instant; empty for trust without end
 * @param scope what it may vouch for within its roles
 */
public record TrustAnchor(
        Did did,
        String name,
        Set<TrustRole> roles,
        List<PinnedKey> keys,
        Instant validFrom,
        Optional<Instant> validUntil,
        TrustScope scope) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /**
     * @throws IllegalArgumentException if the name is blank, there is no role or no key, a key is named twice or by another
     *     DID, the DID is a did:key or did:jwk of another key, the times are reversed or beyond the years 1 to 9999
     */
    public TrustAnchor {
        requireNonNull(did, "did");
        Text.require(name, "name of " + did);
        if (roles.isEmpty() || keys.isEmpty()) {
            throw new IllegalArgumentException(did + " must have a role and a key");
        }
        roles = Sets.immutableEnumSet(roles);
        keys = keys.stream()
                .sorted(Comparator.comparing(key -> key.id().text()))
                .toList();
        requireNonNull(scope, "scope");
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

    /** Starts with a party trusted without end; a role and a key must follow. */
    public static Builder builder(Did did, String name, Instant validFrom) {
        return new Builder(did, name, validFrom);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(did, name, validFrom)
                .roles(roles)
                .keys(keys)
                .validUntil(validUntil.orElse(null))
                .scope(scope);
    }

    /** Whether it is trusted at an instant. */
    public boolean isValidAt(Instant at) {
        return validUntil
                .map(end -> Range.closedOpen(validFrom, end))
                .orElseGet(() -> Range.atLeast(validFrom))
                .contains(at);
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
            if (did.isSelfCertifying() && !carried(key.id()).equals(Optional.of(key.key()))) {
                throw new IllegalArgumentException(did + " carries its own key; another one cannot be pinned to it");
            }
        }
    }

    /** The key that a did:key or did:jwk carries under a name. */
    private static Optional<PublicKey> carried(DidUrl name) {
        try {
            return DidDocument.derive(name.did())
                    .map(document -> document.methods().get(name))
                    .flatMap(VerificationMethod::key);
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static void requireTime(Did did, Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new IllegalArgumentException("times of " + did + " must be in the years 1 to 9999: " + time);
        }
    }

    /** Gathers the parts of a {@link TrustAnchor}; each method sets the part of its name. */
    public static final class Builder {
        private final Did did;
        private final String name;
        private final Instant validFrom;
        private Set<TrustRole> roles = Set.of();
        private List<PinnedKey> keys = List.of();
        private @Nullable Instant validUntil;
        private TrustScope scope = TrustScope.UNRESTRICTED;

        private Builder(Did did, String name, Instant validFrom) {
            this.did = did;
            this.name = name;
            this.validFrom = validFrom;
        }

        public Builder roles(TrustRole... roles) {
            this.roles = Set.of(roles);
            return this;
        }

        public Builder roles(Set<TrustRole> roles) {
            this.roles = roles;
            return this;
        }

        public Builder keys(List<PinnedKey> keys) {
            this.keys = keys;
            return this;
        }

        public Builder keys(PinnedKey... keys) {
            this.keys = List.of(keys);
            return this;
        }

        public Builder validUntil(@Nullable Instant validUntil) {
            this.validUntil = validUntil;
            return this;
        }

        public Builder scope(TrustScope scope) {
            this.scope = scope;
            return this;
        }

        /** The value, checked. */
        public TrustAnchor build() {
            return new TrustAnchor(did, name, roles, keys, validFrom, Optional.ofNullable(validUntil), scope);
        }
    }
}
