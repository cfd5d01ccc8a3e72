package io.didymium.examples.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.examples.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is wrong with a command is said at once, in words, the unknown first. */
class ArgumentFaultsTest {
    @Test
    void allFaultsAreSaidAtOnceUnknownOptionsFirst() {
        Run run = Run.of("verify", "--trst", "x", "--at", "2031");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err().lines())
                .containsSubsequence(
                        "didymium: Unknown option: '--trst'",
                        "Possible solutions: --trust",
                        "didymium: Invalid value for option '--at': '2031' is not a time with its zone such as"
                                + " 2026-04-01T00:00:00Z; for the beginning of 2031 write 2031-01-01T00:00:00Z",
                        "didymium: Missing required option: '--trust=FILE'",
                        "More is said by: didymium verify --help");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void allMissingFilesAreNamedAtOnce() {
        Run run = Run.of("verify", "nofile.zip", "--trust", "notrust.json");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("didymium: nofile.zip does not exist\ndidymium: notrust.json does not exist\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recycled x B --on 2031|'2031' is not a day such as 2026-04-01; for the beginning of 2031 write 2031-01-01",
                "recycled x B --on 2031-13-01|'2031-13-01' is not a day such as 2026-04-01",
                "art28 x --on soon|'soon' is not a day such as 2026-04-01",
                "label x B --out y --copies many|'many' is not a whole number",
                "reconcile x --rate high|'high' is not a number such as 0.05",
                "lca calculate x --method m --amount 1kg|'1kg' is not a number such as 0.05",
                "keygen --out x --type rsa|there is no 'rsa'; there are: ed25519, p256, p384",
                "origin x B --by moon|there is no 'moon'; there are: class, country, source, stage",
                "completion fish|there is no 'fish'; there are: bash, zsh",
                "verify x --at yesterday --trust y|'yesterday' is not a time with its zone",
            })
    void aValueThatIsNotUnderstoodIsExplainedWithoutWordsOfTheProgram(String arguments, String expected) {
        Run run = Run.of(arguments.split(" "));
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains(expected).doesNotContain("java.", "Exception", "class ");
    }

    @Test
    void aFaultIsNotRepeatedByWhatFollowsFromIt() {
        Run run = Run.of("verify", "", "--trust", "");
        assertThat(run.err().lines().filter(line -> line.startsWith("didymium: ")))
                .containsExactly(
                        "didymium: Invalid value for positional parameter at index 0 (FILE): the name of a file is empty",
                        "didymium: Invalid value for option '--trust': the name of a file is empty");
    }

    @Test
    void aFileWithoutWhatIsAskedForIsNotWrongUsage(@TempDir Path folder) {
        String file = Run.demonstrated(folder, "a");
        for (String command : new String[] {"books", "art28"}) {
            Run run = Run.of(command, file);
            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            assertThat(run.err()).doesNotContain("Usage");
        }
        Run label =
                Run.of("label", file, "A-P1", "--out", folder.resolve("x.svg").toString());
        assertThat(label.exitCode()).isEqualTo(3);
    }

    @Test
    void aDescriptionMayBeginWithAByteOrderMark(@TempDir Path folder) throws Exception {
        Run.demonstrated(folder, "c");
        Path plain = folder.resolve("scenarios").resolve("c.json");
        Path marked = Files.writeString(folder.resolve("marked.json"), "\ufeff" + Files.readString(plain));
        Run run = Run.of(
                "compose",
                marked.toString(),
                "--keys",
                folder.resolve("scenarios").resolve("keys-c").toString(),
                "--out",
                folder.resolve("marked.dpp.zip").toString(),
                "--status-from",
                "2026-07-02T00:00:00Z");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(folder.resolve("marked.dpp.zip")).hasSameBinaryContentAs(folder.resolve("c.dpp.zip"));
    }
}
