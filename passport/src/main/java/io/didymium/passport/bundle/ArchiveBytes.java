package io.didymium.passport.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The bytes of an archive, read as the little-endian numbers of the ZIP format. Offsets must be within the archive. */
final class ArchiveBytes {
    private static final int BYTE = 0xff;

    private final byte[] bytes;

    /** Takes the array over. */
    ArchiveBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    /** The array itself, not to be changed. */
    byte[] array() {
        return bytes;
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

    /** The bytes as characters of the same numbers. */
    String characters(long offset, int length) {
        return new String(bytes, (int) offset, length, ISO_8859_1);
    }

    /** The offset of the last occurrence of a four-byte number, or -1. */
    int lastOf(int number) {
        for (int at = bytes.length - 4; at >= 0; at--) {
            if (signed4(at) == number) {
                return at;
            }
        }
        return -1;
    }
}
