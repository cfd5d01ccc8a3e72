package io.didymium.passport.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Passport files unpacked and packed again by other tools. */
class RepackedTest {
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-04-05T06:07:08Z"));
    private static final List<String> FOLDERS = List.of("credentials/", "did/", "documents/", "log/", "status/");

    @TempDir
    Path folder;

    @Test
    void readsAnArchiveOfThePlatformWithFoldersAndTimesInReverse() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : FOLDERS) {
                zip.putNextEntry(timed(name));
                zip.closeEntry();
            }
            List<ForgedArchive.Entry> entries = new ArrayList<>(ForgedArchive.of(Bundles.some()).entries);
            Collections.reverse(entries);
            for (ForgedArchive.Entry entry : entries) {
                zip.putNextEntry(timed(entry.name));
                zip.write(entry.data);
                zip.closeEntry();
            }
        }

        assertThat(BundleReader.read(Bytes.of(out.toByteArray()))).isEqualTo(Bundles.some());
    }

    /** The times of creation and access are written as an extra field of Unix times, or of NTFS. */
    private static ZipEntry timed(String name) {
        return new ZipEntry(name).setCreationTime(TIME).setLastAccessTime(TIME).setLastModifiedTime(TIME);
    }

    @Test
    void readsAnArchiveOfZip() throws Exception {
        unpack();

        assertThat(packed("zip", "-q", "-r", "../again.zip", ".")).isEqualTo(Bundles.some());
    }

    @Test
    void readsAnArchiveOfZipWithoutCompressionOrExtraFields() throws Exception {
        unpack();

        assertThat(packed("zip", "-q", "-0", "-X", "-r", "../again.zip", ".")).isEqualTo(Bundles.some());
    }

    @Test
    void readsAnArchiveOfPython() throws Exception {
        unpack();

        assertThat(packed(
                        "python3",
                        "-m",
                        "zipfile",
                        "-c",
                        "../again.zip",
                        "bundle.json",
                        "did",
                        "credentials",
                        "documents",
                        "log",
                        "status"))
                .isEqualTo(Bundles.some());
    }

    private void unpack() throws IOException {
        for (ForgedArchive.Entry entry : ForgedArchive.of(Bundles.some()).entries) {
            Path file = folder.resolve("unpacked").resolve(entry.name);
            Files.createDirectories(file.getParent());
            Files.write(file, entry.data);
        }
    }

    private PassportBundle packed(String... command) throws Exception {
        Path unpacked = folder.resolve("unpacked");
        Process tool;
        try {
            tool = new ProcessBuilder(command)
                    .directory(unpacked.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            throw new TestAbortedException(command[0] + " is not here: " + absent.getMessage(), absent);
        }
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        return BundleReader.read(folder.resolve("again.zip"));
    }

    @Test
    void moreEntriesThanTheOldFormatCountsAreWrittenAndRead() throws Exception {
        PassportBundleBuilder many = PassportBundle.builder();
        for (int number = 0; number < 65_540; number++) {
            many.document(new EvidenceDocument("text/plain", Bytes.ofUtf8("report " + number)));
        }
        PassportBundle bundle = many.build();
        Path file = folder.resolve("many.zip");
        BundleWriter.write(bundle, file);

        assertThat(BundleReader.read(file)).isEqualTo(bundle);
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(65_541);
        }
    }
}
