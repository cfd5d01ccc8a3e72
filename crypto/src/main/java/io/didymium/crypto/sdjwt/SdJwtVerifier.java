package io.didymium.crypto.sdjwt;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.jws.HeaderPolicy;
import io.didymium.crypto.jws.PresentationPolicy;
import io.didymium.crypto.jws.Refusal;
import io.didymium.crypto.jws.RefusalReason;
import io.didymium.crypto.jws.TokenClaims;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.jws.TokenSignature;
import io.didymium.crypto.jws.TokenVerifier;
import io.didymium.crypto.key.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Verifies SD-JWTs (RFC 9901 section 7): the issuer's signature first, then the disclosures, then the claims, then the
 * key binding. The policy decides whether a key binding is required, never the input.
 */
public final class SdJwtVerifier {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    private final SdJwtPolicy policy;
    private final Issuance issuance;

    private SdJwtVerifier(SdJwtPolicy policy, Issuance issuance) {
        this.policy = policy;
        this.issuance = issuance;
    }

    /** Verifies W3C credentials, {@code vc+sd-jwt}, whose issuers' keys are looked up. */
    public static SdJwtVerifier ofCredentials(KeySource keys, SdJwtPolicy policy) {
        return new SdJwtVerifier(policy, new DocumentIssuance(keys, TokenKind.SELECTIVE_CREDENTIAL, Optional.empty()));
    }

    /**
     * Verifies W3C presentations, {@code vp+sd-jwt}, that their holders sign and bind to the verifier.
     *
     * @param expected what each must answer to
     */
    public static SdJwtVerifier ofPresentations(KeySource keys, PresentationPolicy expected, SdJwtPolicy policy) {
        return new SdJwtVerifier(
                policy, new DocumentIssuance(keys, TokenKind.SELECTIVE_PRESENTATION, Optional.of(expected)));
    }

    /**
     * Verifies tokens of any type from one issuer, whose key is known.
     *
     * @param type the {@code typ} that they must have
     */
    public static SdJwtVerifier ofIssuer(PublicKey key, String type, SdJwtPolicy policy) {
        return new SdJwtVerifier(policy, new KnownIssuance(key, type));
    }

    /** Verifies an SD-JWT at a time. */
    public SdJwtVerification verify(SdJwt sdJwt, Instant at) {
        return verify(sdJwt, issuance.verify(sdJwt, at), at);
    }

    /**
     * Verifies the disclosures and claims of a W3C credential whose issuer's signature was verified, be it alone or with others.
     *
     * @param signature what was found of the signature of this token, prepared by {@link #tokens}
     */
    public SdJwtVerification verify(SdJwt sdJwt, TokenSignature signature, Instant at) {
        return verify(sdJwt, new IssuerSignature(signature.signedWith(), signature.refusals()), at);
    }

    /** Verifies the issuers' tokens of W3C credentials. */
    public static TokenVerifier tokens(KeySource keys) {
        return new TokenVerifier(HeaderPolicy.strict(TokenKind.SELECTIVE_CREDENTIAL), keys);
    }

    private SdJwtVerification verify(SdJwt sdJwt, IssuerSignature signature, Instant at) {
        if (!signature.refusals().isEmpty()) {
            return new SdJwtVerification(
                    sdJwt, Optional.empty(), Optional.empty(), Set.of(), signature.refusals(), List.of());
        }
        Optional<VerificationMethod> signedWith = signature.signedWith();
        try {
            JsonObject payload = READER.readObject(sdJwt.token().payload());
            DisclosedDocument disclosed = DisclosedDocument.of(payload, sdJwt.disclosures());
            List<Refusal> claims = issuance.checkClaims(disclosed.document(), signedWith, at);
            List<SdJwtRefusal> refusals = demands(sdJwt, disclosed, at);
            return new SdJwtVerification(
                    sdJwt, signedWith, Optional.of(disclosed.document()), disclosed.withheld(), claims, refusals);
        } catch (MalformedInputException e) {
            Refusal refusal = new Refusal(RefusalReason.PAYLOAD_MALFORMED, e.location(), e.reason());
            return new SdJwtVerification(sdJwt, signedWith, Optional.empty(), Set.of(), List.of(refusal), List.of());
        } catch (SdJwtFault e) {
            return new SdJwtVerification(
                    sdJwt, signedWith, Optional.empty(), Set.of(), List.of(), List.of(e.refusal()));
        }
    }

