package io.didymium.passport.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.archive.ArchiveFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A ZIP archive every field of which can be made wrong. As it starts, it says what the bundle's own file says. */
final class ForgedArchive {
    final List<Entry> entries = new ArrayList<>();
    byte[] before = {};
    byte[] beforeDirectory = {};
    byte[] beforeEnd = {};
    byte[] behind = {};
    int countOffset;
    int diskNumber;
    byte[] comment = {};

    /** An entry; what the local header says differs from what the directory says where a local field is set. */
    static final class Entry {
        String name;
        String localName;
        byte[] data;
        int version = 20;
        int flags;
        int localFlags = -1;
        int method;
        int localMethod = -1;
        int time = 0x210000;
        int localTime = -1;
        long crc;
        long localCrc = -1;
        long size;
        long localSize = -1;
        long compressedSizeOffset;
        long offsetOffset;
        byte[] extra = {};
        byte[] localExtra = {};
        byte[] entryComment = {};
        int attributes;
        byte[] descriptor = {};

        Entry(String name, byte[] content) {
            this.name = name;
            this.localName = name;
            content(content);
        }

        /** Other content, not compressed, with the checksum and size it has. */
        Entry content(byte[] content) {
            data = content.clone();
            size = content.length;
            crc = crcOf(content);
            method = ArchiveFormat.STORED;
            return this;
        }

        byte[] content() {
            return data.clone();
        }

        /** The same content compressed. */
        Entry deflate() {
            Deflater deflater = new Deflater(9, true);
            deflater.setInput(data);
            deflater.finish();
            byte[] room = new byte[data.length + 64];
            int length = deflater.deflate(room);
            deflater.end();
            data = java.util.Arrays.copyOf(room, length);
            method = ArchiveFormat.DEFLATED;
            return this;
        }
    }

    static ForgedArchive of(PassportBundle bundle) {
        ForgedArchive archive = new ForgedArchive();
        byte[] file = BundleWriter.write(bundle).toByteArray();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                archive.entries.add(new Entry(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }

    Entry manifest() {
        return entries.get(0);
    }

    Entry first(String prefix) {
        return entries.stream()
                .filter(entry -> entry.name.startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    ForgedArchive with(Consumer<ForgedArchive> change) {
        change.accept(this);
        return this;
    }

    /** Puts other text in the place of some text of bundle.json, which must be there. */
    ForgedArchive inManifest(String text, String other) {
        String old = new String(manifest().data, ISO_8859_1);
        if (!old.contains(text)) {
            throw new IllegalStateException("not in bundle.json: " + text);
        }
        manifest().content(old.replace(text, other).getBytes(ISO_8859_1));
        return this;
    }

    Bytes toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (Entry entry : entries) {
            putDirectory(entry, out.size(), directory);
            putLocal(entry, out);
        }
        out.writeBytes(beforeDirectory);
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(beforeEnd);
        put(out, 4, ArchiveFormat.END_SIGNATURE);
        put(out, 2, diskNumber);
        put(out, 2, diskNumber);
        put(out, 2, entries.size() + countOffset);
        put(out, 2, entries.size() + countOffset);
        put(out, 4, directory.size());
        put(out, 4, start);
        put(out, 2, comment.length);
        out.writeBytes(comment);
        out.writeBytes(behind);
        return Bytes.of(out.toByteArray());
    }

    private static void putLocal(Entry entry, ByteArrayOutputStream out) {
        put(out, 4, ArchiveFormat.LOCAL_SIGNATURE);
        put(out, 2, entry.version);
        put(out, 2, either(entry.localFlags, entry.flags));
        put(out, 2, either(entry.localMethod, entry.method));
        put(out, 4, either(entry.localTime, entry.time));
        put(out, 4, either(entry.localCrc, entry.crc));
        boolean streamed = entry.descriptor.length > 0;
        put(out, 4, streamed ? 0 : entry.data.length);
        put(out, 4, either(entry.localSize, entry.size));
        byte[] name = entry.localName.getBytes(ISO_8859_1);
        put(out, 2, name.length);
        put(out, 2, entry.localExtra.length);
        out.writeBytes(name);
        out.writeBytes(entry.localExtra);
        out.writeBytes(entry.data);
        out.writeBytes(entry.descriptor);
    }

    private static void putDirectory(Entry entry, int offset, ByteArrayOutputStream out) {
        byte[] name = entry.name.getBytes(ISO_8859_1);
        put(out, 4, ArchiveFormat.CENTRAL_SIGNATURE);
        put(out, 2, 20);
        put(out, 2, entry.version);
        put(out, 2, entry.flags);
        put(out, 2, entry.method);
        put(out, 4, entry.time);
        put(out, 4, entry.crc);
        put(out, 4, entry.data.length + entry.compressedSizeOffset);
        put(out, 4, entry.size);
        put(out, 2, name.length);
        put(out, 2, entry.extra.length);
        put(out, 2, entry.entryComment.length);
        put(out, 2, 0);
        put(out, 2, 0);
        put(out, 4, entry.attributes);
        put(out, 4, offset + entry.offsetOffset);
        out.writeBytes(name);
        out.writeBytes(entry.extra);
        out.writeBytes(entry.entryComment);
    }

    private static long either(long own, long shared) {
        return own == -1 ? shared : own;
    }

    static long crcOf(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    /** A data descriptor with its signature. */
    static byte[] descriptor(Entry entry, long crc) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, 4, ArchiveFormat.DESCRIPTOR_SIGNATURE);
        put(out, 4, crc);
        put(out, 4, entry.data.length);
        put(out, 4, entry.size);
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, int bytes, long value) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> (8 * i)));
        }
    }
}
