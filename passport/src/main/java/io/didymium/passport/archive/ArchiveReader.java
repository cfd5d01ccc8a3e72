package io.didymium.passport.archive;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the structure of a ZIP archive so strictly that it has one meaning: entries follow one another without gap or overlap
 * from the first byte to the central directory, which lists each once, in any order, and each local header says what the
 * directory says.
 *
 * <p>The readers of the platform go by the directory ({@code ZipFile}) or by local headers ({@code ZipInputStream}) alone, and
 * so may see different content in the same file.
 */
public final class ArchiveReader {
    private static final int MAX_EXTRA = 255;
    private static final int MAX_HEADER = ArchiveFormat.CENTRAL_LENGTH + EntryName.MAX_LENGTH + MAX_EXTRA;

    private final ArchiveSource source;
    private final ArchiveLimits limits;

    /** A reader of an archive within limits. */
    public ArchiveReader(ArchiveSource source, ArchiveLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** The entries in the order of the archive, of none of which the content has been looked at. */
    public List<ArchiveEntry.Located> entries() throws MalformedInputException {
        ArchiveEnd end = ArchiveEnd.read(source);
        if (end.count() > limits.entries()) {
            throw new MalformedInputException("", "at most " + limits.entries() + " entries, found " + end.count());
        }
        if (end.end() - end.directory() > end.count() * MAX_HEADER) {
            throw new MalformedInputException(
                    "byte " + end.directory(), "the central directory is too long for " + end.count() + " entries");
        }
        List<ArchiveEntry> entries = directoryEntries(end);
        entries.sort(Comparator.comparingLong(ArchiveEntry::offset));
        LocalHeaders local = new LocalHeaders(source);
        List<ArchiveEntry.Located> located = new ArrayList<>();
        long expected = 0;
        for (ArchiveEntry entry : entries) {
            if (entry.offset() != expected) {
                throw overlap(entry);
            }
            ArchiveEntry.Located found = local.locate(entry);
            if (found.end() > end.directory()) {
                throw overlap(entry);
            }
            local.requireDescriptor(found);
            located.add(found);
            expected = found.end();
        }
        if (expected != end.directory()) {
            throw new MalformedInputException("byte " + expected, "bytes that belong to no entry");
        }
        return located;
    }

    private static MalformedInputException overlap(ArchiveEntry entry) {
        return new MalformedInputException(
                entry.name(), "entries must follow one another from the first byte without gap or overlap");
    }

    private List<ArchiveEntry> directoryEntries(ArchiveEnd end) throws MalformedInputException {
        ArchiveBytes bytes = ArchiveBytes.window(source, end.directory(), end.end() - end.directory());
        List<ArchiveEntry> entries = new ArrayList<>();
        EntryName names = new EntryName(limits.folders());
        DirectoryRules rules = new DirectoryRules(limits);
        long at = 0;
        for (int i = 0; i < end.count(); i++) {
            String place = "entry " + (i + 1) + " of the central directory";
            if (at + ArchiveFormat.CENTRAL_LENGTH > bytes.length()
                    || bytes.signed4(at) != ArchiveFormat.CENTRAL_SIGNATURE) {
                throw new MalformedInputException(place, "no header at byte " + (end.directory() + at));
            }
            int nameLength = bytes.unsigned2(at + 28);
            long extra = at + ArchiveFormat.CENTRAL_LENGTH + nameLength;
            long next = extra + bytes.unsigned2(at + 30);
            if (next > bytes.length()) {
                throw new MalformedInputException(place, "name or extra field reaches beyond the directory");
            }
            String name = bytes.characters(at + ArchiveFormat.CENTRAL_LENGTH, nameLength);
            names.check(name, place);
            if (bytes.unsigned2(at + 32) != 0 || bytes.unsigned2(at + 34) != 0) {
                throw new MalformedInputException(name, "comment or other disk");
            }
            LocalHeaders.checkExtraFields(bytes, extra, next, name);
            names.checkAttributes(bytes.signed4(at + 38), name);
            ArchiveEntry entry = entryAt(bytes, at, name);
            rules.check(entry);
            entries.add(entry);
            at = next;
        }
        if (at != bytes.length()) {
            throw new MalformedInputException(
                    "byte " + (end.directory() + at), "something follows the last entry of the directory");
        }
        return entries;
    }

    private static ArchiveEntry entryAt(ArchiveBytes bytes, long at, String name) {
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
