package io.didymium.crypto.integrity;

import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.VerificationRelationship;
import java.util.Objects;
import java.util.Set;

/**
 * The purpose that the proofs of a document must have, and who must have made them. All its proofs must hold.
 *
 * @param purpose the purpose of the proofs, for which their keys must be listed
 * @param signerMember the member of the document that names who must have made them
 * @param signers who may have made them instead; empty if only the party named in the document
 */
public record IntegrityPolicy(VerificationRelationship purpose, String signerMember, Set<Did> signers) {
    /** Copies the set. */
    public IntegrityPolicy {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(signerMember, "signerMember");
        signers = Set.copyOf(signers);
    }

    /** The policy for credentials: assertions of their issuer. */
    public static IntegrityPolicy ofCredentials() {
        return new IntegrityPolicy(VerificationRelationship.ASSERTION_METHOD, "issuer", Set.of());
    }

    /** The policy for presentations: authentication of their holder. */
    public static IntegrityPolicy ofPresentations() {
        return new IntegrityPolicy(VerificationRelationship.AUTHENTICATION, "holder", Set.of());
    }

    /** This policy with proofs by these signers only, whomever the document names. */
    public IntegrityPolicy by(Set<Did> others) {
        return new IntegrityPolicy(purpose, signerMember, others);
    }
}
