package io.didymium.crypto.internal.bc;

import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;

/** Hashes and extendable output on Keccak (FIPS 202). */
public final class Keccak {
    private static final int SHA3_BITS = 512;
    private static final int SHAKE_BITS = 256;

    private Keccak() {}

    /** SHA3-512 of a message. */
    public static byte[] sha3(byte[] message) {
        SHA3Digest digest = new SHA3Digest(SHA3_BITS);
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** The first bytes of SHAKE256 of messages, one after the other. */
    public static byte[] shake(int length, byte[]... messages) {
        SHAKEDigest digest = new SHAKEDigest(SHAKE_BITS);
        for (byte[] message : messages) {
            digest.update(message, 0, message.length);
        }
        byte[] output = new byte[length];
        digest.doFinal(output, 0, length);
        return output;
    }
}
