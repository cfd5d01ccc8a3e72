package io.didymium.passport.trust;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Anchors for tests. */
final class Anchors {
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2031-01-01T00:00:00Z");
    static final Did REGISTER = did("did:web:register.example");
    static final Did CERTIFIER = did("did:web:certifier.example");

    private Anchors() {}

    static TrustAnchor register() {
        return TrustAnchor.builder(REGISTER, "Register of Companies", FROM)
                .roles(Set.of(TrustRole.REGISTER))
                .keys(pinned(REGISTER, "key-1", KeyType.ED25519, 1), pinned(REGISTER, "key-2", KeyType.P256, 2))
                .validUntil(UNTIL)
                .build();
    }

    static TrustAnchor certifier() {
        return TrustAnchor.builder(CERTIFIER, "Pr\u00fcfstelle", FROM)
                .roles(Set.of(TrustRole.OPERATOR, TrustRole.CERTIFIER))
                .keys(pinned(CERTIFIER, "key-1", KeyType.P384, 3))
                .build();
    }

    static TrustList both() {
        return new TrustList(List.of(register(), certifier()));
    }

    static PinnedKey pinned(Did did, String fragment, KeyType type, int seed) {
        return new PinnedKey(new DidUrl(did, fragment), key(type, seed));
    }

    static PublicKey key(KeyType type, int seed) {
        byte[] secret = new byte[type == KeyType.P384 ? 48 : 32];
        Arrays.fill(secret, (byte) seed);
        try (SigningKey key = SigningKey.read(type, secret)) {
            return key.publicKey();
        } catch (MalformedInputException e) {
            throw new IllegalStateException(e);
        }
    }

    static Did did(String text) {
        try {
            return Did.parse(text);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
