package io.didymium.crypto.digest;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.bytes.UnsignedVarint;
import java.util.Objects;

/**
 * A digest, preceded by the code of its function and its length (multiformats multihash). Reads any function; only
 * those of {@link HashAlgorithm}, in full length, become a {@link Digest}.
 *
 * @param code the function in the multicodec table
 * @param value the digest, possibly truncated
 */
public record Multihash(long code, Bytes value) {
    private static final long SHA2_256 = 0x12;
    private static final long SHA2_384 = 0x20;
    private static final long SHA2_512 = 0x13;
    private static final int MAX_LENGTH = 128;

    /** Refuses a negative code and a digest of more than 128 bytes. */
    public Multihash {
        Objects.requireNonNull(value, "value");
        if (code < 0) {
            throw new IllegalArgumentException("code must not be negative: " + code);
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("at most " + MAX_LENGTH + " bytes: " + value.length());
        }
    }

    /** The multihash of a digest. */
    public static Multihash of(Digest digest) {
        return new Multihash(codeOf(digest.algorithm()), digest.value());
    }

    /**
     * Reads a multihash; it must fill the bytes.
     *
     * @throws MalformedInputException if code or length cannot be read, or the length is not that of what follows
     */
    public static Multihash read(Bytes bytes) throws MalformedInputException {
        UnsignedVarint code = UnsignedVarint.read(bytes);
        UnsignedVarint length = UnsignedVarint.read(code.rest());
        Bytes value = length.rest();
        if (length.value() != value.length() || value.length() > MAX_LENGTH) {
            throw new MalformedInputException(
                    "", "multihash announces " + length.value() + " bytes, found " + value.length());
        }
        return new Multihash(code.value(), value);
    }

    /** Code, length, digest. */
    public Bytes toBytes() {
        return new UnsignedVarint(code, new UnsignedVarint(value.length(), value).toBytes()).toBytes();
    }

    /**
     * The digest, if its function is supported and it was not truncated.
     *
     * @throws MalformedInputException otherwise
     */
    public Digest digest() throws MalformedInputException {
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            if (codeOf(algorithm) == code) {
                if (value.length() != algorithm.lengthInBytes()) {
                    throw new MalformedInputException(
                            "", "a whole digest has " + algorithm.lengthInBytes() + " bytes, found " + value.length());
                }
                return new Digest(algorithm, value);
            }
        }
        throw new MalformedInputException("", "hash function not supported: code 0x" + Long.toHexString(code));
    }

    private static long codeOf(HashAlgorithm algorithm) {
        return switch (algorithm) {
            case SHA_256 -> SHA2_256;
            case SHA_384 -> SHA2_384;
            case SHA_512 -> SHA2_512;
        };
    }
}
