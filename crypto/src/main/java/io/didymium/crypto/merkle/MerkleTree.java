package io.didymium.crypto.merkle;

import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A Merkle tree held in memory, to which leaves are added at the end; for one thread at a time. */
public final class MerkleTree {
    /** For each level, the hashes of the complete subtrees of 2^level leaves. */
    private final List<List<TreeHash>> levels = new ArrayList<>();

    /** A tree without leaves. */
    public MerkleTree() {
        levels.add(new ArrayList<>());
    }

    /** Adds a leaf, by its hash. */
    public void add(TreeHash leaf) {
        TreeHash hash = leaf;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<TreeHash> row = levels.get(level);
            row.add(hash);
            if (row.size() % 2 == 1) {
                return;
            }
            hash = TreeHash.ofNode(row.get(row.size() - 2), hash);
        }
    }

    /** The number of leaves. */
    public long size() {
        return levels.get(0).size();
    }

    /** The root over all leaves. */
    public TreeHash root() {
        return root(size());
    }

    /**
     * The root over the first leaves, as it was when there were that many.
     *
     * @throws IndexOutOfBoundsException if the tree never had that size
     */
    public TreeHash root(long size) {
        checkSize(size);
        return read(() -> subtrees().root(size));
    }

    /**
     * The proof that a leaf is in the tree of a given size.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size <= size()}
     */
    public InclusionProof inclusion(long index, long size) {
        checkSize(size);
        Objects.checkIndex(index, size);
        return read(() -> subtrees().inclusion(index, size));
    }

    /**
     * The proof that the tree of one size begins the tree of another.
     *
     * @throws IndexOutOfBoundsException unless {@code 1 <= first <= second <= size()}
     */
    public ConsistencyProof consistency(long first, long second) {
        checkSize(second);
        Objects.checkIndex(first - 1, second);
        return read(() -> subtrees().consistency(first, second));
    }

    private void checkSize(long size) {
        Objects.checkIndex(size, size() + 1);
    }

    private CompleteSubtrees subtrees() {
        return (level, index) -> levels.get(level).get(Math.toIntExact(index));
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | MalformedInputException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException, MalformedInputException;
    }
}
