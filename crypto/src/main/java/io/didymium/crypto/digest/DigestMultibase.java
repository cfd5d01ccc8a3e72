package io.didymium.crypto.digest;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.bytes.Multibase;
import io.didymium.crypto.bytes.MultibaseEncoding;

/** The text of a digest in {@code digestMultibase} (W3C VC Data Model 2.0 section 5.3; UNTP): multibase of a multihash. */
public final class DigestMultibase {
    private DigestMultibase() {}

    /** The text for a digest, in base58btc as UNTP writes it. */
    public static String of(Digest digest) {
        return Multibase.encode(
                MultibaseEncoding.BASE58_BTC, Multihash.of(digest).toBytes());
    }

    /** The text for the SHA-256 digest of some data: the link by which one credential pins another. */
    public static String ofSha256(Bytes data) {
        return of(HashAlgorithm.SHA_256.digest(data));
    }

    /**
     * Reads such a text, in any multibase.
     *
     * @throws MalformedInputException if it is no multibase text, no multihash, or of an unsupported function
     */
    public static Digest parse(String text) throws MalformedInputException {
        return Multihash.read(Multibase.decode(text)).digest();
    }
}
