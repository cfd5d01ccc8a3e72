package io.didymium.crypto.merkle;

import io.didymium.crypto.bytes.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A Merkle tree over entries that are all known at once, packed for many leaves: 64 bytes for each. Immutable; may be shared by threads.
 * Its root and proofs are those of {@link MerkleTree}.
 */
public final class PackedTree {
    /** The greatest number of leaves, whose hashes one array holds. */
    public static final int MAXIMUM_SIZE = 1 << 25;

    private static final int CHUNK = 1 << 10;

    private final int size;
    /** For each level, the hashes of its complete subtrees one after another. */
    private final List<byte[]> levels = new ArrayList<>();
    /** For each level, the hash of the leaves after its complete subtrees, if there are any. */
    private final List<byte @Nullable []> rests = new ArrayList<>();

    private PackedTree(int size, byte[] leaves) {
        this.size = size;
        levels.add(leaves);
        rests.add(null);
        NodeHasher hasher = new NodeHasher();
        while (size >> (levels.size() - 1) > 1) {
            byte[] below = levels.get(levels.size() - 1);
            int nodes = size >> levels.size();
            byte[] level = new byte[nodes * TreeHash.LENGTH];
            inChunks(nodes, (from, to) -> hashLevel(below, level, from, to));
            rests.add(rest(hasher, below, size >> (levels.size() - 1), rests.get(rests.size() - 1)));
            levels.add(level);
        }
    }

    /** What is left over on the level above, of an odd node and what is left over beside it. */
    private static byte @Nullable [] rest(NodeHasher hasher, byte[] level, int nodes, byte @Nullable [] beside) {
        if (nodes % 2 == 0) {
            return beside;
        }
        byte[] odd = node(level, nodes - 1);
        return beside == null ? odd : hasher.node(odd, beside);
    }

    private static void hashLevel(byte[] below, byte[] level, int from, int to) {
        NodeHasher hasher = new NodeHasher();
        for (int i = from; i < to; i++) {
            byte[] hash = hasher.node(node(below, 2 * i), node(below, 2 * i + 1));
            System.arraycopy(hash, 0, level, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
    }

    /**
     * The tree over entries, computed by all threads of the pool in which this is called, or of the common one.
     *
     * @param size the number of entries, at least one
     * @param entries gives each entry by its place; it is called by several threads
     * @throws IllegalArgumentException if the size is not from 1 to {@link #MAXIMUM_SIZE}
     */
    public static PackedTree of(int size, IntFunction<Bytes> entries) {
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new IllegalArgumentException("a tree has from 1 to " + MAXIMUM_SIZE + " leaves here: " + size);
        }
        byte[] leaves = new byte[size * TreeHash.LENGTH];
        inChunks(size, (from, to) -> {
            NodeHasher hasher = new NodeHasher();
            for (int i = from; i < to; i++) {
                byte[] hash = hasher.leaf(entries.apply(i).toByteArray());
                System.arraycopy(hash, 0, leaves, i * TreeHash.LENGTH, TreeHash.LENGTH);
            }
        });
        return new PackedTree(size, leaves);
    }

    private interface Range {
        void run(int from, int to);
    }

    private static void inChunks(int size, Range range) {
        IntStream.range(0, (size + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(chunk -> range.run(chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK)));
    }

    /** The number of leaves. */
    public int size() {
        return size;
    }

    /** The root over all leaves. */
    public TreeHash root() {
        int top = levels.size() - 1;
        byte[] first = node(levels.get(top), 0);
        byte[] rest = rests.get(top);
        return new TreeHash(Bytes.of(rest == null ? first : new NodeHasher().node(first, rest)));
    }

    /**
     * The proof that a leaf is in the tree.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
     */
    public InclusionProof inclusion(int index) {
        Objects.checkIndex(index, size);
        List<TreeHash> path = new ArrayList<>(levels.size());
        for (int level = 0; level < levels.size(); level++) {
            int sibling = index >> level ^ 1;
            int nodes = size >> level;
            byte[] rest = rests.get(level);
            if (sibling < nodes) {
                path.add(new TreeHash(Bytes.of(node(levels.get(level), sibling))));
            } else if (sibling == nodes && rest != null) {
                path.add(new TreeHash(Bytes.of(rest)));
            }
        }
        return new InclusionProof(index, size, path);
    }

    private static byte[] node(byte[] level, int index) {
        return Arrays.copyOfRange(level, index * TreeHash.LENGTH, (index + 1) * TreeHash.LENGTH);
    }
}
