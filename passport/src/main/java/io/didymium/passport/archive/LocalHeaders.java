package io.didymium.passport.archive;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** The headers before the data of entries, and the descriptors behind them, which repeat what the central directory says. */
final class LocalHeaders {
    private static final int NTFS_TIMES = 0x000a;
    private static final int UNIX_TIMES = 0x5455;
    private static final int UNIX_OWNER = 0x7875;
    private static final Set<Integer> EXTRA_FIELDS = Set.of(NTFS_TIMES, UNIX_TIMES, UNIX_OWNER);
    private static final int ZIP64 = 0x0001;
    private static final int EXTRA_HEADER = 4;

    private final ArchiveSource source;

    LocalHeaders(ArchiveSource source) {
        this.source = source;
    }

    /**
     * Finds the data of an entry.
     *
     * @throws MalformedInputException if the local header says something else than the directory, naming the field
     */
    ArchiveEntry.Located locate(ArchiveEntry entry) throws MalformedInputException {
        int nameLength = entry.name().length();
        ArchiveBytes header = ArchiveBytes.window(source, entry.offset(), ArchiveFormat.LOCAL_LENGTH + nameLength);
        require(header.signed4(0) == ArchiveFormat.LOCAL_SIGNATURE, entry, "signature");
        require(header.unsigned2(4) == entry.versionNeeded(), entry, "version");
        require(header.unsigned2(6) == entry.flags(), entry, "flags");
        require(header.unsigned2(8) == entry.method(), entry, "compression method");
        require(header.signed4(10) == entry.dosTime(), entry, "time");
        require(header.unsigned2(26) == nameLength, entry, "length of the name");
        String name = header.characters(ArchiveFormat.LOCAL_LENGTH, nameLength);
        require(name.equals(entry.name()), entry, "name");
        boolean none = header.signed4(14) == 0 && header.signed4(18) == 0 && header.signed4(22) == 0;
        require(sameSizes(header, 14, entry) || (entry.hasDescriptor() && none), entry, "checksum or size");

        long extra = entry.offset() + ArchiveFormat.LOCAL_LENGTH + nameLength;
        int extraLength = header.unsigned2(28);
        checkExtraFields(ArchiveBytes.window(source, extra, extraLength), 0, extraLength, entry.name());
        return new ArchiveEntry.Located(entry, extra + extraLength);
    }

    /** Refuses an entry, which must end within the archive, whose descriptor says something else, if it has one. */
    void requireDescriptor(ArchiveEntry.Located located) throws MalformedInputException {
        ArchiveEntry entry = located.entry();
        if (entry.hasDescriptor()) {
            ArchiveBytes descriptor = ArchiveBytes.window(
                    source, located.dataOffset() + entry.compressedSize(), ArchiveFormat.DESCRIPTOR_LENGTH);
            require(
                    descriptor.signed4(0) == ArchiveFormat.DESCRIPTOR_SIGNATURE,
                    entry,
                    "signature of the data descriptor");
            require(sameSizes(descriptor, 4, entry), entry, "checksum or size in the data descriptor");
        }
    }

    /**
     * Refuses the extra fields in a range of bytes (APPNOTE.TXT 4.5), unless they fill it and each is of times and owners, which
     * tools add and which change nothing. A Unicode path (0x7075) would give an entry another name, ZIP64 (0x0001) another size.
     */
    static void checkExtraFields(ArchiveBytes bytes, long from, long to, String name) throws MalformedInputException {
        Set<Integer> seen = new HashSet<>();
        long at = from;
        while (at < to) {
            int id = at + EXTRA_HEADER > to ? 0 : bytes.unsigned2(at);
            if (!EXTRA_FIELDS.contains(id) || !seen.add(id)) {
                throw new MalformedInputException(
                        name,
                        "extra field " + HexFormat.of().toHexDigits((short) id) + (id == ZIP64 ? " (ZIP64)" : ""));
            }
            at += EXTRA_HEADER + bytes.unsigned2(at + 2);
        }
        if (at != to) {
            throw new MalformedInputException(name, "extra field does not end where its header says");
        }
    }

    private static boolean sameSizes(ArchiveBytes bytes, long at, ArchiveEntry entry) {
        return bytes.signed4(at) == entry.crc()
                && bytes.unsigned4(at + 4) == entry.compressedSize()
                && bytes.unsigned4(at + 8) == entry.size();
    }

    private static void require(boolean agrees, ArchiveEntry entry, String field) throws MalformedInputException {
        if (!agrees) {
            throw new MalformedInputException(
                    entry.name(), "local header and central directory disagree on the " + field);
        }
    }
}
