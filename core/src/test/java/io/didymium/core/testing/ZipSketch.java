package io.didymium.core.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small zip archive, put together by a test; in texts ' stands for ". It may have two entries of one name. */
public final class ZipSketch {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> repeated = new LinkedHashMap<>();

    /** Adds or replaces an entry. */
    public ZipSketch put(String name, String text) {
        entries.put(name, bytes(text));
        return this;
    }

    /** Adds an entry a second time. */
    public ZipSketch again(String name) {
        repeated.put(name, entries.get(name));
        return this;
    }

    /** Adds another entry of a name. */
    public ZipSketch again(String name, String text) {
        repeated.put(name, bytes(text));
        return this;
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    /** The archive. */
    public InputStream open() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(entries, bytes);
        if (!repeated.isEmpty()) {
            // An archive in one stream is read up to its central directory, which the first part must therefore lack.
            byte[] first = withoutDirectory(bytes.toByteArray());
            bytes.reset();
            bytes.writeBytes(first);
            write(repeated, bytes);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void write(Map<String, byte[]> entries, ByteArrayOutputStream bytes) {
        try {
            ZipOutputStream zip = new ZipOutputStream(bytes);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the central directory begins, the end record says: 4 bytes, 6 before the end. */
    private static byte[] withoutDirectory(byte[] archive) {
        int end = 0;
        for (int i = 0; i < 4; i++) {
            end |= (archive[archive.length - 6 + i] & 0xFF) << (8 * i);
        }
        return Arrays.copyOf(archive, end);
    }
}
