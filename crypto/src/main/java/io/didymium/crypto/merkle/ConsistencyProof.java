package io.didymium.crypto.merkle;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The hashes that prove that one Merkle tree is the beginning of another (RFC 9162 section 2.1.4).
 *
 * @param first the number of leaves in the older tree
 * @param second the number of leaves in the newer tree
 * @param path the hashes, lowest first; empty for trees of the same size
 */
public record ConsistencyProof(long first, long second, List<TreeHash> path) {
    /** Copies the path. Only signs are checked here; {@link #proves} judges the proof. */
    public ConsistencyProof {
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("sizes must not be negative: " + first + ", " + second);
        }
        path = List.copyOf(path);
    }

    /**
     * Whether the tree with the newer root begins with the leaves of the tree with the older root, in their order.
     *
     * <p>False for an older tree without leaves, which begins every tree and so proves nothing, and unless the path has
     * exactly the length the sizes demand.
     */
    public boolean proves(TreeHash older, TreeHash newer) {
        if (first == 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && older.equals(newer);
        }
        return climb(older, newer);
    }

    private boolean climb(TreeHash older, TreeHash newer) {
        Iterator<TreeHash> steps = path.iterator();
        boolean olderIsComplete = Long.bitCount(first) == 1;
        if (!olderIsComplete && !steps.hasNext()) {
            return false;
        }
        int rise = Long.numberOfTrailingZeros(first);
        long node = (first - 1) >>> rise;
        long last = (second - 1) >>> rise;
        byte[] start = (olderIsComplete ? older : steps.next()).value().toByteArray();
        byte[] inOlder = start;
        byte[] inNewer = start;
        NodeHasher hasher = new NodeHasher();
        while (steps.hasNext()) {
            if (last == 0) {
                return false;
            }
            byte[] step = steps.next().value().toByteArray();
            if ((node & 1) == 1 || node == last) {
                inOlder = hasher.node(step, inOlder);
                inNewer = hasher.node(step, inNewer);
                int skip = Long.numberOfTrailingZeros(node);
                node >>>= skip;
                last >>>= skip;
            } else {
                inNewer = hasher.node(inNewer, step);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0
                && Arrays.equals(inOlder, older.value().toByteArray())
                && Arrays.equals(inNewer, newer.value().toByteArray());
    }
}
