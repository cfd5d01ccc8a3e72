package io.didymium.core.lca.repository.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.core.lca.repository.InventoryRepository;
import io.didymium.core.lca.repository.RepositoryContract;
import io.didymium.core.lca.repository.StoredVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRepositoryTest extends RepositoryContract {
    private static final PartyId ONE = new PartyId("urn:example:one");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00.000000001Z");

    private static final List<String> FILES = List.of("inventory.mv.db", "acknowledged");

    @TempDir
    Path folder;

    private FolderRepository repository;

    @Override
    protected InventoryRepository empty() throws IOException {
        repository = FolderRepository.create(folder, Samples::sha256);
        return repository;
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void opensAgainWithWhatWasStored() throws IOException {
        List<StoredVersion> stored = repository.storeAll(ONE, Samples.processes(0, 12), AT);
        reopen();
        for (StoredVersion version : stored) {
            assertThat(repository.versions(
                            DataSet.Kind.PROCESS, version.dataSet().id()))
                    .contains(version);
        }
        Inventory inventory = repository.inventory();
        assertThat(inventory.processes()).hasSize(7);
        assertThat(repository.store(ONE, Samples.process(11), AT.plusSeconds(1)))
                .isEqualTo(stored.get(11));
    }

    @Test
    void keepsATextOfManyParts() throws IOException {
        String citation = new java.util.Random(1)
                .ints(3 * VersionText.PART, '!', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Publication source = Publication.builder(new DataSetId("s"), "long")
                .citation(citation)
                .build();
        StoredVersion stored = repository.store(ONE, source, AT);
        reopen();
        assertThat(repository.latest(DataSet.Kind.SOURCE, source.id())).contains(stored);
    }

    @Test
    void storesNothingOfABatchOfWhichOneIsTooLong() {
        DataSet tooLong = Samples.named("x".repeat(ProcessIndex.LONGEST + 1));
        assertThatThrownBy(() -> repository.storeAll(ONE, List.of(Samples.process(1), tooLong), AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1,000,000 characters");
        Publication over = Publication.builder(new DataSetId("s"), "long")
                .citation("x".repeat(1 << 26))
                .build();
        assertThatThrownBy(() -> repository.store(ONE, over, AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 MiB");
        assertThat(repository.search(InventoryQuery.ALL)).isEmpty();
        assertThat(repository.store(ONE, Samples.process(1), AT).number()).isEqualTo(1);
    }

    @Test
    void isMadeOnce() {
        repository.close();
        assertThatThrownBy(() -> FolderRepository.create(folder, Samples::sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already holds a repository");
    }

    @Test
    void isNotOpenedWhereNoneIs() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThatThrownBy(() -> FolderRepository.open(other, Samples::sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no repository");
        assertThat(other).isEmptyDirectory();
        assertThatThrownBy(() -> FolderRepository.create(folder.resolve("nowhere"), Samples::sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a folder");
    }

    @Test
    void isOpenOnlyOnceInAProgram() {
        assertThatThrownBy(() -> FolderRepository.open(folder, Samples::sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is open elsewhere");
        assertThat(repository.store(ONE, Samples.process(1), AT).number()).isEqualTo(1);
    }

    @Test
    void refusesAPathThatWouldSetSomething() throws IOException {
        Path sly = Files.createDirectory(folder.resolve("a;INIT=SHUTDOWN"));
        assertThatThrownBy(() -> FolderRepository.create(sly, Samples::sha256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void refusesAnotherHash() {
        repository.close();
        assertThatThrownBy(() -> FolderRepository.open(folder, bytes -> new byte[] {(byte) bytes.length}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another hash");
    }

    @Test
    void refusesAFormThatItDoesNotKnow() throws Exception {
        sql("UPDATE mark SET form = 'didymium-repository-2'");
        assertThatThrownBy(() -> FolderRepository.open(folder, Samples::sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has the form 'didymium-repository-2', not 'didymium-repository-1'");
    }

    @Test
    void makesAgainWhatWasBrokenOff() throws Exception {
        sql("DELETE FROM mark", "DROP TABLE process", "DROP TABLE content");
        assertThatThrownBy(() -> FolderRepository.open(folder, Samples::sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken off");
        repository = FolderRepository.create(folder, Samples::sha256);
        assertThat(repository.store(ONE, Samples.process(1), AT).number()).isEqualTo(1);
    }

    @Test
    void findsEachThingThatWasChangedBehindItsBack() throws Exception {
        repository.store(ONE, Samples.process(0), AT);
        repository.store(ONE, Samples.process(7), AT);
        reopen();
        List<String> changes = List.of(
                "UPDATE version SET digest = CAST(X'00' AS VARBINARY) WHERE line = 1",
                "UPDATE version SET number = number + 10 WHERE line = 2",
                "UPDATE version SET kind = 'flow', id = 'p0', number = 9 WHERE line = 1",
                "UPDATE content SET bytes = CAST(X'00' AS VARBINARY) WHERE line = 1",
                "UPDATE content SET line = 3 WHERE line = 1",
                "DELETE FROM content WHERE line = 1",
                "DELETE FROM version WHERE line = 1",
                "UPDATE content SET line = 3 - line");
        for (String change : changes) {
            repository.close();
            Path copy = Files.createDirectory(folder.resolve("copy"));
            for (String file : FILES) {
                Files.copy(folder.resolve(file), copy.resolve(file));
            }
            sqlIn(copy, change);
            assertThatThrownBy(() -> readIn(copy)).as(change).isInstanceOf(IOException.class);
            for (String file : FILES) {
                Files.delete(copy.resolve(file));
            }
            Files.delete(copy);
        }
    }

    @Test
    void saysSoOnceItIsClosed() {
        repository.close();
        repository.close();
        assertThatThrownBy(() -> repository.search(InventoryQuery.ALL)).isInstanceOf(IllegalStateException.class);
        Region region = new Region(new DataSetId("r"), "China", "CN");
        assertThatThrownBy(() -> repository.store(ONE, region, AT)).isInstanceOf(IllegalStateException.class);
    }

    private static void readIn(Path folder) throws IOException {
        try (FolderRepository damaged = FolderRepository.open(folder, Samples::sha256)) {
            damaged.versions(DataSet.Kind.PROCESS, new DataSetId("p0"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void reopen() throws IOException {
        repository.close();
        repository = FolderRepository.open(folder, Samples::sha256);
    }

    private void sql(String... statements) throws Exception {
        repository.close();
        sqlIn(folder, statements);
    }

    private static void sqlIn(Path folder, String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("inventory"));
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
