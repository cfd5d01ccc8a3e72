package io.didymium.core.lca.repository.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.core.lca.repository.StoredVersion;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose process is killed at any moment opens again with every acknowledged data set and half of none. */
class FolderRepositoryCrashTest {
    /** Each takes a new process; more of them on demand. */
    private static final int KILLS = Integer.getInteger("didymium.kills", 8);

    private static final int KILLS_WHILE_MADE = 2;

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenTheProcessIsKilled() throws Exception {
        FolderRepository.create(folder, Samples::sha256).close();
        Random random = new Random(7);
        int stored = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = killAfter(start("store", folder, stored), random.nextInt(12));
            try (FolderRepository repository = FolderRepository.open(folder, Samples::sha256)) {
                int found = count(repository);
                assertThat(found).isBetween(acknowledged, acknowledged + RepositoryProcess.LARGEST_BATCH);
                stored = found;
            }
        }
        assertThat(stored).isGreaterThan(0);
    }

    /** How many samples are stored; all of them are looked at. */
    private static int count(FolderRepository repository) {
        int count = 0;
        for (int id = 0; id < Samples.PROCESSES; id++) {
            List<StoredVersion> versions = repository.versions(DataSet.Kind.PROCESS, new DataSetId("p" + id));
            for (int i = 0; i < versions.size(); i++) {
                StoredVersion expected = new StoredVersion(
                        i + 1,
                        RepositoryProcess.MEMBER,
                        RepositoryProcess.AT,
                        Samples.process(id + Samples.PROCESSES * i));
                assertThat(versions.get(i)).isEqualTo(expected);
            }
            count += versions.size();
        }
        // The table that is searched by belongs to the same transaction.
        int last = count;
        assertThat(repository.search(InventoryQuery.ALL))
                .extracting(version -> version.dataSet())
                .containsExactlyInAnyOrderElementsOf(Samples.processes(Math.max(0, last - Samples.PROCESSES), last));
        return count;
    }

    @Test
    void isMadeAgainIfItsMakingIsKilled() throws Exception {
        for (int kill = 0; kill < KILLS_WHILE_MADE; kill++) {
            Path other = Files.createDirectory(folder.resolve("made-" + kill));
            int acknowledged = killAfter(start("create", other, 0), kill);
            try (FolderRepository repository = openOrCreate(other)) {
                assertThat(count(repository)).isBetween(acknowledged, acknowledged + RepositoryProcess.LARGEST_BATCH);
            }
        }
    }

    private static FolderRepository openOrCreate(Path folder) throws IOException {
        try {
            return FolderRepository.open(folder, Samples::sha256);
        } catch (IOException notMade) {
            return FolderRepository.create(folder, Samples::sha256);
        }
    }

    @Test
    void secondProcessIsRefused() throws Exception {
        try (FolderRepository repository = FolderRepository.create(folder, Samples::sha256)) {
            assertThat(start("look", folder, 0).waitFor()).isEqualTo(RepositoryProcess.REFUSED);
            repository.storeAll(RepositoryProcess.MEMBER, Samples.processes(0, 1), RepositoryProcess.AT);
        }
        assertThat(start("look", folder, 0).waitFor()).isZero();
    }

    @Test
    void saysThatTheDatabaseIsNotThere() throws Exception {
        String[] path = System.getProperty("java.class.path").split(File.pathSeparator);
        List<String> withoutH2 = Arrays.stream(path)
                .filter(entry -> !entry.contains("h2database"))
                .toList();
        assertThat(withoutH2).hasSizeLessThan(path.length);
        Process child = start("create", folder, 0, String.join(File.pathSeparator, withoutH2));
        assertThat(child.waitFor()).isEqualTo(RepositoryProcess.WITHOUT_H2);
    }

    @Test
    void saysThatTheModuleOfJdbcIsMissing() throws Exception {
        Process child = start(
                "create",
                folder,
                0,
                System.getProperty("java.class.path"),
                "--limit-modules",
                "java.base,java.logging");
        assertThat(child.waitFor()).isEqualTo(RepositoryProcess.WITHOUT_H2);
    }

    /** Kills the child when it has spoken so often; what it had said by then is acknowledged. */
    private static int killAfter(Process child, int lines) throws IOException, InterruptedException {
        int acknowledged = 0;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
            int seen = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged = Integer.parseInt(line);
                if (seen++ == lines) {
                    // By its handle: killing the Process itself would throw away what it still has to say.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor()).isNotIn(0, RepositoryProcess.REFUSED, RepositoryProcess.WITHOUT_H2);
        return acknowledged;
    }

    private static Process start(String command, Path folder, int next) throws IOException {
        return start(command, folder, next, System.getProperty("java.class.path"));
    }

    private static Process start(String command, Path folder, int next, String classPath, String... options)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPath));
        line.addAll(List.of(options));
        line.addAll(List.of(RepositoryProcess.class.getName(), command, folder.toString(), Integer.toString(next)));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
