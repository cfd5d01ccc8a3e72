package io.didymium.passport;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.jws.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * A credential as its issuer signed it: a compact JWS of media type {@code vc+jwt} (VC-JOSE-COSE 1.0), or the issuer's JWT with
 * disclosures of what is hidden in it, {@code vc+sd-jwt} (RFC 9901); kept to the byte. Others' credentials may also be JSON with
 * embedded proofs.
 *
 * <p>Whether it can be read and is true is for verification to say.
 */
public final class SignedCredential implements Comparable<SignedCredential> {
    private static final char DISCLOSURES = '~';

    private final String token;
    private final String issuerToken;
    private final String digest;

    /** A credential of its compact JWS, SD-JWT, or JSON with embedded proofs. */
    public SignedCredential(String token) {
        this.token = requireNonNull(token, "token");
        int end = isEmbedded() ? -1 : token.indexOf(DISCLOSURES);
        this.issuerToken = end < 0 ? token : token.substring(0, end);
        this.digest = DigestMultibase.ofSha256(Bytes.ofUtf8(issuerToken));
    }

    /** The compact JWS as issued; of an SD-JWT with the disclosures that are made here. */
    public String token() {
        return token;
    }

    /** Whether it is an SD-JWT, whose holder chooses what to disclose. */
    public boolean isSdJwt() {
        return issuerToken.length() < token.length();
    }

    /** Whether it is JSON that holds its proofs itself (W3C Data Integrity 1.0), and no token. */
    public boolean isEmbedded() {
        return token.startsWith("{");
    }

    /** What the issuer signed: the token without disclosures. */
    public String issuerToken() {
        return issuerToken;
    }

    /** The media type: {@code application/vc+jwt}, {@code application/vc+sd-jwt} or {@code application/vc}. */
    public String mediaType() {
        if (isEmbedded()) {
            return "application/vc";
        }
        return (isSdJwt() ? TokenKind.SELECTIVE_CREDENTIAL : TokenKind.CREDENTIAL).mediaType();
    }

    /**
     * The sha2-256 multihash of the ASCII bytes of {@link #issuerToken()}, as multibase base58btc: the form in which links name
     * it, the same whatever is disclosed.
     */
    public String digest() {
        return digest;
    }

    /**
     * What a log keeps of this credential, so that its receipt shows by when the credential existed: in UTF-8, the line
     * {@code didymium-credential/v1}, then the {@link #digest()} and the end of its line.
     *
     * <p>The first line keeps it apart from whatever else a log may hold. The log learns no more than the digest, so it may
     * be public where the credential is not.
     */
    public Bytes logEntry() {
        return Bytes.ofUtf8("didymium-credential/v1\n" + digest + "\n");
    }

    /** By digest. */
    @Override
    public int compareTo(SignedCredential other) {
        return digest.compareTo(other.digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedCredential credential && token.equals(credential.token);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "credential " + digest;
    }
}
