package io.didymium.crypto.jws;

import io.didymium.crypto.did.KeyLookup;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.signature.PreparedSignature;
import io.didymium.crypto.signature.SignatureVerdicts;
import io.didymium.crypto.signature.SignatureVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A token whose header was checked and whose key was found, and whose signature is still to be verified. Made by
 * {@link TokenVerifier#prepare}. Immutable.
 */
public final class PendingTokenSignature {
    private final CompactJws token;
    private final List<Refusal> refusals;
    private final Optional<KeyLookup.Found> key;
    private final Optional<PreparedSignature> prepared;

    private PendingTokenSignature(
            CompactJws token,
            List<Refusal> refusals,
            Optional<KeyLookup.Found> key,
            Optional<PreparedSignature> prepared) {
        this.token = token;
        this.refusals = List.copyOf(refusals);
        this.key = key;
        this.prepared = prepared;
    }

    static PendingTokenSignature refused(CompactJws token, List<Refusal> refusals) {
        return new PendingTokenSignature(token, refusals, Optional.empty(), Optional.empty());
    }

    static PendingTokenSignature by(CompactJws token, KeyLookup.Found key) {
        return new PendingTokenSignature(token, List.of(), Optional.of(key), Optional.empty());
    }

    PendingTokenSignature prepared() {
        return new PendingTokenSignature(
                token,
                refusals,
                key,
                key.map(found -> PreparedSignature.of(found.key(), token.signingInput(), token.signature())));
    }

    /** The result, given how to verify the signature with a key. */
    TokenSignature conclude(Predicate<PublicKey> holds) {
        if (key.isEmpty()) {
            return new TokenSignature(Optional.empty(), refusals);
        }
        if (holds.test(key.get().key())) {
            return new TokenSignature(Optional.of(key.get().method()), List.of());
        }
        Refusal mismatch = new Refusal(
                RefusalReason.SIGNATURE_MISMATCH,
                "signature",
                "not made by " + key.get().method().id());
        return new TokenSignature(Optional.empty(), List.of(mismatch));
    }

    /**
     * Verifies the signatures of many tokens together. Each result is the one that {@link TokenVerifier#verifySignature} gives for the
     * token alone.
     *
     * @return the results in the order of the tokens
     */
    public static List<TokenSignature> verifyAll(List<PendingTokenSignature> tokens, SignatureVerifier verifier) {
        SignatureVerdicts verdicts = verifier.verify(
                tokens.stream().flatMap(token -> token.prepared.stream()).toList());
        List<TokenSignature> results = new ArrayList<>(tokens.size());
        int place = 0;
        for (PendingTokenSignature token : tokens) {
            boolean holds = token.prepared.isPresent() && verdicts.holds(place++);
            results.add(token.conclude(key -> holds));
        }
        return results;
    }
}
