package io.didymium.core.lca.repository.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.core.lca.repository.InventoryRepository;
import io.didymium.core.lca.repository.MemoryRepository;
import io.didymium.core.lca.repository.StoredVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose files were damaged says so, or gives what was stored; never less, and nothing else. */
class FolderRepositoryDamageTest {
    private static final PartyId MEMBER = new PartyId("urn:example:one");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final int BLOCK = 4096;
    private static final int ATTEMPTS = 25;

    @TempDir
    Path folder;

    private final MemoryRepository stored = new MemoryRepository();
    private Path database;
    private Path count;

    @BeforeEach
    void store() throws IOException {
        database = folder.resolve("inventory.mv.db");
        count = folder.resolve("acknowledged");
        try (FolderRepository repository = FolderRepository.create(folder, Samples::sha256)) {
            for (int i = 0; i < 12; i++) {
                repository.store(MEMBER, Samples.process(i), AT);
                stored.store(MEMBER, Samples.process(i), AT);
            }
        }
    }

    @Test
    void noticesAByteThatWasChanged() throws IOException {
        Random random = new Random(1);
        afterEach(whole -> {
            whole[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            return whole;
        });
    }

    @Test
    void noticesABlockThatWasLost() throws IOException {
        Random random = new Random(2);
        int found = afterEach(whole -> {
            int from = random.nextInt(whole.length / BLOCK) * BLOCK;
            Arrays.fill(whole, from, from + BLOCK, (byte) 0);
            return whole;
        });
        assertThat(found).isGreaterThan(0);
    }

    @Test
    void noticesAnEndThatWasCutOff() throws IOException {
        Random random = new Random(3);
        int found = afterEach(whole -> Arrays.copyOf(whole, random.nextInt(whole.length)));
        assertThat(found).isGreaterThan(ATTEMPTS / 2);
    }

    /** How many of the changes were noticed; after the others all that was stored is there. */
    private int afterEach(UnaryOperator<byte[]> change) throws IOException {
        byte[] whole = Files.readAllBytes(database);
        byte[] acknowledged = Files.readAllBytes(count);
        int noticed = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            Files.write(database, change.apply(whole.clone()));
            Files.write(count, acknowledged);
            try (FolderRepository repository = FolderRepository.open(folder, Samples::sha256)) {
                assertThat(answers(repository)).isEqualTo(answers(stored));
            } catch (IOException | UncheckedIOException damaged) {
                noticed++;
            }
        }
        return noticed;
    }

    private static List<List<StoredVersion>> answers(InventoryRepository repository) {
        List<List<StoredVersion>> answers = new ArrayList<>();
        for (int id = 0; id < Samples.PROCESSES; id++) {
            answers.add(repository.versions(DataSet.Kind.PROCESS, new DataSetId("p" + id)));
        }
        answers.add(repository.search(InventoryQuery.ALL));
        answers.add(repository.search(InventoryQuery.builder().name("process 1").build()));
        return answers;
    }

    @Test
    void noticesThatTheDatabaseIsAnOlderOne() throws IOException {
        byte[] older = Files.readAllBytes(database);
        try (FolderRepository repository = FolderRepository.open(folder, Samples::sha256)) {
            repository.store(MEMBER, Samples.process(12), AT);
        }
        Files.write(database, older);
        assertThatThrownBy(() -> FolderRepository.open(folder, Samples::sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it has 12 of 13 versions");
    }

    @Test
    void noticesACountThatIsNone() throws IOException {
        for (String text :
                List.of("", "12", "0000000000000000001x\n", "00000000000000000012\n\n", "90000000000000000012\n")) {
            Files.writeString(count, text);
            assertThatThrownBy(() -> FolderRepository.open(folder, Samples::sha256))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no count");
        }
        Files.delete(count);
        assertThatThrownBy(() -> FolderRepository.open(folder, Samples::sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no file");
    }

    @Test
    void isNotMadeAnewOverOneWhoseDatabaseIsLost() throws IOException {
        Files.delete(database);
        assertThatThrownBy(() -> FolderRepository.create(folder, Samples::sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already holds a repository");
    }
}
