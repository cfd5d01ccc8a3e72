package io.didymium.crypto.integrity;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies the proofs of documents (W3C Data Integrity 1.0 sections 4.4 and 4.6): a document is accepted if it has proofs and
 * every one of them holds, alone or in a chain.
 */
public final class IntegrityVerifier {
    private final IntegrityPolicy policy;
    private final KeySource keys;

    /**
     * A verifier.
     *
     * @param policy the required purpose and signers
     * @param keys finds the keys of signers
     */
    public IntegrityVerifier(IntegrityPolicy policy, KeySource keys) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.keys = Objects.requireNonNull(keys, "keys");
    }

    /**
     * Verifies a document at a time.
     *
     * @throws MalformedInputException if it is not one strict JSON object
     */
    public IntegrityVerification verify(Bytes document, Instant at) throws MalformedInputException {
        return verify(new JsonReader(JsonLimits.standard()).readObject(document), at);
    }

    /** Verifies a document already read. */
    IntegrityVerification verify(JsonObject secured, Instant at) {
        ProofList proofs;
        try {
            proofs = ProofList.of(secured);
        } catch (MalformedInputException e) {
            return refused(IntegrityReason.PROOFS_MALFORMED, e.location(), e.reason());
        }
        Optional<String> inexact = HashData.inexactNumber(secured);
        if (inexact.isPresent()) {
            return refused(IntegrityReason.NUMBER_INEXACT, inexact.get(), "another number has the same canonical form");
        }
        return verify(secured, proofs, at);
    }

    private IntegrityVerification verify(JsonObject secured, ProofList proofs, Instant at) {
        ProofCheck check = new ProofCheck(policy, keys, secured, proofs, at);
        List<IntegrityRefusal> refusals = new ArrayList<>();
        List<VerificationMethod> signedWith = new ArrayList<>();
        Optional<JsonObject> proven = Optional.empty();
        for (JsonObject proof : proofs.proofs()) {
            try {
                ProofCheck.Proven result = check.verify(proof);
                signedWith.add(result.signedWith());
                if (proven.isPresent() && !proven.get().equals(result.document())) {
                    throw new ProofFault(
                            IntegrityReason.CONTEXT_MISMATCH, proof.location(), "proofs cover different contexts");
                }
                proven = Optional.of(result.document());
            } catch (ProofFault e) {
                refusals.add(e.refusal());
            }
        }
        return refusals.isEmpty()
                ? IntegrityVerification.accepted(proven.orElseThrow(), signedWith)
                : IntegrityVerification.refused(refusals);
    }

    private static IntegrityVerification refused(IntegrityReason reason, String location, String detail) {
        return IntegrityVerification.refused(List.of(new IntegrityRefusal(reason, location, detail)));
    }
}
