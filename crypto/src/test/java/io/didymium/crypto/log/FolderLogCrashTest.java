package io.didymium.crypto.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.note.NoteSigner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is stopped at any moment opens again with every acknowledged entry and no other. */
class FolderLogCrashTest {
    private static final String ORIGIN = "log.example/ree";
    private static final NoteSigner SIGNER = new NoteSigner(ORIGIN, LogReceiptTest.signer(1));
    private static final int[] BATCHES = {1, 3, 250, 1, 2, 300, 5};
    private static final int POWER_LOSSES = 3;

    /** Each takes a new process; more of them on demand. */
    private static final int KILLS = Integer.getInteger("didymium.kills", 15);

    @TempDir
    Path folder;

    @Test
    void losesNothingWhereverPowerIsLost() throws Exception {
        int crashes = 0;
        for (int step = 0; ; step++) {
            MemoryDisk disk = new MemoryDisk(folder);
            Appended appended = appendUntilFailure(disk, step);
            if (!disk.hasFailed()) {
                break;
            }
            reopen(disk.afterProcessDeath(), appended, 260);
            crashes++;
            for (int seed = 0; seed < POWER_LOSSES; seed++) {
                reopen(disk.afterPowerLoss(new Random(1000L * step + seed)), appended, 3);
                crashes++;
            }
        }
        assertThat(crashes).isGreaterThan(250);
    }

    private record Appended(boolean created, int acknowledged, int inFlight) {}

    private Appended appendUntilFailure(MemoryDisk disk, int steps) throws Exception {
        disk.failAfter(steps);
        int acknowledged = 0;
        int inFlight = 0;
        boolean created = false;
        try (FolderLog log = FolderLog.create(new TileLayout(folder), ORIGIN, SIGNER, disk)) {
            created = true;
            for (int batch : BATCHES) {
                inFlight = batch;
                log.append(entries(acknowledged, batch, "first"));
                acknowledged += batch;
            }
        } catch (IOException powerLost) {
            assertThat(disk.hasFailed()).isTrue();
        }
        return new Appended(created, acknowledged, inFlight);
    }

    private void reopen(MemoryDisk disk, Appended appended, int more) throws Exception {
        TileLayout layout = new TileLayout(folder);
        if (!appended.created() && !disk.exists(layout.checkpoint())) {
            FolderLog.create(layout, ORIGIN, SIGNER, disk).close();
        }
        int size;
        try (FolderLog log = FolderLog.open(layout, ORIGIN, SIGNER, disk)) {
            size = (int) log.size();
            assertThat(size).isIn(appended.acknowledged(), appended.acknowledged() + appended.inFlight());
            assertHolds(log, 0, size, "first");
            log.audit();
            // What a lost batch has left behind is not taken for what comes in its place.
            log.append(entries(size, 2, "second"));
            log.append(entries(size + 2, more, "second"));
        }
        try (FolderLog log = FolderLog.open(layout, ORIGIN, SIGNER, disk.afterPowerLoss(new Random(size)))) {
            assertThat(log.size()).isEqualTo(size + 2 + more);
            assertHolds(log, size, size + 2 + more, "second");
            log.audit();
        }
    }

    @Test
    void losesNothingWhenTheProcessIsKilled() throws Exception {
        FolderLog.create(folder, ORIGIN, SIGNER).close();
        Random random = new Random(7);
        int size = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = start("append", Integer.toString(kill));
            int acknowledged = killAfter(child, size, random.nextInt(12));
            try (FolderLog log = FolderLog.open(folder, ORIGIN, SIGNER)) {
                assertThat((int) log.size()).isBetween(acknowledged, acknowledged + LogProcess.LARGEST_BATCH);
                assertHolds(log, size, (int) log.size(), LogProcess.LABEL);
                size = (int) log.size();
                log.audit();
            }
        }
        assertThat(size).isGreaterThan(0);
    }

    /** Kills the child when it has said so often that it has appended; what it had said by then is acknowledged. */
    private static int killAfter(Process child, int size, int lines) throws IOException, InterruptedException {
        int acknowledged = size;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged = Integer.parseInt(line);
                if (seen++ == lines) {
                    // By its handle: killing the Process itself would throw away what it still has to say.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor()).isNotZero();
        return acknowledged;
    }

    @Test
    void secondProcessIsRefused() throws Exception {
        try (FolderLog log = FolderLog.create(folder, ORIGIN, SIGNER)) {
            assertThat(start("open", "0").waitFor()).isEqualTo(LogProcess.REFUSED);
            log.append(entries(0, 1, "first"));
        }
        assertThat(start("open", "0").waitFor()).isZero();
        assertThat(Files.exists(folder.resolve("lock"))).isTrue();
    }

    @Test
    void tornCheckpointIsNotTakenForAnOlderOne() throws Exception {
        try (FolderLog log = FolderLog.create(folder, ORIGIN, SIGNER)) {
            log.append(entries(0, 3, "first"));
        }
        Path checkpoint = folder.resolve("checkpoint");
        byte[] whole = Files.readAllBytes(checkpoint);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(checkpoint, Bytes.of(whole).slice(0, length).toByteArray());
            assertThatThrownBy(() -> FolderLog.open(folder, ORIGIN, SIGNER))
                    .isInstanceOf(MalformedInputException.class);
        }
    }

    private Process start(String command, String seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogProcess.class.getName(),
                        command,
                        folder.toString(),
                        seed)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static List<Bytes> entries(int from, int count, String label) {
        List<Bytes> entries = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            entries.add(entry(i, label));
        }
        return entries;
    }

    private static Bytes entry(int index, String label) {
        return Bytes.ofUtf8(label + " " + index + " " + "x".repeat(index % 40));
    }

    private static void assertHolds(FolderLog log, int from, int to, String label) throws Exception {
        for (int i = from; i < to; i += 1 + (to - from) / 4) {
            assertThat(log.entry(i)).isEqualTo(entry(i, label));
        }
        if (to > from) {
            assertThat(log.entry(to - 1)).isEqualTo(entry(to - 1, label));
        }
    }
}
