package io.didymium.examples.cli.text;

import io.didymium.crypto.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs an archive again with its entries in order, at a fixed time, and without the time at which it was made: the same
 * workbook, the same bytes.
 */
public final class StableArchive {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private StableArchive() {}

    /** The archive packed again. */
    public static Bytes of(byte[] archive) {
        try {
            // Its sizes are only in the directory at the end, which is read of a file.
            Path file = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(file, archive);
                return repacked(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bytes repacked(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            List<? extends ZipEntry> entries = from.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                ZipEntry again = new ZipEntry(entry.getName());
                again.setTimeLocal(TIME);
                to.putNextEntry(again);
                try (InputStream content = from.getInputStream(entry)) {
                    byte[] read = content.readAllBytes();
                    to.write(entry.getName().equals(PROPERTIES) ? withoutTimes(read) : read);
                }
                to.closeEntry();
            }
        }
        return Bytes.of(bytes.toByteArray());
    }

    private static byte[] withoutTimes(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
