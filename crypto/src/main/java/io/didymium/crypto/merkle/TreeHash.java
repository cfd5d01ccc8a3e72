package io.didymium.crypto.merkle;

import io.didymium.crypto.bytes.Bytes;
import java.util.List;

/**
 * The SHA-256 hash of a leaf, or of a subtree, of a Merkle tree (RFC 9162 section 2.1.1).
 *
 * <p>A leaf is hashed after a byte 00 and a node after a byte 01, so that neither can be mistaken for the other.
 *
 * @param value 32 bytes
 */
public record TreeHash(Bytes value) {
    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    /**
     * A hash already computed.
     *
     * @throws IllegalArgumentException if it has not 32 bytes
     */
    public TreeHash {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("tree hash must have 32 bytes: " + value.length());
        }
    }

    /** The hash of a log entry as a leaf. */
    public static TreeHash ofLeaf(Bytes entry) {
        return new TreeHash(Bytes.of(new NodeHasher().leaf(entry.toByteArray())));
    }

    /** The hash of a node above two others. */
    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        return new TreeHash(Bytes.of(new NodeHasher().node(left.value.toByteArray(), right.value.toByteArray())));
    }

    /**
     * The hash over the hashes of a complete subtree's nodes of one level.
     *
     * @throws IllegalArgumentException if their number is not a power of two
     */
    public static TreeHash over(List<TreeHash> nodes) {
        if (Integer.bitCount(nodes.size()) != 1) {
            throw new IllegalArgumentException("not a power of two: " + nodes.size());
        }
        List<byte[]> hashes =
                nodes.stream().map(node -> node.value.toByteArray()).toList();
        return new TreeHash(Bytes.of(new NodeHasher().over(hashes)));
    }

    /** The hash of the tree without leaves: SHA-256 of nothing. */
    public static TreeHash ofEmptyTree() {
        return new TreeHash(Bytes.of(new NodeHasher().empty()));
    }
}
