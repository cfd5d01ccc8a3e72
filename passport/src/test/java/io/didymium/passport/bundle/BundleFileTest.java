package io.didymium.passport.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.testing.Phosphate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passport file that is read in parts holds what it holds when it is read at once. */
class BundleFileTest {
    @TempDir
    private Path folder;

    private Path file(Bytes content) throws IOException {
        return Files.write(folder.resolve("file.dpp.zip"), content.toByteArray());
    }

    private static List<PassportBundle> parts(BundleFile file, int size) throws IOException, MalformedInputException {
        List<PassportBundle> parts = new ArrayList<>();
        for (int from = 0; from < file.size(); from += size) {
            parts.add(file.part(from, Math.min(file.size(), from + size)));
        }
        return parts;
    }

    @Test
    void thePartsTogetherAreWhatIsReadAtOnce() throws IOException, MalformedInputException {
        for (PassportBundle whole : List.of(Phosphate.bundle(), Bundles.some())) {
            try (BundleFile file = BundleReader.open(file(BundleWriter.write(whole)))) {
                for (int size : new int[] {1, 7, 1000}) {
                    List<SignedCredential> credentials = new ArrayList<>();
                    List<CredentialReceipt> receipts = new ArrayList<>();
                    for (PassportBundle part : parts(file, size)) {
                        credentials.addAll(part.credentials());
                        receipts.addAll(part.receipts());
                    }
                    assertThat(credentials).isEqualTo(List.copyOf(whole.credentials()));
                    assertThat(receipts).containsExactlyInAnyOrderElementsOf(whole.receipts());
                }
                assertThat(file.evidence().statusLists()).isEqualTo(whole.statusLists());
                assertThat(file.evidence().didDocuments()).isEqualTo(whole.didDocuments());
                assertThat(file.evidence().documents()).isEqualTo(whole.documents());
                assertThat(file.roots()).containsExactlyElementsOf(whole.roots());
            }
        }
    }

    @Test
    void aTokenThatWasChangedIsFoundInItsPartAlone() throws IOException, MalformedInputException {
        ForgedArchive forged = ForgedArchive.of(Bundles.some());
        forged.first("credentials/").content("eyJhbGciOiJFZERTQSJ9.bGll.c2lnbmF0dXJl".getBytes(UTF_8));
        try (BundleFile file = BundleReader.open(file(forged.toBytes()))) {
            List<PassportBundle> parts = parts(file, 1);
            assertThat(parts.get(0).altered()).hasSize(1);
            assertThat(parts.subList(1, parts.size()))
                    .allSatisfy(part -> assertThat(part.altered()).isEmpty());
        }
    }

    @Test
    void aDocumentOfOtherContentIsRefusedWhenItIsRead() throws IOException, MalformedInputException {
        ForgedArchive forged = ForgedArchive.of(Bundles.some());
        forged.first("documents/").content("forged".getBytes(UTF_8));
        try (BundleFile file = BundleReader.open(file(forged.toBytes()))) {
            assertThat(file.part(0, file.size()).credentials()).hasSize(3);
            assertThatThrownBy(file::evidence)
                    .isInstanceOf(MalformedInputException.class)
                    .hasMessageContaining("documents/")
                    .hasMessageContaining("says digest");
        }
    }

    @Test
    void whatIsNotDeclaredOrBeyondALimitIsRefusedAtOnce() throws IOException {
        ForgedArchive undeclared = ForgedArchive.of(Bundles.some());
        undeclared.entries.add(new ForgedArchive.Entry("status/zzz.jwt", new byte[3]));
        Path path = file(undeclared.toBytes());
        assertThatThrownBy(() -> BundleReader.open(path))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("not declared");
        Path sound = file(BundleWriter.write(Bundles.some()));
        assertThatThrownBy(() -> BundleReader.open(
                        sound, BundleLimits.builder().entries(3).build()))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void placesOutsideTheFileAreRefused() throws IOException, MalformedInputException {
        try (BundleFile file = BundleReader.open(file(BundleWriter.write(Bundles.some())))) {
            assertThatThrownBy(() -> file.part(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
