package io.didymium.passport.register;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.note.SignedNote;
import io.didymium.passport.EvidenceDocument;
import java.util.List;

/**
 * The entries of an account up to a checkpoint of a log, as far as a receiver of goods is to see them.
 *
 * <p>Whether it is true is for {@link ExtractReview} and verification to say.
 *
 * @param account whose entries
 * @param checkpoint a signed checkpoint of the log, with the cosignatures of witnesses
 * @param entries the entries, in the order in which they are stated
 */
public record AccountExtract(OpenedAccount account, SignedNote checkpoint, List<ExtractEntry> entries) {
    /** The media type of the document. */
    public static final String MEDIA_TYPE = "application/vnd.didymium.account-extract+json";

    /** Copies the list. */
    public AccountExtract {
        entries = List.copyOf(entries);
    }

    /**
     * Reads an extract of at most 4 MiB.
     *
     * @throws MalformedInputException if it is not exactly of the format; the location is the JSON pointer of what is wrong
     */
    public static AccountExtract read(Bytes document) throws MalformedInputException {
        return ExtractFormat.read(document);
    }

    /** The document: the same extract gives the same bytes. */
    public Bytes toBytes() {
        return ExtractFormat.write(this);
    }

    /** The document as it travels in a passport file. */
    public EvidenceDocument document() {
        return new EvidenceDocument(MEDIA_TYPE, toBytes());
    }
}
