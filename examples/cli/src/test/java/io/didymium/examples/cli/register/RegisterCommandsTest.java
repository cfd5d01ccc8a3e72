package io.didymium.examples.cli.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.passport.register.AccountBook;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.RegisterEntry;
import io.didymium.passport.register.WithdrawalPurpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that is kept by commands, and what its keeper can try. */
class RegisterCommandsTest {
    private static final Instant NOW = Instant.parse("2026-05-14T08:00:00Z");

    @TempDir
    Path folder;

    private Run run(Instant now, String... arguments) {
        return Run.in(folder, now, new SecureRandom(), arguments);
    }

    private Run run(String... arguments) {
        return run(NOW, arguments);
    }

    private static List<RegisterEntry> entries(String secret, int count) {
        AccountBook book = new AccountBook(Bytes.ofUtf8(secret));
        RegisterAccount account = new RegisterAccount(
                new BatchId("urn:example:lot"), new FacilityId("urn:example:site"), new PartyId("did:web:one.example"));
        for (int i = 0; i < count; i++) {
            book.due(
                            account,
                            new WithdrawalPurpose(WithdrawalPurpose.Kind.CONSUMPTION, "urn:example:step:" + i),
                            MeasuredMass.parse("1 kg ± 0.01"),
                            "")
                    .forEach(made -> book.add(account, made));
        }
        return book.entries(account);
    }

    private void write(String name, List<RegisterEntry> entries) throws IOException {
        Files.write(
                folder.resolve(name),
                entries.stream().map(entry -> Base64Url.encode(entry.toBytes())).toList());
    }

    private Run append(Instant now, String register, String file) {
        return run(now, "register", "append", register, file, "--witness", "w.example=w.jwk");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @BeforeEach
    void make() throws Exception {
        assertThat(run("keygen", "--out", "w.jwk").exitCode()).isZero();
        Run made = run("register", "init", "reg", "--origin", "log.example/x", "--witness", "w.example=w.jwk");
        assertThat(made.exitCode()).as(made.err()).isZero();
        List<String> words = Arrays.asList(made.out().split("\\s+"));
        List<String> trust = new ArrayList<>(List.of("trust", "log", "--trust", "trust.json"));
        trust.addAll(words.subList(words.indexOf("--origin"), words.size()));
        assertThat(run(trust.toArray(String[]::new)).exitCode()).isZero();
        write("one.txt", entries("one", 1));
        write("both.txt", entries("one", 2));
        write("other.txt", entries("other", 1));
    }

    @Test
    void whatIsEnteredIsAcknowledgedAgainAndFoundByTheCheck() {
        assertThat(append(NOW, "reg", "one.txt").out()).isEqualTo("entered at 0\n");
        assertThat(append(NOW, "reg", "both.txt").out()).isEqualTo("entered at 0\nentered at 1\n");

        Run check = run("register", "check", "reg", "--trust", "trust.json");

        assertThat(check.exitCode()).as(check.out()).isZero();
        assertThat(check.out()).contains("has 2 entries", "Witnesses cosigned 2 of 2 entries", "Nothing is wrong");
        assertThat(run("register", "receipt", "reg", "1").out()).startsWith("c2sp.org/tlog-proof@v1\nindex 1\n");
        assertThat(run("register", "receipt", "reg", "2").exitCode()).isEqualTo(64);
    }

    @Test
    void aSecondEntryOfATagIsRefused() throws Exception {
        append(NOW, "reg", "both.txt");
        RegisterEntry second = entries("one", 2).get(1);
        RegisterEntry forged =
                new RegisterEntry(second.tag(), entries("other", 1).get(0).commitments(), second.signature());
        write("forged.txt", List.of(forged));

        Run refused = append(NOW, "reg", "forged.txt");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).startsWith("Nothing was entered");
    }

    @Test
    void aWitnessCosignsNoSecondHistory() throws Exception {
        append(NOW, "reg", "one.txt");
        copy(folder.resolve("reg"), folder.resolve("fork"));
        assertThat(append(NOW, "reg", "both.txt").exitCode()).isZero();

        Run forked = append(NOW, "fork", "other.txt");

        assertThat(forked.exitCode()).isEqualTo(73);
        assertThat(forked.err()).contains("witness w.example does not cosign the checkpoint: not consistent");
    }

    @Test
    void aCheckpointThatIsTooOldOrOfNoWitnessIsSaid() {
        assertThat(run("register", "check", "reg", "--trust", "trust.json").out())
                .contains("no witness has cosigned a checkpoint");
        append(NOW, "reg", "one.txt");

        Run later =
                run(NOW.plusSeconds(100_000), "register", "check", "reg", "--trust", "trust.json", "--max-age", "24");

        assertThat(later.exitCode()).isEqualTo(1);
        assertThat(later.out()).contains("is older than 24 hours");
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        append(NOW, "reg", "one.txt");
        try (Stream<Path> files = Files.walk(folder.resolve("reg/log/tile/entries"))) {
            Path bundle = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            byte[] content = Files.readAllBytes(bundle);
            content[40] ^= 1;
            Files.write(bundle, content);
        }

        Run check = run("register", "check", "reg");

        assertThat(check.exitCode()).isEqualTo(3);
        assertThat(check.err()).contains("is damaged");
    }

    @Test
    void whatIsNoEntryIsNamedByItsLine() throws Exception {
        Files.writeString(folder.resolve("bad.txt"), "AAAA\n");

        Run run = append(NOW, "reg", "bad.txt");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("bad.txt line 1 is no entry");
    }
}
