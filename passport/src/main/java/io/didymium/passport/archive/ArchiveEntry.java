package io.didymium.passport.archive;

/**
 * An entry of a ZIP archive, as its central directory has it.
 *
 * @param name its name, in printable ASCII
 * @param versionNeeded the version of the format needed to read it, in tenths
 * @param flags the general purpose bits
 * @param method how it is compressed
 * @param dosTime time and date
 * @param crc the CRC-32 of the content
 * @param compressedSize bytes in the archive
 * @param size bytes of the content
 * @param offset the offset of its local header
 */
public record ArchiveEntry(
        String name,
        int versionNeeded,
        int flags,
        int method,
        int dosTime,
        int crc,
        long compressedSize,
        long size,
        long offset) {
    private static final int DESCRIPTOR_FLAG = 1 << 3;

    /**
     * An entry with the place of its data, which its local header tells.
     *
     * @param entry the entry
     * @param dataOffset the offset of its data
     */
    public record Located(ArchiveEntry entry, long dataOffset) {
        /** Where what belongs to the entry ends. */
        long end() {
            return dataOffset + entry.compressedSize + (entry.hasDescriptor() ? ArchiveFormat.DESCRIPTOR_LENGTH : 0);
        }
    }

    /** Whether checksum and sizes follow the data instead of preceding it. */
    boolean hasDescriptor() {
        return (flags & DESCRIPTOR_FLAG) != 0;
    }

    /** Whether its name is that of a folder, which tools that pack folders add. */
    public boolean isFolder() {
        return name.endsWith("/");
    }
}
