package io.didymium.crypto.jws;

import io.didymium.crypto.did.VerificationMethod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of verifying the header, the key and the signature of a token.
 *
 * @param signedWith the key that signed it, if it is known and its signature holds
 * @param refusals what is wrong; empty if and only if the signature holds
 */
public record TokenSignature(Optional<VerificationMethod> signedWith, List<Refusal> refusals) {
    /** Refuses a result that is neither, or both. */
    public TokenSignature {
        Objects.requireNonNull(signedWith, "signedWith");
        refusals = List.copyOf(refusals);
        if (signedWith.isPresent() != refusals.isEmpty()) {
            throw new IllegalArgumentException(
                    "a signature is valid or has reasons for refusal, not both and not neither");
        }
    }
}
