package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.CompleteSubtrees;
import io.didymium.crypto.merkle.ConsistencyProof;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.crypto.note.NoteSigner;
import io.didymium.crypto.note.SignedNote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * An append-only log, kept in a folder in the layout of C2SP tlog-tiles v0.1.0, so that any web server can publish it.
 *
 * <p>An entry is acknowledged when {@link #append} returns. Whenever the process or the machine stops, the log opens
 * again with every acknowledged entry; of the entries being appended at that moment either all are in it or none. One
 * process has a log open at a time. May be used by several threads.
 *
 * <p>What counts is the signed checkpoint: tiles and entries are written and forced to the disk before the checkpoint
 * that covers them takes its name, and files beyond it are ignored.
 */
public final class FolderLog implements AutoCloseable {
    /** The greatest length of an entry in bytes. */
    public static final int MAXIMUM_ENTRY = EntryBundle.MAXIMUM_ENTRY;

    private final TileStore store;
    private final LogCommit commit;
    private final FolderLock lock;
    private RightEdge edge;
    private SignedNote note;
    private boolean usable = true;

    private FolderLog(TileStore store, LogCommit commit, FolderLock lock, LogState state) {
        this.store = store;
        this.commit = commit;
        this.lock = lock;
        this.edge = state.edge();
        this.note = state.note();
    }

    /**
     * Makes a new log in a folder that exists.
     *
     * @param origin the log's identity, the first line of its checkpoints
     * @param signer signs the checkpoints
     * @throws IOException if the folder already holds a log, another process has it open, or it cannot be written
     */
    public static FolderLog create(Path folder, String origin, NoteSigner signer) throws IOException {
        return create(new TileLayout(folder), origin, signer, new DiskOperations());
    }

    static FolderLog create(TileLayout layout, String origin, NoteSigner signer, FileOperations files)
            throws IOException {
        FolderLock lock = FolderLock.take(layout);
        try {
            if (files.exists(layout.checkpoint()) || files.exists(layout.tiles())) {
                throw new IOException(layout.folder() + " already holds a log");
            }
            TileStore store = new TileStore(layout, files);
            LogCommit commit = new LogCommit(layout, store, origin, signer);
            RightEdge edge = new RightEdge();
            return new FolderLog(store, commit, lock, new LogState(edge, commit.publish(edge)));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a log, checking its checkpoint's signature and the right edge of its tree.
     *
     * @throws IOException if another process has it open, or it cannot be read
     * @throws MalformedInputException if there is no log of this origin and signer, or its files are damaged
     */
    public static FolderLog open(Path folder, String origin, NoteSigner signer)
            throws IOException, MalformedInputException {
        return open(new TileLayout(folder), origin, signer, new DiskOperations());
    }

    static FolderLog open(TileLayout layout, String origin, NoteSigner signer, FileOperations files)
            throws IOException, MalformedInputException {
        FolderLock lock = FolderLock.take(layout);
        try {
            TileStore store = new TileStore(layout, files);
            LogState state = LogState.read(store, origin, signer.key());
            return new FolderLog(store, new LogCommit(layout, store, origin, signer), lock, state);
        } catch (IOException | MalformedInputException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Adds an entry at the end.
     *
     * @return its place, from 0
     * @throws IOException as {@link #append(List)}
     */
    public long append(Bytes entry) throws IOException {
        return append(List.of(entry));
    }

    /**
     * Adds entries at the end, all or none; when this returns they are on the disk, under a signed checkpoint.
     *
     * @return the place of the first of them, from 0
     * @throws IllegalArgumentException if an entry is longer than {@link #MAXIMUM_ENTRY}
     * @throws IOException if they could not be written; whether they are in the log shows when it is opened again
     */
    public synchronized long append(List<Bytes> entries) throws IOException {
        for (Bytes entry : entries) {
            if (entry.length() > MAXIMUM_ENTRY) {
                throw new IllegalArgumentException("entry is longer than 65535 bytes: " + entry.length());
            }
        }
        requireUsable();
        long first = edge.size();
        if (!entries.isEmpty()) {
            usable = false;
            RightEdge next = edge.copy();
            note = commit.append(next, entries);
            edge = next;
            usable = true;
        }
        return first;
    }

    /** The number of entries. */
    public synchronized long size() {
        return edge.size();
    }

    /** The signed checkpoint over all entries. */
    public synchronized SignedNote checkpoint() {
        return note;
    }

    /**
     * An entry, checked against the tree.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
     * @throws MalformedInputException if the files are damaged
     */
    public synchronized Bytes entry(long index) throws IOException, MalformedInputException {
        requireUsable();
        Objects.checkIndex(index, edge.size());
        long bundle = index / TileLayout.WIDTH;
        return new LogAudit(store, edge.size()).bundle(bundle).get((int) (index % TileLayout.WIDTH));
    }

    /**
     * Some entries in their order, checked against the tree, to read a log from its beginning: those at {@code from} and after it, up to
     * the end of the file that holds them, at most 256.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= from < size()}
     * @throws MalformedInputException if the files are damaged
     */
    public synchronized List<Bytes> entries(long from) throws IOException, MalformedInputException {
        requireUsable();
        Objects.checkIndex(from, edge.size());
        List<Bytes> bundle = new LogAudit(store, edge.size()).bundle(from / TileLayout.WIDTH);
        return bundle.subList((int) (from % TileLayout.WIDTH), bundle.size());
    }

    /**
     * The receipt of an entry under the checkpoint over all entries.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
     * @throws MalformedInputException if the files are damaged
     */
    public synchronized LogReceipt receipt(long index) throws IOException, MalformedInputException {
        return receipt(index, note);
    }

    /**
     * The receipt of an entry under a checkpoint of this log, such as one that witnesses have since cosigned.
     *
     * @throws IndexOutOfBoundsException unless the checkpoint covers the entry
     * @throws IllegalArgumentException if the checkpoint is not one of this log
     * @throws MalformedInputException if the files are damaged, or the note is no checkpoint
     */
    public synchronized LogReceipt receipt(long index, SignedNote checkpoint)
            throws IOException, MalformedInputException {
        requireUsable();
        Checkpoint covering = Checkpoint.parse(checkpoint.text());
        CompleteSubtrees subtrees = store.subtrees(edge.size());
        if (covering.size() > edge.size() || !subtrees.root(covering.size()).equals(covering.root())) {
            throw new IllegalArgumentException("not a checkpoint of this log: " + covering);
        }
        Objects.checkIndex(index, covering.size());
        InclusionProof proof = subtrees.inclusion(index, covering.size());
        if (!proof.proves(subtrees.hash(0, index), covering.root())) {
            throw new MalformedInputException("tile", "tiles do not lead to the root");
        }
        return new LogReceipt(index, proof.path(), Bytes.empty(), checkpoint);
    }

    /**
     * The proof that this log once had one size and then another, without change to what was there; witnesses ask for it.
     *
     * @throws IndexOutOfBoundsException unless {@code 1 <= first <= second <= size()}
     * @throws MalformedInputException if the files are damaged
     */
    public synchronized ConsistencyProof consistency(long first, long second)
            throws IOException, MalformedInputException {
        requireUsable();
        Objects.checkIndex(second, edge.size() + 1);
        Objects.checkIndex(first - 1, second);
        return store.subtrees(edge.size()).consistency(first, second);
    }

    /**
     * Reads every file that belongs to the log and checks each against the root.
     *
     * @throws MalformedInputException naming the first that is damaged
     */
    public synchronized void audit() throws IOException, MalformedInputException {
        requireUsable();
        new LogAudit(store, edge.size()).everything(edge.root());
    }

    private void requireUsable() {
        if (!usable || !lock.isHeld()) {
            throw new IllegalStateException("log is closed, or a write failed: open it again");
        }
    }

    /** Lets another process open the log. */
    @Override
    public synchronized void close() throws IOException {
        lock.close();
    }
}
