package io.didymium.crypto.sdjwt;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.json.JsonDocument;
import io.didymium.crypto.jws.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The result of verifying an SD-JWT. */
public final class SdJwtVerification {
    private final SdJwt sdJwt;
    private final Optional<VerificationMethod> signedWith;
    private final Optional<JsonDocument> document;
    private final Set<String> withheld;
    private final List<Refusal> tokenRefusals;
    private final List<SdJwtRefusal> refusals;

    SdJwtVerification(
            SdJwt sdJwt,
            Optional<VerificationMethod> signedWith,
            Optional<JsonDocument> document,
            Set<String> withheld,
            List<Refusal> tokenRefusals,
            List<SdJwtRefusal> refusals) {
        this.sdJwt = Objects.requireNonNull(sdJwt, "sdJwt");
        this.signedWith = signedWith;
        this.document = document;
        this.withheld = ImmutableSortedSet.copyOf(withheld);
        this.tokenRefusals = List.copyOf(tokenRefusals);
        this.refusals = List.copyOf(refusals);
    }

    /** What was verified. */
    public SdJwt sdJwt() {
        return sdJwt;
    }

    /** The issuer's key, if it was looked up and its signature holds. */
    public Optional<VerificationMethod> signedWith() {
        return signedWith;
    }

    /** The claims with what is disclosed, if the signature holds and the disclosures belong to it. */
    public Optional<JsonDocument> document() {
        return document;
    }

    /**
     * Where in {@link #document()} something may be missing: JSON pointers to the objects and arrays with a digest for
     * which there is no disclosure, in order. Whether a claim is withheld there or the digest is a decoy cannot be
     * known.
     */
    public Set<String> withheld() {
        return withheld;
    }

    /** What is wrong with the issuer's token and with the claims, in a fixed order. */
    public List<Refusal> tokenRefusals() {
        return tokenRefusals;
    }

    /** What is wrong with disclosures and key binding, in a fixed order. */
    public List<SdJwtRefusal> refusals() {
        return refusals;
    }

    /** Whether everything holds. */
    public boolean isAccepted() {
        return tokenRefusals.isEmpty() && refusals.isEmpty() && document.isPresent();
    }

    /** Whether the result is undecided: evidence is missing, and nothing proves the SD-JWT invalid. */
    public boolean isUndecided() {
        return !tokenRefusals.isEmpty()
                && refusals.isEmpty()
                && tokenRefusals.stream().allMatch(refusal -> refusal.reason().isUndecided());
    }
}
