package io.didymium.crypto.sdjwt;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.JwsAlgorithm;
import io.didymium.crypto.jws.JwsHeader;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.signature.Signer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The holder's proof that it is the one presenting (RFC 9901 sections 4.3 and 7.3). */
final class KeyBinding {
    private static final String TYPE = "kb+jwt";
    private static final int CLAIMS_LIMIT = 64 << 10;

    private KeyBinding() {}

    /** Signs a key binding over what is presented. */
    static CompactJws sign(SdJwt presented, HashAlgorithm algorithm, BindingRequest request, Signer holder) {
        JsonObject claims = JsonObject.builder()
                .put("iat", request.at().getEpochSecond())
                .put("aud", request.audience())
                .put("nonce", request.nonce())
                .put("sd_hash", presented.hash(algorithm))
                .build();
        String name = JwsAlgorithm.of(holder.publicKey().type()).text();
        JwsHeader header = JwsHeader.builder(name).type(TYPE).build();
        return CompactJws.sign(header, JsonWriter.write(claims), holder);
    }

    static void verify(SdJwt sdJwt, DisclosedDocument disclosed, KeyBindingPolicy policy, Instant at)
            throws SdJwtFault {
        CompactJws binding =
                sdJwt.keyBinding().orElseThrow(() -> new SdJwtFault(SdJwtReason.BINDING_MISSING, "", "no key binding"));
        JwsHeader header = binding.header();
        if (!header.type().equals(Optional.of(TYPE)) || !header.otherNames().isEmpty()) {
            throw new SdJwtFault(
                    SdJwtReason.BINDING_HEADER, "typ", "expected " + TYPE + " and nothing but alg, typ, cty, kid");
        }
        if (!binding.isSignedBy(holderKey(disclosed.document()))) {
            throw new SdJwtFault(SdJwtReason.BINDING_SIGNATURE, "", "signature does not verify with the key in cnf");
        }
        try {
            JsonObject claims = new JsonReader(JsonLimits.ofBytes(CLAIMS_LIMIT)).readObject(binding.payload());
            checkClaims(claims, sdJwt.hash(disclosed.algorithm()), policy, at);
        } catch (MalformedInputException e) {
            throw new SdJwtFault(SdJwtReason.BINDING_MALFORMED, e.location(), e.reason());
        }
    }

    private static PublicKey holderKey(JsonObject document) throws SdJwtFault {
        try {
            return Jwk.read(document.requireObject(Reserved.CONFIRMATION).requireObject("jwk"));
        } catch (MalformedInputException e) {
            throw new SdJwtFault(SdJwtReason.BINDING_KEY_UNKNOWN, e.location(), e.reason());
        }
    }

    private static void checkClaims(JsonObject claims, String hash, KeyBindingPolicy policy, Instant at)
            throws MalformedInputException, SdJwtFault {
        String audience = claims.requireString("aud");
        String nonce = claims.requireString("nonce");
        String stated = claims.requireString("sd_hash");
        BigDecimal issued = claims.requireDecimal("iat");
        if (!audience.equals(policy.audience())) {
            throw different(SdJwtReason.BINDING_AUDIENCE, "aud", policy.audience(), audience);
        }
        if (!nonce.equals(policy.nonce())) {
            throw different(SdJwtReason.BINDING_NONCE, "nonce", policy.nonce(), nonce);
        }
        BigDecimal now = BigDecimal.valueOf(at.getEpochSecond());
        BigDecimal age = now.subtract(issued);
        if (age.compareTo(seconds(policy.maximumAge())) > 0 || age.negate().compareTo(seconds(policy.leeway())) > 0) {
            throw different(SdJwtReason.BINDING_TIME, "iat", "about " + now, issued.toString());
        }
        if (!stated.equals(hash)) {
            throw different(SdJwtReason.BINDING_HASH, "sd_hash", hash, stated);
        }
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds());
    }

    private static SdJwtFault different(SdJwtReason reason, String claim, String expected, String found) {
        return new SdJwtFault(reason, claim, "expected " + expected + ", found " + found);
    }
}
