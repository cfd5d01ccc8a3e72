package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.TreeHash;
import java.io.IOException;
import java.util.List;

/** Checks the files of a log of a given size against each other. */
final class LogAudit {
    private final TileStore store;
    private final long size;

    LogAudit(TileStore store, long size) {
        this.store = store;
        this.size = size;
    }

    /** Reads a bundle of entries, each of which must hash to its place in the tree. */
    List<Bytes> bundle(long index) throws IOException, MalformedInputException {
        List<Bytes> entries = store.bundle(index, size);
        List<TreeHash> leaves = store.tile(0, index, size);
        for (int i = 0; i < entries.size(); i++) {
            if (!TreeHash.ofLeaf(entries.get(i)).equals(leaves.get(i))) {
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
        List<TreeHash> above = store.tile(level + 1, index / TileLayout.WIDTH, size);
        TreeHash expected = above.get((int) (index % TileLayout.WIDTH));
        if (!TreeHash.over(store.tile(level, index, size)).equals(expected)) {
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
        if (!store.subtrees(size).root(size).equals(root)) {
            throw new MalformedInputException("tile", "tiles do not lead to the root");
        }
    }
}
