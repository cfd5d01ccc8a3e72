package io.didymium.crypto.integrity;

import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.json.JsonDocument;
import java.util.List;
import java.util.Optional;

/** The result of verifying a document's proofs. */
public final class IntegrityVerification {
    private final Optional<JsonDocument> document;
    private final List<VerificationMethod> signedWith;
    private final List<IntegrityRefusal> refusals;

    private IntegrityVerification(
            Optional<JsonDocument> document, List<VerificationMethod> signedWith, List<IntegrityRefusal> refusals) {
        this.document = document;
        this.signedWith = List.copyOf(signedWith);
        this.refusals = List.copyOf(refusals);
    }

    static IntegrityVerification accepted(JsonObject document, List<VerificationMethod> signedWith) {
        return new IntegrityVerification(Optional.of(document), signedWith, List.of());
    }

    static IntegrityVerification refused(List<IntegrityRefusal> refusals) {
        return new IntegrityVerification(Optional.empty(), List.of(), refusals);
    }

    /**
     * The document that is proven: without its proofs, and without contexts after those that the proofs cover. Present
     * only if all proofs hold.
     */
    public Optional<JsonDocument> document() {
        return document;
    }

    /** The keys that made the proofs, in the order of the proofs. */
    public List<VerificationMethod> signedWith() {
        return signedWith;
    }

    /** What is wrong, in the order of the proofs. */
    public List<IntegrityRefusal> refusals() {
        return refusals;
    }

    /** Whether there is a proof and all hold. */
    public boolean isAccepted() {
        return document.isPresent();
    }

    /** Whether the result is undecided: evidence is missing, and nothing proves the document invalid. */
    public boolean isUndecided() {
        return !refusals.isEmpty()
                && refusals.stream().allMatch(refusal -> refusal.reason().isUndecided());
    }
}
