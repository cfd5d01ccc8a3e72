package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;

/** The unfinished tiles at the right edge of a tiled log, one for each level, and the unfinished bundle of entries. */
final class RightEdge {
    private final NodeHasher hasher = new NodeHasher();
    private final List<List<byte[]>> tiles = new ArrayList<>();
    private final List<Bytes> entries = new ArrayList<>();
    private long size;

    RightEdge() {}

    /** The edge of a log as read back: for each level the hashes of its unfinished tile. */
    RightEdge(long size, List<List<byte[]>> tiles, List<Bytes> entries) {
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
        byte[] hash = hasher.leaf(entry.toByteArray());
        for (int level = 0; ; level++) {
            List<byte[]> tile = tile(level);
            tile.add(hash);
            if (tile.size() < TileLayout.WIDTH) {
                return;
            }
            finished.tile(level, index, TileLayout.WIDTH, join(tile));
            hash = hasher.over(tile);
            tile.clear();
            index /= TileLayout.WIDTH;
        }
    }

    /** Gives every unfinished tile, and the unfinished bundle, to the given place. */
    void unfinished(TileSink place) {
        if (!entries.isEmpty()) {
            place.bundle(size / TileLayout.WIDTH, entries.size(), EntryBundle.write(entries));
        }
        long index = size;
        for (int level = 0; level < tiles.size(); level++) {
            index /= TileLayout.WIDTH;
            List<byte[]> tile = tiles.get(level);
            if (!tile.isEmpty()) {
                place.tile(level, index, tile.size(), join(tile));
            }
        }
    }

    /** The root over all leaves: the complete subtrees that end at the edge, joined from the right. */
    TreeHash root() {
        byte[] root = null;
        for (List<byte[]> tile : tiles) {
            int end = tile.size();
            while (end > 0) {
                int width = Integer.lowestOneBit(end);
                byte[] subtree = hasher.over(tile.subList(end - width, end));
                root = root == null ? subtree : hasher.node(subtree, root);
                end -= width;
            }
        }
        return new TreeHash(Bytes.of(root == null ? hasher.empty() : root));
    }

    private List<byte[]> tile(int level) {
        if (level == tiles.size()) {
            tiles.add(new ArrayList<>());
        }
        return tiles.get(level);
    }

    private static byte[] join(List<byte[]> hashes) {
        byte[] joined = new byte[hashes.size() * TreeHash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, joined, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return joined;
    }

    /** Where tiles and bundles go, full ones (of width 256) and partial ones. */
    interface TileSink {
        void tile(int level, long index, int width, byte[] hashes);

        void bundle(long index, int width, byte[] entries);
    }
}
