package io.didymium.passport.archive;

import io.didymium.crypto.bytes.MalformedInputException;

/**
 * Where the central directory of an archive is, as the records behind it say.
 *
 * @param count how many entries it has
 * @param directory the offset of its first byte
 * @param end the offset behind its last byte
 */
record ArchiveEnd(long count, long directory, long end) {
    private static final int SEARCHED = 1 << 16;

    /** Reads the end record, and that of ZIP64 where there are too many entries for the former to count. */
    static ArchiveEnd read(ArchiveSource source) throws MalformedInputException {
        requireBeginning(source);
        long at = source.length() - ArchiveFormat.END_LENGTH;
        ArchiveBytes record = ArchiveBytes.window(source, at, ArchiveFormat.END_LENGTH);
        if (record.signed4(0) != ArchiveFormat.END_SIGNATURE) {
            throw notAtTheEnd(source);
        }
        boolean oneDisk =
                record.unsigned2(4) == 0 && record.unsigned2(6) == 0 && record.unsigned2(8) == record.unsigned2(10);
        if (!oneDisk || record.unsigned2(20) != 0) {
            throw new MalformedInputException("byte " + at, "archive in several parts, or with a comment");
        }
        ArchiveEnd end = new ArchiveEnd(record.unsigned2(10), record.unsigned4(16), at);
        if (end.count == ArchiveFormat.MANY_ENTRIES && hasLocator(source, at)) {
            end = readZip64(source, at - ArchiveFormat.LOCATOR64_LENGTH - ArchiveFormat.END64_LENGTH, end.directory);
        }
        if (end.directory + record.unsigned4(12) != end.end) {
            throw new MalformedInputException("byte " + end.end, "the central directory announced does not end here");
        }
        return end;
    }

    private static void requireBeginning(ArchiveSource source) throws MalformedInputException {
        if (source.length() < ArchiveFormat.END_LENGTH) {
            throw new MalformedInputException("", "not a ZIP archive: only " + source.length() + " bytes");
        }
        int first = ArchiveBytes.window(source, 0, 4).signed4(0);
        if (first != ArchiveFormat.LOCAL_SIGNATURE && first != ArchiveFormat.END_SIGNATURE) {
            throw new MalformedInputException(
                    "byte 0", "not a ZIP archive, or something precedes it: no header of an entry here");
        }
    }

    private static MalformedInputException notAtTheEnd(ArchiveSource source) throws MalformedInputException {
        long from = Math.max(0, source.length() - SEARCHED);
        ArchiveBytes tail = ArchiveBytes.window(source, from, source.length() - from);
        for (int at = tail.length() - 4; at >= 0; at--) {
            if (tail.signed4(at) == ArchiveFormat.END_SIGNATURE) {
                return new MalformedInputException("byte " + (from + at), "something follows the end of the archive");
            }
        }
        return new MalformedInputException("", "cut short: the ZIP archive has no end");
    }

    private static boolean hasLocator(ArchiveSource source, long end) throws MalformedInputException {
        long at = end - ArchiveFormat.LOCATOR64_LENGTH;
        return at >= 0 && ArchiveBytes.window(source, at, 4).signed4(0) == ArchiveFormat.LOCATOR64_SIGNATURE;
    }

    /** The record of ZIP64, which must be just before its locator and differ in nothing but the count. */
    private static ArchiveEnd readZip64(ArchiveSource source, long at, long directory) throws MalformedInputException {
        ArchiveBytes record =
                ArchiveBytes.window(source, at, ArchiveFormat.END64_LENGTH + ArchiveFormat.LOCATOR64_LENGTH);
        int locator = ArchiveFormat.END64_LENGTH;
        long count = record.unsigned8(32);
        boolean plain = record.signed4(0) == ArchiveFormat.END64_SIGNATURE
                && record.unsigned8(4) == ArchiveFormat.END64_LENGTH - 12
                && record.signed4(16) == 0
                && record.signed4(20) == 0
                && record.unsigned8(24) == count
                && record.unsigned8(40) == at - directory
                && record.unsigned8(48) == directory
                && record.signed4(locator + 4) == 0
                && record.unsigned8(locator + 8) == at
                && record.unsigned4(locator + 16) == 1;
        if (!plain || count < ArchiveFormat.MANY_ENTRIES) {
            throw new MalformedInputException(
                    "byte " + at, "end of ZIP64 contradicts the end of the archive, or is not needed");
        }
        return new ArchiveEnd(count, directory, at);
    }
}
