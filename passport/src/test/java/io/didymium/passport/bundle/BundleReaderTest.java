package io.didymium.passport.bundle;

import static io.didymium.passport.bundle.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleReaderTest {
    private static final String CREDENTIALS = "credentials/";

    @Test
    void aFileAndAStreamAreReadAsTheirBytesAre(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("some.dpp.zip");
        BundleWriter.write(Bundles.some(), file);
        assertThat(BundleReader.read(file)).isEqualTo(Bundles.some());
        try (InputStream stream = Files.newInputStream(file)) {
            assertThat(BundleReader.read(stream)).isEqualTo(Bundles.some());
        }
        BundleLimits small = BundleLimits.builder().archiveBytes(100).build();
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> BundleReader.read(file, small))
                .withMessageContaining("more than 100 bytes");
    }

    @Test
    void readsWhatWasWritten() throws MalformedInputException {
        assertThat(read(BundleWriter.write(Bundles.some()))).isEqualTo(Bundles.some());
    }

    @Test
    void readsAnEmptyBundle() throws MalformedInputException {
        PassportBundle empty = PassportBundle.builder().build();
        assertThat(read(BundleWriter.write(empty))).isEqualTo(empty);
    }

    @Test
    void readsAnArchiveCompressedByThePlatform() throws MalformedInputException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ForgedArchive.Entry entry : ForgedArchive.of(Bundles.some()).entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                zip.write(entry.data);
                zip.closeEntry();
            }
        }
        assertThat(read(Bytes.of(out.toByteArray()))).isEqualTo(Bundles.some());
    }

    @Test
    void readsADataDescriptorThatAgrees() throws MalformedInputException {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        stream(archive.first(CREDENTIALS), archive.first(CREDENTIALS).crc);
        assertThat(read(archive.toBytes())).isEqualTo(Bundles.some());
    }

    @Test
    void holdsToEachLimit() throws MalformedInputException {
        Bytes file = BundleWriter.write(Bundles.some());
        int manifest = ForgedArchive.of(Bundles.some()).manifest().data.length;
        int total = ForgedArchive.of(Bundles.some()).entries.stream()
                .mapToInt(entry -> entry.data.length)
                .sum();
        BundleLimits exact = BundleLimits.builder()
                .archiveBytes(file.length())
                .entries(10)
                .entryBytes(manifest)
                .totalBytes(total)
                .ratio(1)
                .manifestBytes(manifest)
                .roots(1)
                .build();
        assertThat(BundleReader.read(file, exact)).isEqualTo(Bundles.some());
        assertRefused(exact.toBuilder().archiveBytes(file.length() - 1).build(), file, "of archive");
        assertRefused(exact.toBuilder().entries(9).build(), file, "at most 9 entries");
        assertRefused(exact.toBuilder().entryBytes(50).build(), file, "at most 50 bytes");
        assertRefused(exact.toBuilder().totalBytes(total - 1).build(), file, "exceeds");
        assertRefused(exact.toBuilder().manifestBytes(manifest - 1).build(), file, "bundle.json: at");
        Bytes twoRoots = BundleWriter.write(
                Bundles.someBuilder().root(Bundles.ORE.digest()).build());
        BundleLimits oneRoot = BundleLimits.builder().roots(1).build();
        assertRefused(oneRoot, twoRoots, "at most 1 roots, found 2");
    }

    private static PassportBundle read(Bytes file) throws MalformedInputException {
        return BundleReader.read(file);
    }

    private static void stream(ForgedArchive.Entry entry, long crc) {
        entry.flags = 1 << 3;
        entry.descriptor = ForgedArchive.descriptor(entry, crc);
        entry.localCrc = 0;
        entry.localSize = 0;
    }
}
