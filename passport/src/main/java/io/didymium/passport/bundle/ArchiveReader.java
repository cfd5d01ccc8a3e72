package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the structure of a ZIP archive so strictly that it has one meaning: entries follow one another without gap or overlap
 * from the first byte to the central directory, in its order, and each local header says what the directory says.
 *
 * <p>The readers of the platform go by the directory ({@code ZipFile}) or by local headers ({@code ZipInputStream}) alone, and
 * so may see different content in the same file.
 */
final class ArchiveReader {
    private final ArchiveBytes bytes;
    private final BundleLimits limits;

    ArchiveReader(ArchiveBytes bytes, BundleLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** The entries in order, none of whose content has been looked at. */
    List<ArchiveEntry> entries() throws MalformedInputException {
        int end = endRecord();
        int count = bytes.unsigned2(end + 10);
        long size = bytes.unsigned4(end + 12);
        long directory = bytes.unsigned4(end + 16);
        if (directory + size != end) {
            throw new MalformedInputException("byte " + end, "the central directory announced does not end here");
        }
        if (count > limits.entries()) {
            throw new MalformedInputException("", "at most " + limits.entries() + " entries, found " + count);
        }
        List<ArchiveEntry> entries = directoryEntries(directory, end, count);
        LocalHeaders local = new LocalHeaders(bytes);
        long expected = 0;
        for (ArchiveEntry entry : entries) {
            if (entry.offset() != expected || entry.end() > directory) {
                throw new MalformedInputException(
                        entry.name(), "entries must follow one another from the first byte without gap or overlap");
            }
            local.requireAgreement(entry);
            expected = entry.end();
        }
        if (expected != directory) {
            throw new MalformedInputException("byte " + expected, "bytes that belong to no entry");
        }
        return entries;
    }

    private int endRecord() throws MalformedInputException {
        if (bytes.length() < ArchiveFormat.END_LENGTH) {
            throw new MalformedInputException("", "not a ZIP archive: only " + bytes.length() + " bytes");
        }
        int first = bytes.signed4(0);
        if (first != ArchiveFormat.LOCAL_SIGNATURE && first != ArchiveFormat.END_SIGNATURE) {
            throw new MalformedInputException(
                    "byte 0", "not a ZIP archive, or something precedes it: no header of an entry here");
        }
        int end = bytes.length() - ArchiveFormat.END_LENGTH;
        if (bytes.signed4(end) != ArchiveFormat.END_SIGNATURE) {
            int earlier = bytes.lastOf(ArchiveFormat.END_SIGNATURE);
            throw earlier < 0
                    ? new MalformedInputException("", "cut short: the ZIP archive has no end")
                    : new MalformedInputException("byte " + earlier, "something follows the end of the archive");
        }
        boolean oneDisk = bytes.unsigned2(end + 4) == 0
                && bytes.unsigned2(end + 6) == 0
                && bytes.unsigned2(end + 8) == bytes.unsigned2(end + 10);
        if (!oneDisk || bytes.unsigned2(end + 20) != 0) {
            throw new MalformedInputException("byte " + end, "archive in several parts, or with a comment");
        }
        return end;
    }

    private List<ArchiveEntry> directoryEntries(long directory, int end, int count) throws MalformedInputException {
        List<ArchiveEntry> entries = new ArrayList<>();
        DirectoryRules rules = new DirectoryRules(limits);
        long at = directory;
        for (int i = 0; i < count; i++) {
            String place = "entry " + (i + 1) + " of the central directory";
            if (at + ArchiveFormat.CENTRAL_LENGTH > end || bytes.signed4(at) != ArchiveFormat.CENTRAL_SIGNATURE) {
                throw new MalformedInputException(place, "no header at byte " + at);
            }
            int nameLength = bytes.unsigned2(at + 28);
            if (at + ArchiveFormat.CENTRAL_LENGTH + nameLength > end) {
                throw new MalformedInputException(place, "name reaches beyond the directory");
            }
            String name = bytes.characters(at + ArchiveFormat.CENTRAL_LENGTH, nameLength);
            EntryName.check(name, place);
            requirePlain(at, name);
            ArchiveEntry entry = entryAt(at, name);
            rules.check(entry);
            entries.add(entry);
            at += ArchiveFormat.CENTRAL_LENGTH + nameLength;
        }
        if (at != end) {
            throw new MalformedInputException("byte " + at, "something follows the last entry of the directory");
        }
        return entries;
    }

    private void requirePlain(long at, String name) throws MalformedInputException {
        if (bytes.unsigned2(at + 30) != 0 || bytes.unsigned2(at + 32) != 0 || bytes.unsigned2(at + 34) != 0) {
            throw new MalformedInputException(name, "extra field (as ZIP64 has), comment or other disk");
        }
        EntryName.checkAttributes(bytes.signed4(at + 38), name);
    }

    private ArchiveEntry entryAt(long at, String name) {
        return new ArchiveEntry(
                name,
                bytes.unsigned2(at + 6),
                bytes.unsigned2(at + 8),
                bytes.unsigned2(at + 10),
                bytes.signed4(at + 12),
                bytes.signed4(at + 16),
                bytes.unsigned4(at + 20),
                bytes.unsigned4(at + 24),
                bytes.unsigned4(at + 42));
    }
}
