package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.CompleteSubtrees;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.SignedNote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tiles and bundles of one log of a given size, read from and written to its folder. */
final class TileStore {
    static final String ENTRIES = "entries";

    private final TileLayout layout;
    private final FileOperations files;

    /** Directories whose own name is known to be forced. */
    private final Set<Path> durable = new HashSet<>();

    TileStore(TileLayout layout, FileOperations files) {
        this.layout = layout;
        this.files = files;
    }

    /** Writes a file atomically: it has its old content or its new one; the caller forces its name. */
    void replace(Path file, byte[] content) throws IOException {
        ensureDirectory(TileLayout.directoryOf(file));
        files.write(layout.pending(), content);
        files.force(layout.pending());
        files.move(layout.pending(), file);
    }

    void force(Path directory) throws IOException {
        files.force(directory);
    }

    private void ensureDirectory(Path directory) throws IOException {
        if (directory.equals(layout.folder()) || durable.contains(directory)) {
            return;
        }
        ensureDirectory(TileLayout.directoryOf(directory));
        if (!files.exists(directory)) {
            files.createDirectory(directory);
        }
        // Also when it was there: the run that made it may have died before it forced the name.
        files.force(TileLayout.directoryOf(directory));
        durable.add(directory);
    }

    /** The partial tiles and bundles that a full one has made superfluous. */
    void deletePartials(String level, long index) throws IOException {
        files.deleteDirectory(layout.partials(level, index));
    }

    /** The entries of a bundle in a log of the given size. */
    List<Bytes> bundle(long index, long size) throws IOException, MalformedInputException {
        int width = width(0, index, size);
        byte[] content = read(layout.tile(ENTRIES, index, width), EntryBundle.MAXIMUM_LENGTH);
        try {
            return EntryBundle.read(content, width);
        } catch (MalformedInputException e) {
            throw e.within("bundle " + index + " ");
        }
    }

    /** The hashes of a tile in a log of the given size. */
    List<TreeHash> tile(int level, long index, long size) throws IOException, MalformedInputException {
        int width = width(level, index, size);
        Path file = layout.tile(Integer.toString(level), index, width);
        byte[] content = read(file, TileLayout.WIDTH * TreeHash.LENGTH);
        if (content.length != width * TreeHash.LENGTH) {
            throw damaged(file, "must hold " + width + " hashes");
        }
        Bytes tile = Bytes.of(content);
        List<TreeHash> hashes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            hashes.add(new TreeHash(tile.slice(i * TreeHash.LENGTH, (i + 1) * TreeHash.LENGTH)));
        }
        return hashes;
    }

    byte[] checkpoint() throws IOException, MalformedInputException {
        return read(layout.checkpoint(), SignedNote.MAXIMUM_LENGTH);
    }

    private byte[] read(Path file, int limit) throws IOException, MalformedInputException {
        if (!files.exists(file)) {
            throw damaged(file, "is missing");
        }
        return files.read(file, limit);
    }

    MalformedInputException damaged(Path file, String reason) {
        return new MalformedInputException(layout.folder().relativize(file).toString(), reason);
    }

    /** How many hashes a tile has in a log of the given size. */
    static int width(int level, long index, long size) {
        long hashes = size >>> (TileLayout.HEIGHT * level);
        return (int) Math.min(TileLayout.WIDTH, hashes - index * TileLayout.WIDTH);
    }

    /** The complete subtrees of a log of the given size; each tile is read once. */
    CompleteSubtrees subtrees(long size) {
        Map<String, List<TreeHash>> seen = new HashMap<>();
        return (level, index) -> {
            int tileLevel = level / TileLayout.HEIGHT;
            int rows = level % TileLayout.HEIGHT;
            long first = index << rows;
            long tileIndex = first / TileLayout.WIDTH;
            String key = tileLevel + "/" + tileIndex;
            List<TreeHash> tile = seen.get(key);
            if (tile == null) {
                tile = tile(tileLevel, tileIndex, size);
                seen.put(key, tile);
            }
            int start = (int) (first % TileLayout.WIDTH);
            return TreeHash.over(tile.subList(start, start + (1 << rows)));
        };
    }
}
