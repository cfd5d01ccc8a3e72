package io.didymium.passport.issue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.testing.Phosphate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    private static final PassportBundle BUNDLE = Phosphate.bundle();
    private static final List<OfficeRecord> RECORDS = List.of(
            new OfficeRecord.Secret(Bytes.of(new byte[32])),
            new OfficeRecord.Received(BUNDLE),
            new OfficeRecord.Positions(new TreeMap<>(Map.of("urn:a", 0, "urn:b", 1))),
            new OfficeRecord.Issued(BUNDLE),
            new OfficeRecord.Revoked("urn:a", "wrong analysis", Instant.parse("2026-05-01T00:00:00.5Z")));

    @TempDir
    Path folder;

    private void fill() throws IOException {
        try (FolderStore store = FolderStore.open(folder)) {
            for (OfficeRecord one : RECORDS) {
                store.append(one);
            }
        }
    }

    @Test
    void whatWasAppendedIsThereWhenItIsOpenedAgain() throws Exception {
        fill();
        try (FolderStore store = FolderStore.open(folder)) {
            assertThat(store.records()).isEqualTo(RECORDS);
        }
    }

    @Test
    void aSecondOfficeIsKeptOut() throws Exception {
        try (FolderStore store = FolderStore.open(folder)) {
            assertThatIOException()
                    .isThrownBy(() -> FolderStore.open(folder))
                    .withMessageContaining("in use by another office");
            assertThat(store.records()).isEmpty();
        }
        FolderStore.open(folder).close();
    }

    @Test
    void aRecordThatWasNotFinishedIsNotThere() throws Exception {
        fill();
        Files.write(folder.resolve("unfinished"), new byte[] {'{'});
        try (FolderStore store = FolderStore.open(folder)) {
            assertThat(store.records()).isEqualTo(RECORDS);
            store.append(RECORDS.get(4));
            assertThat(store.records()).hasSize(6);
        }
    }

    @Test
    void aLostRecordIsNamed() throws Exception {
        fill();
        Files.delete(folder.resolve("00000003-positions.json"));
        assertThatIOException()
                .isThrownBy(() -> FolderStore.open(folder))
                .withMessageContaining("record 00000003 is missing");
    }

    @Test
    void aRecordThatWasChangedIsNamed() throws Exception {
        fill();
        Files.writeString(folder.resolve("00000005-revoked.json"), "{\"credential\":1}");
        try (FolderStore store = FolderStore.open(folder)) {
            assertThatThrownBy(store::records)
                    .isInstanceOf(MalformedInputException.class)
                    .hasMessageContaining("00000005-revoked.json");
        }
    }
}
