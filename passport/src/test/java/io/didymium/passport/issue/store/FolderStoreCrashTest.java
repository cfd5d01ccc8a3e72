package io.didymium.passport.issue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.issue.OfficeProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office that is killed at any moment has all that it acknowledged, and no position of its list twice. */
class FolderStoreCrashTest {
    /** Each takes a new process; more of them on demand. */
    private static final int KILLS = Integer.getInteger("didymium.kills", 4);

    @TempDir
    Path folder;

    @Test
    void losesNothingAndUsesNoPositionTwiceWhenTheProcessIsKilled() throws Exception {
        Random random = new Random(11);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killAfter(start(kill), random.nextInt(4), random.nextInt(40)));
            try (FolderStore store = FolderStore.open(folder)) {
                Set<Integer> positions = new HashSet<>();
                for (OfficeRecord kept : store.records()) {
                    if (kept instanceof OfficeRecord.Positions reserved) {
                        assertThat(reserved.positions().values()).allMatch(positions::add);
                    }
                }
                assertThat(issued(store)).containsAll(acknowledged);
            }
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private static Set<String> issued(FolderStore store) throws IOException, MalformedInputException {
        Set<String> digests = new HashSet<>();
        for (OfficeRecord kept : store.records()) {
            if (kept instanceof OfficeRecord.Issued one) {
                one.bundle().credentials().forEach(credential -> digests.add(credential.digest()));
            }
        }
        return digests;
    }

    private Process start(int number) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OfficeProcess.class.getName(),
                folder.toString(),
                Integer.toString(number)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills the child some milliseconds after it has acknowledged so many times; gives the digests of what it acknowledged. */
    private static List<String> killAfter(Process child, int lines, int spins)
            throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() > lines) {
                    for (int spin = 0; spin < spins * 10_000; spin++) {
                        Thread.onSpinWait();
                    }
                    child.destroyForcibly();
                    break;
                }
            }
        }
        child.waitFor();
        return acknowledged;
    }
}
