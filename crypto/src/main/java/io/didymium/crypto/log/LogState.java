package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.NoteKey;
import io.didymium.crypto.note.NoteKeys;
import io.didymium.crypto.note.SignedNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a log must know to grow: its signed checkpoint and the right edge of its tree. */
record LogState(RightEdge edge, SignedNote note) {

    /** Reads the state and checks that the signature, the edge and the last entries agree. */
    static LogState read(TileStore store, String origin, NoteKey key) throws IOException, MalformedInputException {
        SignedNote note = SignedNote.read(Bytes.of(store.checkpoint()));
        if (!NoteKeys.of(key).verify(note).isVerified()) {
            throw new MalformedInputException("checkpoint", "not signed by " + key.name());
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new MalformedInputException(
                    "checkpoint", "origin " + origin + " expected, found " + checkpoint.origin());
        }
        RightEdge edge = edge(store, checkpoint.size());
        if (!edge.root().equals(checkpoint.root())) {
            throw new MalformedInputException("tile", "right edge does not lead to the checkpoint's root");
        }
        if (checkpoint.size() > 0) {
            LogAudit audit = new LogAudit(store, checkpoint.size());
            audit.bundle((checkpoint.size() - 1) / TileLayout.WIDTH);
            audit.tile(0, (checkpoint.size() - 1) / TileLayout.WIDTH);
        }
        return new LogState(edge, note);
    }

    private static RightEdge edge(TileStore store, long size) throws IOException, MalformedInputException {
        List<List<TreeHash>> tiles = new ArrayList<>();
        long index = size;
        for (int level = 0; index > 0; level++) {
            boolean partial = index % TileLayout.WIDTH != 0;
            index /= TileLayout.WIDTH;
            tiles.add(partial ? store.tile(level, index, size) : List.of());
        }
        long last = size / TileLayout.WIDTH;
        boolean partial = size % TileLayout.WIDTH != 0;
        return new RightEdge(size, tiles, partial ? store.bundle(last, size) : List.of());
    }
}
