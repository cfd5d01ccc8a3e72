package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes the content of an entry out of an archive: never more than the size that was announced and found within limits. */
final class EntryContent {
    private EntryContent() {}

    static Bytes read(ArchiveBytes archive, ArchiveEntry entry) throws MalformedInputException {
        int from = (int) entry.dataOffset();
        int length = (int) entry.compressedSize();
        byte[] content = entry.method() == ArchiveFormat.STORED
                ? Arrays.copyOfRange(archive.array(), from, from + length)
                : inflate(archive.array(), from, entry);
        CRC32 crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != entry.crc()) {
            throw new MalformedInputException(entry.name(), "checksum (CRC-32) does not match the content");
        }
        return Bytes.of(content);
    }

    private static byte[] inflate(byte[] archive, int from, ArchiveEntry entry) throws MalformedInputException {
        int size = (int) entry.size();
        // One byte more than announced, so that too much is seen as soon as there is any.
        byte[] content = new byte[size + 1];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive, from, (int) entry.compressedSize());
            int filled = 0;
            int step = -1;
            while (step != 0 && filled <= size) {
                step = inflater.inflate(content, filled, content.length - filled);
                filled += step;
            }
            boolean all = inflater.finished() && inflater.getBytesRead() == entry.compressedSize();
            if (!all || filled != size) {
                throw new MalformedInputException(
                        entry.name(), "compressed data are not those of " + size + " bytes of content");
            }
        } catch (DataFormatException e) {
            throw new MalformedInputException(entry.name(), "compressed data cannot be read", e);
        } finally {
            inflater.end();
        }
        return Arrays.copyOf(content, size);
    }
}
