package io.didymium.crypto.merkle;

import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The hashes of a tree's complete subtrees, wherever they are kept, from which roots and proofs are computed. */
public interface CompleteSubtrees {
    /**
     * The hash of the subtree of 2^level leaves that begins at leaf {@code index * 2^level}.
     *
     * @throws IOException if it cannot be read
     * @throws MalformedInputException if what is read is damaged
     */
    TreeHash hash(int level, long index) throws IOException, MalformedInputException;

    /** The root over the first leaves, as it was when there were that many. */
    default TreeHash root(long size) throws IOException, MalformedInputException {
        return range(0, size);
    }

    /** The hash over leaves from a start on, which is a multiple of the least power of two not below their number. */
    private TreeHash range(long start, long count) throws IOException, MalformedInputException {
        if (count == 0) {
            return TreeHash.ofEmptyTree();
        }
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return hash(level, start >>> level);
        }
        long left = Long.highestOneBit(count);
        return TreeHash.ofNode(range(start, left), range(start + left, count - left));
    }

    /** The proof that the tree of a given size holds a leaf (RFC 9162 section 2.1.3.1). */
    default InclusionProof inclusion(long index, long size) throws IOException, MalformedInputException {
        List<TreeHash> path = new ArrayList<>();
        long start = 0;
        long count = size;
        while (count > 1) {
            long left = greatestPowerBelow(count);
            if (index < start + left) {
                path.add(range(start + left, count - left));
                count = left;
            } else {
                path.add(range(start, left));
                start += left;
                count -= left;
            }
        }
        Collections.reverse(path);
        return new InclusionProof(index, size, path);
    }

    /** The proof that the tree of one size begins the tree of another (RFC 9162 section 2.1.4.1). */
    default ConsistencyProof consistency(long first, long second) throws IOException, MalformedInputException {
        List<TreeHash> path = new ArrayList<>();
        long start = 0;
        long count = second;
        while (start + count > first) {
            long left = greatestPowerBelow(count);
            if (first <= start + left) {
                path.add(range(start + left, count - left));
                count = left;
            } else {
                path.add(range(start, left));
                start += left;
                count -= left;
            }
        }
        if (start > 0) {
            path.add(range(start, count));
        }
        Collections.reverse(path);
        return new ConsistencyProof(first, second, path);
    }

    private static long greatestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }
}
