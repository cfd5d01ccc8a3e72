package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.merkle.TreeHash;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The unfinished tiles at the right edge of a tiled log, one for each level, and the unfinished bundle of entries. */
final class RightEdge {
    private final List<List<TreeHash>> tiles = new ArrayList<>();
    private final List<Bytes> entries = new ArrayList<>();

    /** The levels whose tile has changed since this edge was made. */
    private final BitSet changed = new BitSet();

    private long size;

    RightEdge() {}

    /** The edge of a log as read back: for each level the hashes of its unfinished tile. */
    RightEdge(long size, List<List<TreeHash>> tiles, List<Bytes> entries) {
        this.size = size;
        tiles.forEach(tile -> this.tiles.add(new ArrayList<>(tile)));
        this.entries.addAll(entries);
    }

    RightEdge copy() {
        return new RightEdge(size, tiles, entries);
    }

    long size() {
        return size;
    }

    /** Adds an entry; each tile and bundle that this finishes goes to the given place. */
    void add(Bytes entry, TileSink finished) {
        entries.add(entry);
        long index = size / TileLayout.WIDTH;
        size++;
        if (entries.size() == TileLayout.WIDTH) {
            finished.bundle(index, TileLayout.WIDTH, EntryBundle.write(entries));
            entries.clear();
        }
        TreeHash hash = TreeHash.ofLeaf(entry);
        for (int level = 0; ; level++) {
            List<TreeHash> tile = tile(level);
            tile.add(hash);
            changed.set(level);
            if (tile.size() < TileLayout.WIDTH) {
                return;
            }
            finished.tile(level, index, TileLayout.WIDTH, join(tile));
            hash = TreeHash.over(tile);
            tile.clear();
            index /= TileLayout.WIDTH;
        }
    }

    /** Gives every unfinished tile that has changed, and the unfinished bundle, to the given place. */
    void unfinished(TileSink place) {
        if (!entries.isEmpty()) {
            place.bundle(size / TileLayout.WIDTH, entries.size(), EntryBundle.write(entries));
        }
        long index = size;
        for (int level = 0; level < tiles.size(); level++) {
            index /= TileLayout.WIDTH;
            List<TreeHash> tile = tiles.get(level);
            if (!tile.isEmpty() && changed.get(level)) {
                place.tile(level, index, tile.size(), join(tile));
            }
        }
    }

    /** The root over all leaves: the complete subtrees that end at the edge, joined from the right. */
    TreeHash root() {
        @Nullable TreeHash root = null;
        for (List<TreeHash> tile : tiles) {
            int end = tile.size();
            while (end > 0) {
                int width = Integer.lowestOneBit(end);
                TreeHash subtree = TreeHash.over(tile.subList(end - width, end));
                root = root == null ? subtree : TreeHash.ofNode(subtree, root);
                end -= width;
            }
        }
        return root == null ? TreeHash.ofEmptyTree() : root;
    }

    private List<TreeHash> tile(int level) {
        if (level == tiles.size()) {
            tiles.add(new ArrayList<>());
        }
        return tiles.get(level);
    }

    private static byte[] join(List<TreeHash> hashes) {
        byte[] joined = new byte[hashes.size() * TreeHash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).value().toByteArray(), 0, joined, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return joined;
    }

    /** Where tiles and bundles go, full ones (of width 256) and partial ones. */
    interface TileSink {
        void tile(int level, long index, int width, byte[] hashes);

        void bundle(long index, int width, byte[] entries);
    }
}
