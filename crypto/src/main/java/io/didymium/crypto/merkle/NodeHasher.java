package io.didymium.crypto.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Hashes leaves and nodes one after another with one SHA-256 engine; for one thread. */
final class NodeHasher {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;

    NodeHasher() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] leaf(byte[] entry) {
        sha256.update(LEAF);
        return sha256.digest(entry);
    }

    byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    /** The hash of a node, written over one of the two below it or anywhere else: a proof climbs without new arrays. */
    void node(byte[] left, byte[] right, byte[] into) {
        sha256.update(NODE);
        sha256.update(left);
        sha256.update(right);
        try {
            sha256.digest(into, 0, TreeHash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalArgumentException("a hash has 32 bytes: " + into.length, e);
        }
    }

    /** The hash over a power of two of hashes. */
    byte[] over(List<byte[]> hashes) {
        int half = hashes.size() / 2;
        return half == 0
                ? hashes.get(0)
                : node(over(hashes.subList(0, half)), over(hashes.subList(half, hashes.size())));
    }

    byte[] empty() {
        return sha256.digest();
    }
}
