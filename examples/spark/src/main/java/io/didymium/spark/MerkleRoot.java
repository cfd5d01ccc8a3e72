package io.didymium.spark;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.crypto.merkle.TreeHash;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** The Merkle root over leaves that are spread over a cluster. */
final class MerkleRoot {
    /** Leaves of a block, a power of two: blocks are complete subtrees of the tree over all leaves (RFC 9162, 2.1.1), but the last. */
    private static final int BLOCK = 1 << 12;

    /** The leaves of a block that one partition has, or the root of a block of which it has all. */
    private static final class Piece implements Serializable {
        private static final long serialVersionUID = 1;

        final long block;
        final boolean whole;
        final byte[] content;

        /** Of the packed leaves of a block. */
        Piece(long block, byte[] leaves) {
            this.block = block;
            whole = leaves.length == BLOCK * TreeHash.LENGTH;
            content = whole ? root(leaves) : leaves;
        }
    }

    private MerkleRoot() {}

    /**
     * The root over leaves in the order of the data, in hexadecimal.
     *
     * @param sizes the number of leaves in each partition
     */
    static String of(JavaRDD<byte[]> leaves, List<Long> sizes) {
        long[] starts = new long[sizes.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + sizes.get(i - 1);
        }
        List<Piece> pieces = leaves.mapPartitionsWithIndex(
                        (part, all) -> pieces(starts[part], all).iterator(), false)
                .collect();
        MerkleTree tree = new MerkleTree();
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.whole) {
                tree.add(hash(piece.content, 0));
                continue;
            }
            open.writeBytes(piece.content);
            if (i + 1 == pieces.size() || pieces.get(i + 1).block != piece.block) {
                tree.add(hash(root(open.toByteArray()), 0));
                open.reset();
            }
        }
        return tree.root().value().toHex();
    }

    /** The pieces of a partition, in order. */
    private static List<Piece> pieces(long start, Iterator<byte[]> leaves) {
        List<Piece> pieces = new ArrayList<>();
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        for (long place = start; leaves.hasNext(); ) {
            open.writeBytes(leaves.next());
            place++;
            if (place % BLOCK == 0 || !leaves.hasNext()) {
                pieces.add(new Piece((place - 1) / BLOCK, open.toByteArray()));
                open.reset();
            }
        }
        return pieces;
    }

    private static byte[] root(byte[] packed) {
        MerkleTree tree = new MerkleTree();
        for (int place = 0; place < packed.length; place += TreeHash.LENGTH) {
            tree.add(hash(packed, place));
        }
        return tree.root().value().toByteArray();
    }

    private static TreeHash hash(byte[] packed, int place) {
        return new TreeHash(Bytes.of(Arrays.copyOfRange(packed, place, place + TreeHash.LENGTH)));
    }
}
