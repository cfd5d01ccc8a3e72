package io.didymium.passport.archive;

import io.didymium.crypto.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/** Writes a ZIP archive of uncompressed entries in which nothing depends on the machine: no clock, no zone, no compressor. */
public final class ArchiveWriter {
    private static final int VERSION_NEEDED = 10;
    private static final int FIRST_OF_JANUARY_1980 = 1 << 5 | 1;
    private static final int MAX_ENTRIES = 1 << 20;
    private static final long MAX_LENGTH = Integer.MAX_VALUE - 64;

    private final ByteArrayOutputStream local = new ByteArrayOutputStream();
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();
    private int count;

    /** An empty archive. */
    public ArchiveWriter() {}

    /**
     * Adds an entry behind the others.
     *
     * @param name its name, in ASCII
     */
    public void add(String name, Bytes content) {
        Bytes nameBytes = Bytes.ofUtf8(name);
        long growth = ArchiveFormat.LOCAL_LENGTH + ArchiveFormat.CENTRAL_LENGTH + 2L * nameBytes.length();
        requireRoom(growth + content.length());
        int offset = local.size();
        put4(local, ArchiveFormat.LOCAL_SIGNATURE);
        putShared(local, nameBytes, content);
        local.writeBytes(nameBytes.toByteArray());
        local.writeBytes(content.toByteArray());

        put4(central, ArchiveFormat.CENTRAL_SIGNATURE);
        put2(central, VERSION_NEEDED);
        putShared(central, nameBytes, content);
        put2(central, 0); // comment
        put2(central, 0); // disk
        put2(central, 0); // internal attributes
        put4(central, 0); // external attributes
        put4(central, offset);
        central.writeBytes(nameBytes.toByteArray());
        count++;
    }

    /** The archive of what was added. */
    public Bytes finish() {
        int directory = local.size();
        local.writeBytes(central.toByteArray());
        if (count >= ArchiveFormat.MANY_ENTRIES) {
            putZip64End(directory);
        }
        put4(local, ArchiveFormat.END_SIGNATURE);
        put2(local, 0); // this disk
        put2(local, 0); // disk of the directory
        put2(local, Math.min(count, ArchiveFormat.MANY_ENTRIES));
        put2(local, Math.min(count, ArchiveFormat.MANY_ENTRIES));
        put4(local, central.size());
        put4(local, directory);
        put2(local, 0); // comment
        return Bytes.of(local.toByteArray());
    }

    private void putZip64End(int directory) {
        int at = local.size();
        put4(local, ArchiveFormat.END64_SIGNATURE);
        put8(local, ArchiveFormat.END64_LENGTH - 12);
        put2(local, ArchiveFormat.VERSION_ZIP64); // made by
        put2(local, ArchiveFormat.VERSION_ZIP64); // needed
        put4(local, 0); // this disk
        put4(local, 0); // disk of the directory
        put8(local, count);
        put8(local, count);
        put8(local, central.size());
        put8(local, directory);
        put4(local, ArchiveFormat.LOCATOR64_SIGNATURE);
        put4(local, 0); // disk of the record
        put8(local, at);
        put4(local, 1); // disks
    }

    private void requireRoom(long growth) {
        if (count == MAX_ENTRIES) {
            throw new IllegalArgumentException("an archive has at most " + MAX_ENTRIES + " entries");
        }
        if (local.size() + central.size() + growth > MAX_LENGTH) {
            throw new IllegalArgumentException("an archive has at most " + MAX_LENGTH + " bytes");
        }
    }

    /** The fields that local header and central directory have alike. */
    private static void putShared(ByteArrayOutputStream out, Bytes name, Bytes content) {
        CRC32 crc = new CRC32();
        crc.update(content.toByteArray());
        put2(out, VERSION_NEEDED);
        put2(out, 0); // flags
        put2(out, ArchiveFormat.STORED);
        put2(out, 0); // midnight
        put2(out, FIRST_OF_JANUARY_1980);
        put4(out, (int) crc.getValue());
        put4(out, content.length());
        put4(out, content.length());
        put2(out, name.length());
        put2(out, 0); // extra field
    }

    private static void put2(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >>> 8);
    }

    private static void put4(ByteArrayOutputStream out, int value) {
        put2(out, value);
        put2(out, value >>> 16);
    }

    private static void put8(ByteArrayOutputStream out, int value) {
        put4(out, value);
        put4(out, 0);
    }
}
