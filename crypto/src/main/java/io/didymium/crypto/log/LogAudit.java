package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Checks the files of a log of a given size against each other. */
final class LogAudit {
    private final TileStore store;
    private final long size;
    private final NodeHasher hasher = new NodeHasher();

    LogAudit(TileStore store, long size) {
        this.store = store;
        this.size = size;
    }

    /** Reads a bundle of entries, each of which must hash to its place in the tree. */
    List<Bytes> bundle(long index) throws IOException, MalformedInputException {
        List<Bytes> entries = store.bundle(index, size);
        List<byte[]> leaves = store.tile(0, index, size);
        for (int i = 0; i < entries.size(); i++) {
            if (!Arrays.equals(hasher.leaf(entries.get(i).toByteArray()), leaves.get(i))) {
                throw new MalformedInputException("bundle " + index, "entry " + i + " is not the one in the tree");
            }
        }
        return entries;
    }

    /** Checks a tile, if it is full, against its hash in the tile above. */
    void tile(int level, long index) throws IOException, MalformedInputException {
        if (TileStore.width(level, index, size) < TileLayout.WIDTH) {
            return;
        }
        List<byte[]> above = store.tile(level + 1, index / TileLayout.WIDTH, size);
        byte[] expected = above.get((int) (index % TileLayout.WIDTH));
        if (!Arrays.equals(hasher.over(store.tile(level, index, size)), expected)) {
            throw new MalformedInputException("tile " + level + "/" + index, "is not the one in the tree");
        }
    }

    /** Checks all bundles and tiles, and the root over them. */
    void everything(TreeHash root) throws IOException, MalformedInputException {
        for (long index = 0; index * TileLayout.WIDTH < size; index++) {
            bundle(index);
        }
        long hashes = size;
        for (int level = 0; hashes > 0; level++) {
            for (long index = 0; index * TileLayout.WIDTH < hashes; index++) {
                tile(level, index);
            }
            hashes /= TileLayout.WIDTH;
        }
        if (!Arrays.equals(
                store.subtrees(size).range(hasher, 0, size), root.value().toByteArray())) {
            throw new MalformedInputException("tile", "tiles do not lead to the root");
        }
    }
}
