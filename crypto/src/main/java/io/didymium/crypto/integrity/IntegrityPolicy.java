package io.didymium.crypto.integrity;

import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.VerificationRelationship;
import java.util.Objects;
import java.util.Set;

/**
 * For what, and by whom, a document must be proven. All its proofs must hold.
 *
 * @param purpose what the proofs must be for, and the key must be listed for
 * @param signerMember the member of the document that names who must have made them
 * @param signers who may have made them instead; empty if only whom the document names
 */
public record IntegrityPolicy(VerificationRelationship purpose, String signerMember, Set<Did> signers) {
    /** Copies the set. */
    public IntegrityPolicy {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(signerMember, "signerMember");
        signers = Set.copyOf(signers);
    }

    /** Credentials: statements by their issuer. */
    public static IntegrityPolicy ofCredentials() {
        return new IntegrityPolicy(VerificationRelationship.ASSERTION_METHOD, "issuer", Set.of());
    }

    /** Presentations: shown by their holder. */
    public static IntegrityPolicy ofPresentations() {
        return new IntegrityPolicy(VerificationRelationship.AUTHENTICATION, "holder", Set.of());
    }

    /** The same, by these and no others, whomever the document names. */
    public IntegrityPolicy by(Set<Did> others) {
        return new IntegrityPolicy(purpose, signerMember, others);
    }
}
