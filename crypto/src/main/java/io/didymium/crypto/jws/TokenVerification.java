package io.didymium.crypto.jws;

import io.didymium.crypto.did.VerificationMethod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of verifying a token.
 *
 * @param token the token
 * @param signedWith the key that signed it, if it is known and its signature holds
 * @param claims the document, read only once the signature holds
 * @param refusals what is wrong, in a fixed order; empty if and only if the token is accepted
 */
public record TokenVerification(
        CompactJws token,
        Optional<VerificationMethod> signedWith,
        Optional<TokenClaims> claims,
        List<Refusal> refusals) {
    /** Refuses to call a token accepted whose signature or claims are missing. */
    public TokenVerification {
        Objects.requireNonNull(token, "token");
        refusals = List.copyOf(refusals);
        if (refusals.isEmpty() && (signedWith.isEmpty() || claims.isEmpty())) {
            throw new IllegalArgumentException("a token without signature and claims cannot be accepted");
        }
    }

    /** Whether everything holds. */
    public boolean isAccepted() {
        return refusals.isEmpty();
    }

    /** Whether the result is undecided: evidence is missing, and nothing proves the token invalid. */
    public boolean isUndecided() {
        return !refusals.isEmpty() && refusals.stream().map(Refusal::reason).allMatch(RefusalReason::isUndecided);
    }
}
