package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.examples.cli.shell.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What the program says to those who do not know it yet. */
class UsageTest {
    @Test
    void listsItsCommands() {
        Run run = Run.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "demo",
                        "compose",
                        "verify",
                        "inspect",
                        "trace",
                        "balance",
                        "origin",
                        "recycled",
                        "art28",
                        "books",
                        "footprint",
                        "lca",
                        "Exit codes");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        Run run = Run.of("vrify", "x");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("Did you mean: didymium verify");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void asksForACommand() {
        Run run = Run.of();
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).startsWith("didymium: a command is missing\n").contains("Usage: didymium");
    }

    @Test
    void refusesATimeWithoutZone() {
        Run run = Run.of("verify", "x", "--trust", "y", "--at", "2026-04-01T00:00:00");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("'2026-04-01T00:00:00' is not a time with its zone such as");
    }

    @Test
    void saysItsVersion() {
        assertThat(Run.of("verify", "--version").out()).startsWith("didymium ");
    }

    @Test
    void namesAnOptionThatDoesNotExistBeforeOneThatIsMissing() {
        Run run = Run.of("deliver", "T-1", "--ot", "x.dpp.zip");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err())
                .startsWith("didymium: Unknown option: '--ot'")
                .contains("\ndidymium: Missing required option: '--out=FILE'");
    }

    @Test
    void saysThatItsResultsCouldNotBeWritten() {
        StringWriter err = new StringWriter();
        PrintWriter full = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        Console console = new Console(full, new PrintWriter(err), false, 100, Path.of(""));
        int exitCode = new Didymium(console, Clock.systemUTC(), new SecureRandom(), Path.of("")).run("--help");
        assertThat(exitCode).isEqualTo(73);
        assertThat(err.toString()).contains("the results cannot be written to the standard output");
    }
}
