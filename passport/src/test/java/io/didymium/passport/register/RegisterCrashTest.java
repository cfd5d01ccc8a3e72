package io.didymium.passport.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.log.FolderLog;
import io.didymium.passport.issue.Office;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.TwoCompanies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office and its register that are killed at any moment have every sale that was acknowledged, each withdrawn once. */
class RegisterCrashTest {
    /** Each takes a new process; more of them on demand. */
    private static final int KILLS = Integer.getInteger("didymium.kills", 3);

    /** A lot has so many kilograms: then a new one is sold. */
    private static final int MOST_SALES = 150;

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenTheProcessIsKilled() throws Exception {
        Random random = new Random(11);
        int seller = 0;
        Path place = begin(seller);
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = killAfter(start(place), random.nextInt(6), random.nextInt(40));
            int sold = check(place, acknowledged);
            if (sold > MOST_SALES) {
                place = begin(++seller);
            }
        }
    }

    /** A seller who has bought a lot, with an empty register. */
    private Path begin(int seller) throws Exception {
        Path place = Files.createDirectories(folder.resolve("seller-" + seller));
        Files.createDirectory(place.resolve("log"));
        FolderLog.create(place.resolve("log"), Logs.ORIGIN, Logs.signer()).close();
        try (Office office = SellingProcess.office(place)) {
            TwoCompanies.receive(office, new SoldLot().desk(1).holdings());
        }
        return place;
    }

    private static int check(Path place, int acknowledged) throws Exception {
        try (Office office = SellingProcess.office(place);
                FolderLog log = SellingProcess.log(place)) {
            int sold = SellingProcess.sold(office);
            assertThat(sold).isGreaterThanOrEqualTo(acknowledged);
            RegisterMonitor monitor = new RegisterMonitor(log, read -> {});
            assertThat(monitor.repeated()).isEmpty();
            if (sold > 0) {
                var delivered = office.deliver(SellingProcess.sale(sold - 1));
                assertThat(SoldLot.verify(delivered).of(CheckId.WITHDRAWN_ONCE))
                        .singleElement()
                        .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
                AccountExtract shown =
                        AccountExtract.read(delivered.documents().get(0).content());
                assertThat(shown.entries()).hasSize(sold);
                RegisterMonitor.Sighting seen = monitor.find(shown.account());
                assertThat(seen.isSound()).isTrue();
                assertThat(seen.last()).isBetween((long) sold, sold + 1L);
            }
            return sold;
        }
    }

    /** Kills the child some milliseconds of work after it has said so often that a sale is issued. */
    private static int killAfter(Process child, int lines, int spins) throws IOException, InterruptedException {
        int acknowledged = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged = Integer.parseInt(line);
                if (seen++ == lines) {
                    // Work of a length that differs, so that the kill comes at different moments of the next sale.
                    for (int i = 0; i < spins; i++) {
                        new AccountKeys(SoldLot.secret(1), SoldLot.ACCOUNT).opened();
                    }
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor()).isNotZero();
        return acknowledged;
    }

    private static Process start(Path place) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SellingProcess.class.getName(),
                        place.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
