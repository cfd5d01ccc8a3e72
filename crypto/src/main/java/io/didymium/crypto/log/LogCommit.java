package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.note.NoteSigner;
import io.didymium.crypto.note.SignedNote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Commits entries to a log in an order that survives a crash: all files, then their names, then the checkpoint, then
 * its name.
 */
final class LogCommit {
    private final TileLayout layout;
    private final TileStore store;
    private final String origin;
    private final NoteSigner signer;

    LogCommit(TileLayout layout, TileStore store, String origin, NoteSigner signer) {
        this.layout = layout;
        this.store = store;
        this.origin = origin;
        this.signer = signer;
    }

    /** Advances the edge by the entries; the result is on the disk. */
    SignedNote append(RightEdge edge, List<Bytes> entries) throws IOException {
        NewFiles files = new NewFiles();
        for (Bytes entry : entries) {
            edge.add(entry, files);
        }
        edge.unfinished(files);
        Set<Path> directories = new LinkedHashSet<>();
        for (Map.Entry<Path, byte[]> file : files.contents.entrySet()) {
            store.replace(file.getKey(), file.getValue());
            directories.add(TileLayout.directoryOf(file.getKey()));
        }
        for (Path directory : directories) {
            store.force(directory);
        }
        SignedNote note = publish(edge);
        for (FullTile full : files.full) {
            store.deletePartials(full.level(), full.index());
        }
        return note;
    }

    /** Signs the checkpoint over the edge and makes it the log's. */
    SignedNote publish(RightEdge edge) throws IOException {
        Checkpoint checkpoint = new Checkpoint(origin, edge.size(), edge.root(), List.of());
        SignedNote note = signer.sign(checkpoint.text());
        store.replace(layout.checkpoint(), note.toBytes().toByteArray());
        store.force(layout.folder());
        return note;
    }

    private record FullTile(String level, long index) {}

    private final class NewFiles implements RightEdge.TileSink {
        final Map<Path, byte[]> contents = new LinkedHashMap<>();
        final List<FullTile> full = new ArrayList<>();

        @Override
        public void tile(int level, long index, int width, byte[] hashes) {
            add(Integer.toString(level), index, width, hashes);
        }

        @Override
        public void bundle(long index, int width, byte[] entries) {
            add(TileStore.ENTRIES, index, width, entries);
        }

        private void add(String level, long index, int width, byte[] content) {
            contents.put(layout.tile(level, index, width), content);
            if (width == TileLayout.WIDTH) {
                full.add(new FullTile(level, index));
            }
        }
    }
}
