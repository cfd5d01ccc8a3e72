package io.didymium.passport.register;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.crypto.note.SignedNote;
import java.io.IOException;
import java.util.List;

/**
 * The log in which withdrawals are entered: an operator's own ({@link LogRegister}), or that of an association, reached as the caller
 * sees fit.
 */
public interface Register {
    /**
     * Enters entries, all that are not there yet. When it returns, they are kept. What it holds already to the byte is not entered again.
     *
     * @return the place of each in the log
     * @throws IOException if that fails; entering the same once more is safe
     * @throws MalformedInputException if the files of the log are damaged
     * @throws IllegalStateException if it holds another entry with the tag of one of these; then none is entered
     */
    List<Long> enter(List<RegisterEntry> entries) throws IOException, MalformedInputException;

    /** A signed checkpoint over all entries, with the cosignatures of its witnesses. */
    SignedNote checkpoint() throws IOException, MalformedInputException;

    /**
     * The proof that an entry is in the tree of a checkpoint.
     *
     * @throws IllegalArgumentException if the checkpoint is not one of this log
     * @throws IndexOutOfBoundsException unless the checkpoint covers the entry
     */
    InclusionProof prove(long index, SignedNote checkpoint) throws IOException, MalformedInputException;
}
