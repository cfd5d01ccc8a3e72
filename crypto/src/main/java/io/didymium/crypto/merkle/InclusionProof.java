package io.didymium.crypto.merkle;

import java.util.Arrays;
import java.util.List;

/**
 * The hashes that lead from one leaf of a Merkle tree to its root (RFC 9162 section 2.1.3).
 *
 * @param index the leaf's place, from 0
 * @param size the number of leaves in the tree
 * @param path the siblings' hashes, the leaf's own sibling first
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {
    /** Copies the path. Only signs are checked here; {@link #proves} judges the proof. */
    public InclusionProof {
        if (index < 0 || size < 0) {
            throw new IllegalArgumentException("index and size must not be negative: " + index + ", " + size);
        }
        path = List.copyOf(path);
    }

    /**
     * Whether the tree with this root holds this leaf at this proof's place.
     *
     * <p>False unless the index lies in the tree and the path has exactly the length that place demands.
     */
    public boolean proves(TreeHash leaf, TreeHash root) {
        if (index >= size) {
            return false;
        }
        NodeHasher hasher = new NodeHasher();
        long node = index;
        long last = size - 1;
        byte[] hash = leaf.value().toByteArray();
        for (TreeHash step : path) {
            if (last == 0) {
                return false;
            }
            byte[] sibling = step.value().toByteArray();
            if ((node & 1) == 1 || node == last) {
                hasher.node(sibling, hash, hash);
                // A node at the ragged right edge rises until it has a sibling on its left.
                int rise = Long.numberOfTrailingZeros(node);
                node >>>= rise;
                last >>>= rise;
            } else {
                hasher.node(hash, sibling, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root.value().toByteArray());
    }
}