    private List<SdJwtRefusal> demands(SdJwt sdJwt, DisclosedDocument disclosed, Instant at) {
        List<SdJwtRefusal> refusals = new ArrayList<>();
        for (String name : new TreeSet<>(policy.required())) {
            if (!disclosed.document().has(name)) {
                refusals.add(new SdJwtRefusal(SdJwtReason.CLAIM_MISSING, "/" + name, name + " is demanded"));
            }
        }
        try {
            if (policy.keyBinding().isPresent()) {
                KeyBinding.verify(sdJwt, disclosed, policy.keyBinding().get(), at);
            } else if (sdJwt.keyBinding().isPresent()) {
                throw new SdJwtFault(SdJwtReason.BINDING_UNEXPECTED, "", "no audience and nonce to compare");
            }
        } catch (SdJwtFault e) {
            refusals.add(e.refusal());
        }
        return refusals;
    }

    /** Who has issued the token. */
    private interface Issuance {
        IssuerSignature verify(SdJwt sdJwt, Instant at);

        List<Refusal> checkClaims(JsonObject document, Optional<VerificationMethod> signedWith, Instant at);
    }

    private record IssuerSignature(Optional<VerificationMethod> signedWith, List<Refusal> refusals) {}

    private record DocumentIssuance(KeySource keys, TokenKind kind, Optional<PresentationPolicy> expected)
            implements Issuance {
        @Override
        public IssuerSignature verify(SdJwt sdJwt, Instant at) {
            TokenSignature signature =
                    new TokenVerifier(HeaderPolicy.strict(kind), keys).verifySignature(sdJwt.token(), at);
            return new IssuerSignature(signature.signedWith(), signature.refusals());
        }

        @Override
        public List<Refusal> checkClaims(JsonObject document, Optional<VerificationMethod> signedWith, Instant at) {
            TokenClaims claims = TokenClaims.of(kind, document);
            List<Refusal> refusals =
                    TokenVerifier.checkClaims(claims, signedWith.orElseThrow().id(), at);
            expected.ifPresent(policy -> refusals.addAll(policy.check(claims, at)));
            return refusals;
        }
    }

    private record KnownIssuance(PublicKey key, String type) implements Issuance {
        @Override
        public IssuerSignature verify(SdJwt sdJwt, Instant at) {
            HeaderPolicy policy =
                    HeaderPolicy.strict(TokenKind.SELECTIVE_CREDENTIAL).withAnyKeyId();
            List<Refusal> refusals = new ArrayList<>(policy.check(sdJwt.token().header()));
            refusals.removeIf(refusal -> refusal.reason() == RefusalReason.TYPE_MISMATCH
                    || refusal.reason() == RefusalReason.CONTENT_TYPE_MISMATCH);
            if (!sdJwt.token().header().type().equals(Optional.of(type))) {
                refusals.add(new Refusal(RefusalReason.TYPE_MISMATCH, "typ", "expected " + type));
            }
            if (refusals.isEmpty() && !sdJwt.token().isSignedBy(key)) {
                refusals.add(new Refusal(RefusalReason.SIGNATURE_MISMATCH, "signature", "not made by " + key));
            }
            return new IssuerSignature(Optional.empty(), refusals);
        }

        @Override
        public List<Refusal> checkClaims(JsonObject document, Optional<VerificationMethod> signedWith, Instant at) {
            return SignatureLife.check(document, at);
        }
    }
}
