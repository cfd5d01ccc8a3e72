package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.NoteSignature;
import io.didymium.crypto.note.SignedNote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The proof, verifiable offline, that a log contains an entry: {@code c2sp.org/tlog-proof@v1}.
 *
 * <p>It shows that the entry existed when the checkpoint was seen; not that it is true, nor that it is still valid.
 *
 * @param index the entry's place in the log
 * @param path the hashes from the entry to the root, the entry's sibling first; at most 63
 * @param extra unsigned data of the application; may be empty
 * @param checkpoint the log's signed checkpoint, with the witnesses' cosignatures
 */
public record LogReceipt(long index, List<TreeHash> path, Bytes extra, SignedNote checkpoint) {
    /** The greatest number of hashes in a path. */
    public static final int MAXIMUM_PATH = 63;

    /**
     * A receipt. Whether it is right is judged by {@link #verify}.
     *
     * @throws IllegalArgumentException if the index is negative or the path too long
     */
    public LogReceipt {
        path = List.copyOf(path);
        if (index < 0 || path.size() > MAXIMUM_PATH) {
            throw new IllegalArgumentException("index " + index + ", path of " + path.size());
        }
    }

    /**
     * Reads a receipt.
     *
     * @throws MalformedInputException if it is not exactly of the format, its checkpoint is no signed note, or it is longer
     *     than a note may be and a path more
     */
    public static LogReceipt read(Bytes receipt) throws MalformedInputException {
        ReceiptText text = ReceiptText.parse(receipt);
        return new LogReceipt(text.index(), text.path(), text.extra(), SignedNote.read(text.checkpoint()));
    }

    /** The receipt as it is stored and sent. */
    public Bytes toBytes() {
        return new ReceiptText(index, path, extra, checkpoint.toBytes()).toBytes();
    }

    /** The same receipt with one more signature under the checkpoint, such as that of a witness. */
    public LogReceipt with(NoteSignature cosignature) {
        return new LogReceipt(index, path, extra, checkpoint.with(cosignature));
    }

    /**
     * Judges whether the receipt shows that the log holds an entry.
     *
     * @param entry the entry as it was given to the log
     * @param log the log that the verifier trusts, with its witnesses
     * @param at the moment of verification
     */
    public CheckpointResult verify(Bytes entry, TrustedLog log, Instant at) {
        CheckpointResult result = log.verify(checkpoint, at);
        Optional<Checkpoint> held = result.checkpoint();
        if (held.isEmpty()) {
            return result;
        }
        InclusionProof proof = new InclusionProof(index, held.get().size(), path);
        return proof.proves(TreeHash.ofLeaf(entry), held.get().root())
                ? result
                : CheckpointResult.of(LogReason.NOT_INCLUDED);
    }
}
