package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.signature.Signer;
import java.util.Objects;

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
     * Signs a document, whose bytes become the payload as they are.
     *
     * @param kind the kind of token
     * @param document the document as JSON
     * @throws IllegalArgumentException if it is no strict JSON object, has {@code vc} or {@code vp}, or names another issuer
     *     than the owner of the key
     */
    public CompactJws issue(TokenKind kind, Bytes document) {
        JwsHeader header = JwsHeader.of(
                JwsAlgorithm.of(signer.publicKey().type()), kind.type(), kind.contentType(), keyName.text());
        CompactJws token = CompactJws.sign(header, document, signer);
        TokenClaims claims;
        try {
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
}
