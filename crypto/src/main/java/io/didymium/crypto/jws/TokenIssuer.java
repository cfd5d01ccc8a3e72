package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.signature.Signer;
import java.util.Objects;
import java.util.Optional;

/**
 * Issues tokens with one key.
 *
 * @param keyName the absolute name of the key in the issuer's DID document, which becomes {@code kid}
 * @param signer signs with that key
 */
public record TokenIssuer(DidUrl keyName, Signer signer) {
    /** Refuses absent parts. */
    public TokenIssuer {
        Objects.requireNonNull(keyName, "keyName");
        Objects.requireNonNull(signer, "signer");
    }

    /**
     * Signs a document, whose bytes become the payload as they are. The signature is one of JAdES B-B if the signer has certificates.
     *
     * @param kind the kind of token
     * @param document the document as JSON
     * @throws IllegalArgumentException if it is no strict JSON object, has {@code vc} or {@code vp}, or names another issuer
     *     than the owner of the key; if the certificate of the signer is of another key, not for signing or not valid at
     *     the time of signing
     */
    public CompactJws issue(TokenKind kind, Bytes document) {
        JwsHeader header = JwsHeader.of(
                JwsAlgorithm.of(signer.publicKey().type()), kind.type(), kind.contentType(), keyName.text());
        CompactJws token;
        TokenClaims claims;
        try {
            Optional<CertifiedTime> certified = signer.certified();
            certified.ifPresent(this::requireFit);
            token = certified.isPresent()
                    ? CompactJws.sign(header, certified.get(), document, signer)
                    : CompactJws.sign(header, document, signer);
            claims = TokenClaims.read(kind, token);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("the document cannot be signed: " + e.getMessage(), e);
        }
        if (!claims.isSignedAs(keyName.did())) {
            throw new IllegalArgumentException("expected " + kind.signerMember() + " " + keyName.did() + ", found "
                    + claims.signerId().orElse("none"));
        }
        if (claims.object().has("vc") || claims.object().has("vp")) {
            throw new IllegalArgumentException("a document to sign has no member vc or vp");
        }
        return token;
    }

    private void requireFit(CertifiedTime certified) {
        JadesHeader.refusal(certified, signer.publicKey(), certified.signedAt()).ifPresent(refusal -> {
            throw new IllegalArgumentException("the certificate does not fit: " + refusal.detail());
        });
    }
}
