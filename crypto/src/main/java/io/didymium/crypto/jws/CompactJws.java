package io.didymium.crypto.jws;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.signature.Signer;
import java.util.Optional;

/**
 * A JWS in compact serialization (RFC 7515 section 7.1), kept as received: the received text is what is verified, and
 * nothing is serialised again. Equal when the text is.
 */
public final class CompactJws {
    private static final int MAX_LENGTH = 8 << 20;

    private final String text;
    private final int signedLength;
    private final JwsHeader header;
    private final Bytes payload;
    private final Bytes signature;

    private CompactJws(String text, int signedLength, JwsHeader header, Bytes payload, Bytes signature) {
        this.text = text;
        this.signedLength = signedLength;
        this.header = header;
        this.payload = payload;
        this.signature = signature;
    }

    /**
     * Reads a token: three parts in strict base64url, of which the first is a header. The payload is not parsed, and
     * nothing is verified.
     *
     * @throws MalformedInputException if it is anything else, or longer than 8 MiB
     */
    public static CompactJws parse(String text) throws MalformedInputException {
        if (text.length() > MAX_LENGTH) {
            throw new MalformedInputException("", "at most " + MAX_LENGTH + " characters, found " + text.length());
        }
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 0 || second < 0 || text.indexOf('.', second + 1) >= 0) {
            throw new MalformedInputException("", "not a compact JWS: three parts expected");
        }
        JwsHeader header;
        try {
            header = JwsHeader.read(decode("header", text.substring(0, first)));
        } catch (MalformedInputException e) {
            throw e.location().startsWith("header") ? e : e.within("header ");
        }
        Bytes payload = decode("payload", text.substring(first + 1, second));
        Bytes signature = decode("signature", text.substring(second + 1));
        return new CompactJws(text, second, header, payload, signature);
    }

    /** Reads a token from the bytes of its text. */
    public static CompactJws read(Bytes ascii) throws MalformedInputException {
        return parse(ascii.toUtf8());
    }

    /**
     * Signs a payload.
     *
     * @throws IllegalArgumentException if the algorithm in the header does not fit the signer's key
     * @throws IllegalStateException if the signer gives a signature of a length that its kind of key does not have
     */
    public static CompactJws sign(JwsHeader header, Bytes payload, Signer signer) {
        return sign(header, header.write(), payload, signer);
    }

    /** The same with the certificates of the signer in the header. */
    static CompactJws sign(JwsHeader header, CertifiedTime certified, Bytes payload, Signer signer) {
        Bytes json = header.write(certified);
        try {
            return sign(JwsHeader.read(json), json, payload, signer);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("the certificates are too long for a header: " + e.getMessage(), e);
        }
    }

    private static CompactJws sign(JwsHeader header, Bytes json, Bytes payload, Signer signer) {
        PublicKey key = signer.publicKey();
        if (!fits(header, key)) {
            throw new IllegalArgumentException(header.algorithm() + " does not fit a key of " + key.type());
        }
        String signed = Base64Url.encode(json) + '.' + Base64Url.encode(payload);
        Bytes signature = signer.sign(Bytes.ofUtf8(signed));
        if (signature.length() != key.type().signatureLength()) {
            throw new IllegalStateException("the signer returned a signature of " + signature.length() + " bytes");
        }
        return new CompactJws(signed + '.' + Base64Url.encode(signature), signed.length(), header, payload, signature);
    }

    private static Bytes decode(String part, String text) throws MalformedInputException {
        try {
            return Base64Url.decode(text);
        } catch (MalformedInputException e) {
            throw new MalformedInputException(part, e.reason(), e);
        }
    }

    private static boolean fits(JwsHeader header, PublicKey key) {
        Optional<JwsAlgorithm> algorithm = JwsAlgorithm.find(header.algorithm());
        return algorithm.filter(known -> known.keyType() == key.type()).isPresent();
    }

    /**
     * Whether the key made the signature with the algorithm that the header names, that algorithm is accepted here, and
     * it fits the kind of key. The rest of the header is not checked.
     */
    public boolean isSignedBy(PublicKey key) {
        return fits(header, key) && key.verifies(signingInput(), signature);
    }

    /** The token as received or issued. */
    public String text() {
        return text;
    }

    /** The ASCII bytes of the token, over which its digest is computed. */
    public Bytes toBytes() {
        return Bytes.of(text.getBytes(US_ASCII));
    }

    /**
     * The certificates and the time of signing in the header as claimed, if it has the hash of a certificate.
     *
     * @throws MalformedInputException if these members contradict each other, or {@code crit} names what is not understood
     */
    public Optional<CertifiedTime> certified() throws MalformedInputException {
        return header.otherNames().contains(JadesHeader.THUMBPRINT)
                ? Optional.of(JadesHeader.read(JwsHeader.json(Base64Url.decode(text.substring(0, text.indexOf('.'))))))
                : Optional.empty();
    }

    /** The header as claimed. */
    public JwsHeader header() {
        return header;
    }

    /** The payload; not to be trusted before the signature is verified. */
    public Bytes payload() {
        return payload;
    }

    /** The signature. */
    public Bytes signature() {
        return signature;
    }

    /** The bytes under the signature: header and payload as in the text. */
    public Bytes signingInput() {
        return Bytes.of(text.substring(0, signedLength).getBytes(US_ASCII));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof CompactJws that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The header and the length. */
    @Override
    public String toString() {
        return "JWS of " + text.length() + " characters, " + header;
    }
}
