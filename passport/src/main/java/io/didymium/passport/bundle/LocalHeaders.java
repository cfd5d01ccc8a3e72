package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.MalformedInputException;

/** The headers before the data of entries, and the descriptors behind them: a second telling of the central directory. */
final class LocalHeaders {
    private final ArchiveBytes bytes;

    LocalHeaders(ArchiveBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * Refuses an entry, which must end within the archive, of which the local header or the descriptor says something else.
     *
     * @throws MalformedInputException naming the field
     */
    void requireAgreement(ArchiveEntry entry) throws MalformedInputException {
        long at = entry.offset();
        require(bytes.signed4(at) == ArchiveFormat.LOCAL_SIGNATURE, entry, "signature");
        require(bytes.unsigned2(at + 4) == entry.versionNeeded(), entry, "version");
        require(bytes.unsigned2(at + 6) == entry.flags(), entry, "flags");
        require(bytes.unsigned2(at + 8) == entry.method(), entry, "compression method");
        require(bytes.signed4(at + 10) == entry.dosTime(), entry, "time");
        require(bytes.unsigned2(at + 26) == entry.name().length(), entry, "length of the name");
        require(bytes.unsigned2(at + 28) == 0, entry, "extra field");
        String name =
                bytes.characters(at + ArchiveFormat.LOCAL_LENGTH, entry.name().length());
        require(name.equals(entry.name()), entry, "name");
        if (entry.hasDescriptor()) {
            requireDescriptor(entry);
        } else {
            require(sameSizes(at + 14, entry), entry, "checksum or size");
        }
    }

    private void requireDescriptor(ArchiveEntry entry) throws MalformedInputException {
        long before = entry.offset() + 14;
        boolean none = bytes.signed4(before) == 0 && bytes.signed4(before + 4) == 0 && bytes.signed4(before + 8) == 0;
        require(none || sameSizes(before, entry), entry, "checksum or size");
        long at = entry.dataOffset() + entry.compressedSize();
        require(bytes.signed4(at) == ArchiveFormat.DESCRIPTOR_SIGNATURE, entry, "signature of the data descriptor");
        require(sameSizes(at + 4, entry), entry, "checksum or size in the data descriptor");
    }

    private boolean sameSizes(long at, ArchiveEntry entry) {
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
