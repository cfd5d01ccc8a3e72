package io.didymium.passport.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.didymium.crypto.bytes.MalformedInputException;

/** Some bytes of an archive, read as the little-endian numbers of the ZIP format. Offsets must be within them. */
final class ArchiveBytes {
    private static final int BYTE = 0xff;

    private final byte[] bytes;

    /** Takes the array over. */
    ArchiveBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A window for the numbers of a header. */
    static ArchiveBytes window(ArchiveSource source, long offset, long length) throws MalformedInputException {
        return new ArchiveBytes(source.read(offset, length).toByteArray());
    }

    int length() {
        return bytes.length;
    }

    int unsigned2(long offset) {
        int at = (int) offset;
        return (bytes[at] & BYTE) | (bytes[at + 1] & BYTE) << 8;
    }

    int signed4(long offset) {
        return unsigned2(offset) | unsigned2(offset + 2) << 16;
    }

    long unsigned4(long offset) {
        return Integer.toUnsignedLong(signed4(offset));
    }

    /** A number of eight bytes; -1 if it is 2^63 or more. */
    long unsigned8(long offset) {
        long high = unsigned4(offset + 4);
        return high > Integer.MAX_VALUE ? -1 : high << Integer.SIZE | unsigned4(offset);
    }

    /** The bytes as characters of the same numbers. */
    String characters(long offset, int length) {
        return new String(bytes, (int) offset, length, ISO_8859_1);
    }
}
