package io.didymium.crypto.digest;

import io.didymium.crypto.bytes.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The supported hash functions, all of the SHA-2 family (FIPS 180-4). */
public enum HashAlgorithm {
    /** SHA-256: 32 bytes. */
    SHA_256("SHA-256", 32),
    /** SHA-384: 48 bytes. */
    SHA_384("SHA-384", 48),
    /** SHA-512: 64 bytes. */
    SHA_512("SHA-512", 64);

    private final String platformName;
    private final int lengthInBytes;

    HashAlgorithm(String platformName, int lengthInBytes) {
        this.platformName = platformName;
        this.lengthInBytes = lengthInBytes;
    }

    /** The length of its digests, in bytes. */
    public int lengthInBytes() {
        return lengthInBytes;
    }

    /** The digest of the given byte strings, taken one after another as one message. */
    public Digest digest(Bytes... parts) {
        // The JDK's own code uses the processor's SHA instructions; every JDK brings these three.
        MessageDigest engine;
        try {
            engine = MessageDigest.getInstance(platformName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java platform lacks " + platformName, e);
        }
        for (Bytes part : parts) {
            part.update(engine);
        }
        return new Digest(this, Bytes.of(engine.digest()));
    }
}
