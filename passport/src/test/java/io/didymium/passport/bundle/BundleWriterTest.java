package io.didymium.passport.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.passport.PassportBundle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {
    @Test
    void writesTheSameBytesWhateverTheOrderOfAdding() {
        PassportBundle reversed = PassportBundle.builder()
                .root(Bundles.OXIDE.digest())
                .receipt(Bundles.RECEIPT)
                .document(Bundles.SCAN)
                .document(Bundles.REPORT)
                .didDocument("did:web:" + "very.long.".repeat(20) + "example", Bytes.ofUtf8("{}"))
                .didDocument(Bundles.DID, Bytes.ofUtf8("{\"id\":\"" + Bundles.DID + "\"}"))
                .statusList(Bundles.STATUS)
                .credential(Bundles.MAGNETS)
                .credential(Bundles.OXIDE)
                .credential(Bundles.ORE)
                .build();
        assertThat(BundleWriter.write(reversed)).isEqualTo(BundleWriter.write(Bundles.some()));
    }

    @Test
    void writesTheSameBytesOnEveryPlatform() {
        assertThat(HashAlgorithm.SHA_256
                        .digest(BundleWriter.write(Bundles.some()))
                        .value()
                        .toHex())
                .isEqualTo("13fd0cb31852c08be0b24e85f30b04c618e51972e0f565fbe2b3475977f6b523");
    }

    @Test
    void namesEntriesByWhatTheyAre() throws IOException {
        assertThat(streamedNames(BundleWriter.write(Bundles.some())))
                .startsWith("bundle.json")
                .contains(
                        "credentials/" + Bundles.ORE.digest() + ".jwt",
                        "credentials/" + Bundles.MAGNETS.digest() + ".sd-jwt",
                        "status/" + Bundles.STATUS.digest() + ".jwt",
                        "log/" + Bundles.RECEIPT.digest() + ".tlog-proof",
                        "documents/" + Bundles.REPORT.digest() + ".csv",
                        "documents/" + Bundles.SCAN.digest() + ".application~x-scan")
                .contains("did/did_3aweb_3afjordgro.example_253_418443_3a_49ssuers_3a1.json")
                .anyMatch(name -> name.matches("did/did__[0-9a-f]{64}\\.json"))
                .allMatch(name -> name.length() <= 150);
    }

    @Test
    void opensInTheZipReadersOfThePlatform(@TempDir Path folder) throws IOException {
        Bytes file = BundleWriter.write(Bundles.some());
        Path path = Files.write(folder.resolve("some.dpp.zip"), file.toByteArray());
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            List<String> sorted = new ArrayList<>(names.subList(1, names.size()));
            Collections.sort(sorted);
            assertThat(names.subList(1, names.size())).isEqualTo(sorted);
            assertThat(names).isEqualTo(streamedNames(file));
            ZipEntry ore = zip.getEntry("credentials/" + Bundles.ORE.digest() + ".jwt");
            assertThat(new String(zip.getInputStream(ore).readAllBytes(), UTF_8))
                    .isEqualTo(Bundles.ORE.token());
            assertThat(ore.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
        }
    }

    private static List<String> streamedNames(Bytes file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                in.readAllBytes();
            }
        }
        return names;
    }
}
