package io.didymium.crypto.selective;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.jws.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of verifying an SD-JWT. */
public final class SdJwtVerification {
    private final SdJwt sdJwt;
    private final Optional<VerificationMethod> signedWith;
    private final Optional<JsonObject> document;
    private final List<Refusal> tokenRefusals;
    private final List<SelectiveRefusal> refusals;

    SdJwtVerification(
            SdJwt sdJwt,
            Optional<VerificationMethod> signedWith,
            Optional<JsonObject> document,
            List<Refusal> tokenRefusals,
            List<SelectiveRefusal> refusals) {
        this.sdJwt = Objects.requireNonNull(sdJwt, "sdJwt");
        this.signedWith = signedWith;
        this.document = document;
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
    @SuppressWarnings("exports") // For this module and the passport module alone.
    public Optional<JsonObject> document() {
        return document;
    }

    /** The JSON text of {@link #document()}. */
    public Optional<Bytes> documentJson() {
        return document.map(JsonWriter::write);
    }

    /** What is wrong with the issuer's token and with the claims, in a fixed order. */
    public List<Refusal> tokenRefusals() {
        return tokenRefusals;
    }

    /** What is wrong with disclosures and key binding, in a fixed order. */
    public List<SelectiveRefusal> refusals() {
        return refusals;
    }

    /** Whether everything holds. */
    public boolean isAccepted() {
        return tokenRefusals.isEmpty() && refusals.isEmpty() && document.isPresent();
    }

    /** Whether nothing is proven against it, but evidence is missing. */
    public boolean isUndecided() {
        return !tokenRefusals.isEmpty()
                && refusals.isEmpty()
                && tokenRefusals.stream().allMatch(refusal -> refusal.reason().isUndecided());
    }
}
