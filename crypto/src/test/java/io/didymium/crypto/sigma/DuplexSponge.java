package io.didymium.crypto.sigma;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHAKEDigest;

/** The duplex sponge on SHAKE128 of draft-irtf-cfrg-fiat-shamir-02. */
final class DuplexSponge {
    private static final int RATE = 168;
    private static final int BITS = 128;

    private final SHAKEDigest absorbed = new SHAKEDigest(BITS);
    private int squeezed;

    DuplexSponge(byte[] sessionId) {
        absorbed.update(Arrays.copyOf(sessionId, RATE), 0, RATE);
    }

    static byte[] sessionId(byte[] tag) {
        DuplexSponge sponge = new DuplexSponge("irtf-cfrg-fiat-shamir/session-id".getBytes(StandardCharsets.US_ASCII));
        sponge.absorb(tag);
        return sponge.squeeze(32);
    }

    void absorb(byte[] bytes) {
        if (bytes.length > 0) {
            squeezed = 0;
            absorbed.update(bytes, 0, bytes.length);
        }
    }

    byte[] squeeze(int length) {
        byte[] all = new byte[squeezed + length];
        new SHAKEDigest(absorbed).doFinal(all, 0, all.length);
        byte[] part = Arrays.copyOfRange(all, squeezed, all.length);
        squeezed = all.length;
        return part;
    }
}
