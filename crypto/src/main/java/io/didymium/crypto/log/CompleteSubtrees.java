package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The hashes of a tree's complete subtrees, from which roots and proofs are put together. */
interface CompleteSubtrees {
    /** The hash of the subtree of 2^level leaves that begins at leaf {@code index * 2^level}. */
    byte[] hash(int level, long index) throws IOException, MalformedInputException;

    /** The hash of {@code count} leaves from {@code start} on; {@code start} is a multiple of a power of two above. */
    default byte[] range(NodeHasher hasher, long start, long count) throws IOException, MalformedInputException {
        if (count == 0) {
            return hasher.empty();
        }
        int level = Long.numberOfTrailingZeros(count);
        if (Long.bitCount(count) == 1) {
            return hash(level, start >>> level);
        }
        long left = Long.highestOneBit(count);
        return hasher.node(range(hasher, start, left), range(hasher, start + left, count - left));
    }

    /** The path of RFC 9162 section 2.1.3.1. */
    default InclusionProof inclusion(long index, long size) throws IOException, MalformedInputException {
        NodeHasher hasher = new NodeHasher();
        List<TreeHash> path = new ArrayList<>();
        long start = 0;
        long count = size;
        while (count > 1) {
            long left = greatestPowerBelow(count);
            if (index < start + left) {
                path.add(hashOf(range(hasher, start + left, count - left)));
                count = left;
            } else {
                path.add(hashOf(range(hasher, start, left)));
                start += left;
                count -= left;
            }
        }
        Collections.reverse(path);
        return new InclusionProof(index, size, path);
    }

    /** The path of RFC 9162 section 2.1.4.1. */
    default ConsistencyProof consistency(long first, long second) throws IOException, MalformedInputException {
        NodeHasher hasher = new NodeHasher();
        List<TreeHash> path = new ArrayList<>();
        long start = 0;
        long count = second;
        while (start + count > first) {
            long left = greatestPowerBelow(count);
            if (first <= start + left) {
                path.add(hashOf(range(hasher, start + left, count - left)));
                count = left;
            } else {
                path.add(hashOf(range(hasher, start, left)));
                start += left;
                count -= left;
            }
        }
        if (start > 0) {
            path.add(hashOf(range(hasher, start, count)));
        }
        Collections.reverse(path);
        return new ConsistencyProof(first, second, path);
    }

    private static long greatestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }

    private static TreeHash hashOf(byte[] hash) {
        return new TreeHash(Bytes.of(hash));
    }
}
