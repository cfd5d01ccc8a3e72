package io.didymium.crypto.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.Cosigner;
import io.didymium.crypto.note.NoteSigner;
import io.didymium.crypto.note.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLogTest {
    private static final String ORIGIN = "log.example/ree";
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final NoteSigner SIGNER = new NoteSigner(ORIGIN, LogReceiptTest.signer(1));
    private static final TrustedLog TRUSTED = new TrustedLog(ORIGIN, List.of(SIGNER.key()), WitnessPolicy.none());

    @TempDir
    Path folder;

    @Test
    void newLogIsEmptyAndSigned() throws Exception {
        try (FolderLog log = FolderLog.create(folder, ORIGIN, SIGNER)) {
            assertThat(log.size()).isZero();
            assertThat(TRUSTED.verify(log.checkpoint(), AT).checkpoint())
                    .contains(new Checkpoint(ORIGIN, 0, TreeHash.ofEmptyTree(), List.of()));
        }
    }

    @Test
    void entriesComeBackAfterOpeningAgain() throws Exception {
        try (FolderLog log = FolderLog.create(folder, ORIGIN, SIGNER)) {
            assertThat(log.append(entry(0))).isZero();
            assertThat(log.append(List.of(entry(1), entry(2)))).isEqualTo(1);
            assertThat(log.append(List.of())).isEqualTo(3);
        }
        try (FolderLog log = FolderLog.open(folder, ORIGIN, SIGNER)) {
            assertThat(log.size()).isEqualTo(3);
            assertThat(log.entry(2)).isEqualTo(entry(2));
            assertThat(log.append(entry(3))).isEqualTo(3);
            log.audit();
        }
    }

    @Test
    void treeIsThatOfTheStandardAtEverySize() throws Exception {
        MerkleTree tree = new MerkleTree();
        try (FolderLog log = FolderLog.create(new TileLayout(folder), ORIGIN, SIGNER, new UnforcedOperations())) {
            for (int batch = 0; log.size() < 1100; batch++) {
                List<Bytes> entries = new ArrayList<>();
                for (int i = 0; i <= batch % 97; i++) {
                    entries.add(entry((int) log.size() + i));
                }
                log.append(entries);
                entries.forEach(entry -> tree.add(TreeHash.ofLeaf(entry)));
                assertThat(Checkpoint.parse(log.checkpoint().text()).root()).isEqualTo(tree.root());
            }
            for (long index = 0; index < log.size(); index += 37) {
                LogReceipt receipt = LogReceipt.read(log.receipt(index).toBytes());
                assertThat(receipt.verify(entry((int) index), TRUSTED, AT).outcome())
                        .isEqualTo(LogReason.Outcome.HOLDS);
                assertThat(log.entry(index)).isEqualTo(entry((int) index));
                assertThat(log.consistency(index + 1, log.size())).isEqualTo(tree.consistency(index + 1, tree.size()));
            }
            log.audit();
        }
    }

    @Test
    void receiptsCanBeGivenUnderAnEarlierCheckpoint() throws Exception {
        try (FolderLog log = FolderLog.create(new TileLayout(folder), ORIGIN, SIGNER, new UnforcedOperations())) {
            log.append(List.of(entry(0), entry(1), entry(2)));
            Witness witness = new Witness(new Cosigner("witness.example", LogReceiptTest.signer(2)));
            SignedNote earlier = log.checkpoint();
            log.append(List.of(entry(3), entry(4)));
            SignedNote cosigned = earlier.with(witness.cosign(earlier, AT));
            TrustedLog watched =
                    new TrustedLog(ORIGIN, List.of(SIGNER.key()), new WitnessPolicy(List.of(witness.key()), 1));
            assertThat(log.receipt(1, cosigned).verify(entry(1), watched, AT).seenAt())
                    .contains(AT);
            assertThatThrownBy(() -> log.receipt(3, cosigned)).isInstanceOf(IndexOutOfBoundsException.class);
            SignedNote foreign = SIGNER.sign(new Checkpoint(ORIGIN, 3, TreeHash.ofEmptyTree(), List.of()).text());
            assertThatThrownBy(() -> log.receipt(1, foreign)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void filesAreThoseOfTheTiledLayout() throws Exception {
        assertThat(TileLayout.indexPath(1_234_067)).isEqualTo("x001/x234/067");
        assertThat(TileLayout.indexPath(0)).isEqualTo("000");
        assertThat(TileLayout.indexPath(1000)).isEqualTo("x001/000");
        try (FolderLog log = FolderLog.create(new TileLayout(folder), ORIGIN, SIGNER, new UnforcedOperations())) {
            List<Bytes> entries = new ArrayList<>();
            for (int i = 0; i < 70_000; i++) {
                entries.add(entry(i));
            }
            log.append(entries.subList(0, 1));
            log.append(entries.subList(1, entries.size()));
            log.audit();
        }
        Path tiles = folder.resolve("tile");
        assertThat(tiles.resolve("0/272")).hasSize(8192);
        assertThat(tiles.resolve("0/273.p/112")).hasSize(112 * 32);
        assertThat(tiles.resolve("entries/273.p/112")).exists();
        assertThat(tiles.resolve("1/000")).hasSize(8192);
        assertThat(tiles.resolve("1/001.p/17")).hasSize(17 * 32);
        assertThat(tiles.resolve("2/000.p/1")).hasSize(32);
        assertThat(tiles.resolve("0/000.p")).doesNotExist();
        assertThat(tiles.resolve("entries/000.p")).doesNotExist();
    }

    @Test
    void secondOpeningIsRefused() throws Exception {
        try (FolderLog log = FolderLog.create(folder, ORIGIN, SIGNER)) {
            assertThatThrownBy(() -> FolderLog.open(folder, ORIGIN, SIGNER))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("open elsewhere");
            log.append(entry(0));
        }
        FolderLog.open(folder, ORIGIN, SIGNER).close();
    }

    @Test
    void creatingOverALogIsRefused() throws Exception {
        FolderLog.create(folder, ORIGIN, SIGNER).close();
        assertThatThrownBy(() -> FolderLog.create(folder, ORIGIN, SIGNER))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already holds a log");
        Files.delete(folder.resolve("checkpoint"));
        assertThatThrownBy(() -> FolderLog.open(folder, ORIGIN, SIGNER))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("checkpoint: is missing");
    }

    @Test
    void closedLogIsNotUsed() throws Exception {
        FolderLog log = FolderLog.create(folder, ORIGIN, SIGNER);
        log.close();
        assertThatThrownBy(() -> log.append(entry(0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherOriginOrKeyIsRefused() throws Exception {
        FolderLog.create(folder, ORIGIN, SIGNER).close();
        assertThatThrownBy(() -> FolderLog.open(folder, "log.example/other", SIGNER))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("origin");
        NoteSigner other = new NoteSigner(ORIGIN, LogReceiptTest.signer(2));
        assertThatThrownBy(() -> FolderLog.open(folder, ORIGIN, other))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("not signed by");
    }

    @Test
    void overlongEntryIsRefusedAndNothingIsWritten() throws Exception {
        try (FolderLog log = FolderLog.create(folder, ORIGIN, SIGNER)) {
            Bytes longest = Bytes.of(new byte[FolderLog.MAXIMUM_ENTRY]);
            Bytes tooLong = Bytes.of(new byte[FolderLog.MAXIMUM_ENTRY + 1]);
            assertThatThrownBy(() -> log.append(List.of(longest, tooLong)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(log.size()).isZero();
            assertThat(log.append(longest)).isZero();
            assertThat(log.entry(0)).isEqualTo(longest);
            assertThat(log.append(Bytes.empty())).isEqualTo(1);
            assertThat(log.entry(1)).isEqualTo(Bytes.empty());
        }
    }

    @Test
    void placesOutsideTheLogAreRefused() throws Exception {
        try (FolderLog log = FolderLog.create(folder, ORIGIN, SIGNER)) {
            log.append(entry(0));
            assertThatThrownBy(() -> log.entry(1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> log.receipt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> log.consistency(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> log.consistency(1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void everyDamagedByteOfAFileIsNoticed() throws Exception {
        try (FolderLog log = FolderLog.create(new TileLayout(folder), ORIGIN, SIGNER, new UnforcedOperations())) {
            log.append(entry(0));
            List<Bytes> entries = new ArrayList<>();
            for (int i = 1; i < 259; i++) {
                entries.add(entry(i));
            }
            log.append(entries);
        }
        for (String name : List.of(
                "checkpoint",
                "tile/0/000",
                "tile/0/001.p/3",
                "tile/1/000.p/1",
                "tile/entries/000",
                "tile/entries/001.p/3")) {
            Path file = folder.resolve(name);
            byte[] good = Files.readAllBytes(file);
            for (int at = 0; at < good.length; at += 1 + good.length / 50) {
                byte[] changed = good.clone();
                changed[at] ^= 0x10;
                assertDamaged(file, changed);
                assertDamaged(file, Bytes.of(good).slice(0, at).toByteArray());
            }
            assertDamaged(
                    file, Bytes.concat(Bytes.of(good), Bytes.of(new byte[1])).toByteArray());
            Files.delete(file);
            assertThatThrownBy(this::openAndAudit).isInstanceOf(MalformedInputException.class);
            Files.write(file, good);
            openAndAudit();
        }
    }

    private void assertDamaged(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        assertThatThrownBy(this::openAndAudit)
                .as(file.toString())
                .isInstanceOfAny(MalformedInputException.class, IOException.class);
    }

    private void openAndAudit() throws IOException, MalformedInputException {
        try (FolderLog log = FolderLog.open(folder, ORIGIN, SIGNER)) {
            log.audit();
        }
    }

    @Test
    void failedWriteMakesTheLogUnusableUntilOpenedAgain() throws Exception {
        MemoryDisk disk = new MemoryDisk(folder);
        FolderLog log = FolderLog.create(new TileLayout(folder), ORIGIN, SIGNER, disk);
        disk.failAfter(3);
        assertThatThrownBy(() -> log.append(entry(0))).isInstanceOf(IOException.class);
        disk.failAfter(Integer.MAX_VALUE);
        assertThatThrownBy(() -> log.append(entry(0))).isInstanceOf(IllegalStateException.class);
        log.close();
        try (FolderLog again = FolderLog.open(new TileLayout(folder), ORIGIN, SIGNER, disk)) {
            assertThat(again.append(entry(7))).isZero();
            assertThat(again.entry(0)).isEqualTo(entry(7));
        }
    }

    static Bytes entry(int index) {
        return Bytes.ofUtf8("entry " + index + " " + "x".repeat(index % 50));
    }
}
