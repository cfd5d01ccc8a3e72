package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.did.KeyLookup;
import io.didymium.crypto.did.KeyRefusal;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.did.VerificationMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies one kind of token: header, key, signature, then claims. The payload is not read before the signature holds,
 * and all faults are in the result.
 */
public final class TokenVerifier {
    private final HeaderPolicy policy;
    private final KeySource keys;
    private final Optional<PresentationPolicy> presentations;

    /**
     * A verifier of tokens. Presentations that name an audience or a nonce are refused: they are meant for another
     * verifier.
     *
     * @param policy what their headers must say; {@code kid} is always required
     * @param keys finds the keys of signers
     */
    public TokenVerifier(HeaderPolicy policy, KeySource keys) {
        this(policy, keys, Optional.empty());
    }

    private TokenVerifier(HeaderPolicy policy, KeySource keys, Optional<PresentationPolicy> presentations) {
        this.policy = policy.withAnyKeyId();
        this.keys = Objects.requireNonNull(keys, "keys");
        this.presentations = presentations;
    }

    /**
     * A verifier of presentations.
     *
     * @param keys finds the keys of signers
     * @param expected what each must answer to
     */
    public static TokenVerifier ofPresentations(KeySource keys, PresentationPolicy expected) {
        return new TokenVerifier(HeaderPolicy.strict(TokenKind.PRESENTATION), keys, Optional.of(expected));
    }

    /** Verifies a token at a time. */
    public TokenVerification verify(CompactJws token, Instant at) {
        return verify(token, verifySignature(token, at), at);
    }

    /**
     * Verifies the claims of a token whose signature was verified, be it alone or with others.
     *
     * @param signature what this verifier found of the signature of this token
     */
    public TokenVerification verify(CompactJws token, TokenSignature signature, Instant at) {
        Optional<VerificationMethod> signedWith = signature.signedWith();
        if (signedWith.isEmpty()) {
            return new TokenVerification(token, signedWith, Optional.empty(), signature.refusals());
        }
        try {
            TokenClaims claims = TokenClaims.read(policy.kind(), token);
            return new TokenVerification(
                    token,
                    signedWith,
                    Optional.of(claims),
                    refusals(claims, signedWith.get().id(), at));
        } catch (MalformedInputException e) {
            Refusal refusal = new Refusal(RefusalReason.PAYLOAD_MALFORMED, e.location(), e.reason());
            return new TokenVerification(token, signedWith, Optional.empty(), List.of(refusal));
        }
    }

    private List<Refusal> refusals(TokenClaims claims, DidUrl name, Instant at) {
        List<Refusal> refusals = checkClaims(claims, name, at);
        if (claims.kind().isPresentation()) {
            refusals.addAll(presentations
                    .map(expected -> expected.check(claims, at))
                    .orElseGet(() -> PresentationPolicy.checkUnexpected(claims)));
        }
        return refusals;
    }

    /** Verifies header, key and signature alone, for a token whose payload is not yet the document. */
    public TokenSignature verifySignature(CompactJws token, Instant at) {
        PendingTokenSignature pending = check(token, at);
        return pending.conclude(key -> token.isSignedBy(key));
    }

    /** Verifies the header, finds the key, and prepares the signature for being verified with those of other tokens. */
    public PendingTokenSignature prepare(CompactJws token, Instant at) {
        return check(token, at).prepared();
    }

    private PendingTokenSignature check(CompactJws token, Instant at) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<CertifiedTime> certified = certified(token, refusals);
        // Until they are read, certificates and what goes with them are keys in the header.
        refusals.addAll(
                policy.check(certified.isPresent() ? token.header().without(JadesHeader.MEMBERS) : token.header()));
        Optional<DidUrl> keyName = HeaderPolicy.keyName(token.header(), refusals);
        if (!refusals.isEmpty()) {
            return PendingTokenSignature.refused(token, refusals);
        }
        DidUrl name = keyName.orElseThrow();
        KeyLookup lookup = keys.lookUp(name, policy.kind().use(), at);
        if (lookup instanceof KeyLookup.Refused none) {
            return refused(token, reason(none.reason()), "kid", none.detail());
        }
        KeyLookup.Found found = (KeyLookup.Found) lookup;
        String algorithm = token.header().algorithm();
        if (JwsAlgorithm.find(algorithm).orElseThrow().keyType() != found.key().type()) {
            return refused(
                    token,
                    RefusalReason.ALGORITHM_KEY_MISMATCH,
                    "alg",
                    algorithm + " does not fit a key of " + found.key().type());
        }
        return certified
                .flatMap(header -> JadesHeader.refusal(header, found.key(), at))
                .map(refusal -> PendingTokenSignature.refused(token, List.of(refusal)))
                .orElseGet(() -> PendingTokenSignature.by(token, found));
    }

    private static Optional<CertifiedTime> certified(CompactJws token, List<Refusal> refusals) {
        try {
            return token.certified();
        } catch (MalformedInputException e) {
            refusals.add(new Refusal(
                    RefusalReason.CERTIFICATE_MALFORMED, e.location().replaceFirst("^/", ""), e.reason()));
            return Optional.empty();
        }
    }

    private static PendingTokenSignature refused(
            CompactJws token, RefusalReason reason, String location, String detail) {
        return PendingTokenSignature.refused(token, List.of(new Refusal(reason, location, detail)));
    }

    /**
     * All faults of the claims of a token that a key has signed, in a fixed order.
     *
     * @param claims the document
     * @param name the key that signed it
     * @param at the time that counts
     */
    public static List<Refusal> checkClaims(TokenClaims claims, DidUrl name, Instant at) {
        List<Refusal> refusals = new ArrayList<>(ClaimsPolicy.check(claims, at));
        if (!claims.isSignedAs(name.did())) {
            refusals.add(new Refusal(
                    RefusalReason.ISSUER_IS_NOT_SIGNER,
                    claims.object().location(claims.kind().signerMember()),
                    "signed by " + name.did() + ", issued by "
                            + claims.signerId().orElse("nobody")));
        }
        refusals.addAll(DataModel.check(claims));
        return refusals;
    }

    private static RefusalReason reason(KeyRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_DID -> RefusalReason.KEY_UNKNOWN;
            case UNSUPPORTED_KEY -> RefusalReason.KEY_UNSUPPORTED;
            case MALFORMED_DID -> RefusalReason.KEY_ID_MALFORMED;
            case UNKNOWN_METHOD -> RefusalReason.KEY_NOT_IN_DOCUMENT;
            case NOT_IN_RELATIONSHIP, OTHER_CONTROLLER -> RefusalReason.KEY_NOT_AUTHORISED;
            case NOT_YET_VALID, EXPIRED -> RefusalReason.KEY_OUT_OF_TIME;
            case REVOKED -> RefusalReason.KEY_REVOKED;
        };
    }
}
