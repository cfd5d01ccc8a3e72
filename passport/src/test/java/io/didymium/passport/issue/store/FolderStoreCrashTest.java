package io.didymium.passport.issue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.OfficeProcess;
import io.didymium.passport.testing.Forgery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office that is killed at any moment of receiving, issuing, correcting, suspending, revoking or withdrawing has all that it
 * acknowledged, has signed no credential twice, and used no position of its lists twice.
 */
class FolderStoreCrashTest {
    /** Each takes a new process; more of them on demand. */
    private static final int KILLS = Integer.getInteger("didymium.kills", 4);

    /** So many kills share a folder, so that the records to read stay few. */
    private static final int SHARING = 20;

    @TempDir
    Path folder;

    /** What an office acknowledged. */
    private final Set<String> acknowledged = new HashSet<>();

    private int next;

    @Test
    void losesNothingAndUsesNothingTwiceWhenTheProcessIsKilled() throws Exception {
        Random random = new Random(11);
        Map<String, Integer> kinds = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Path store = folder.resolve("office-" + kill / SHARING);
            if (kill % SHARING == 0) {
                acknowledged.clear();
                next = 0;
            }
            List<String> lines = killAfter(start(store), 1 + random.nextInt(9), random.nextInt(40));
            for (String line : lines) {
                kinds.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum);
                if (line.startsWith("done ")) {
                    next = Integer.parseInt(line.substring(5)) + 1;
                } else {
                    acknowledged.add(line);
                }
            }
            try (FolderStore opened = FolderStore.open(store)) {
                check(opened);
            }
        }
        assertThat(kinds.keySet()).as(kinds.toString()).contains("received", "issued");
        if (KILLS > 4) {
            System.out.println(KILLS + " kills, acknowledged " + kinds);
        }
    }

    private void check(FolderStore store) throws IOException, MalformedInputException {
        Set<Integer> positions = new HashSet<>();
        Map<String, String> signed = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (OfficeRecord one : store.records()) {
            if (one instanceof OfficeRecord.Positions reserved) {
                assertThat(reserved.positions().values()).allMatch(positions::add);
            } else if (one instanceof OfficeRecord.Issued issued) {
                for (SignedCredential credential : issued.bundle().credentials()) {
                    kept.add("issued " + credential.digest());
                    assertThat(signed.put(Forgery.id(credential), credential.digest()))
                            .isNull();
                }
            } else if (one instanceof OfficeRecord.Received received) {
                received.bundle().credentials().forEach(credential -> kept.add("received " + credential.digest()));
            } else if (one instanceof OfficeRecord.Revoked revoked) {
                kept.add("revoked " + revoked.credential());
            } else if (one instanceof OfficeRecord.Life life) {
                kept.add("marked " + life.credential());
            }
        }
        assertThat(kept).containsAll(acknowledged);
    }

    private Process start(Path store) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OfficeProcess.class.getName(),
                store.toString(),
                Integer.toString(next)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills the child some time after it has acknowledged so many times; gives what it acknowledged. */
    private static List<String> killAfter(Process child, int lines, int spins)
            throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == lines) {
                    for (int spin = 0; spin < spins * 10_000; spin++) {
                        Thread.onSpinWait();
                    }
                    // Not of the process itself, which closes what is still to be read.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
        return acknowledged;
    }
}
