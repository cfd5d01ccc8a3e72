package io.didymium.passport.archive;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes the content of an entry out of an archive: never more than the size that was announced and found within limits. */
public final class EntryContent {
    private EntryContent() {}

    /** The content of an entry. */
    public static Bytes read(ArchiveSource archive, ArchiveEntry.Located located) throws MalformedInputException {
        ArchiveEntry entry = located.entry();
        Bytes data = archive.read(located.dataOffset(), entry.compressedSize());
        Bytes content = entry.method() == ArchiveFormat.STORED ? data : inflate(data, entry);
        CRC32 crc = new CRC32();
        crc.update(content.toByteArray());
        if ((int) crc.getValue() != entry.crc()) {
            throw new MalformedInputException(entry.name(), "checksum (CRC-32) does not match the content");
        }
        return content;
    }

    private static Bytes inflate(Bytes data, ArchiveEntry entry) throws MalformedInputException {
        byte[] content = new byte[(int) entry.size()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(data.toByteArray());
            int filled = 0;
            int step = -1;
            while (step != 0 && filled < content.length) {
                step = inflater.inflate(content, filled, content.length - filled);
                filled += step;
            }
            // One byte more than announced, so that too much is seen as soon as there is any.
            boolean more = inflater.inflate(new byte[1]) > 0;
            boolean all = inflater.finished() && inflater.getBytesRead() == entry.compressedSize();
            if (!all || more || filled != content.length) {
                throw new MalformedInputException(
                        entry.name(), "compressed data are not those of " + content.length + " bytes of content");
            }
        } catch (DataFormatException e) {
            throw new MalformedInputException(entry.name(), "compressed data cannot be read", e);
        } finally {
            inflater.end();
        }
        return Bytes.of(content);
    }
}
