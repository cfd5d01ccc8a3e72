package io.didymium.examples.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.report.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed, in which colour, and what happens if nobody reads it. */
class ConsoleTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatIsNotDecidedIsNotRed() {
        Console terminal = console(true, 80, "");
        assertThat(terminal.judged(Verdict.REJECTED)).isEqualTo("\u001b[31mREJECTED\u001b[0m");
        assertThat(terminal.judged(Verdict.INDETERMINATE)).isEqualTo("\u001b[33mINDETERMINATE\u001b[0m");
        assertThat(terminal.judged(Verdict.ACCEPTED)).isEqualTo("\u001b[32mACCEPTED\u001b[0m");
        assertThat(console(false, 80, "").judged(Verdict.REJECTED)).isEqualTo("REJECTED");
    }

    @Test
    void linesAreAsWideAsTheTerminalButJsonAndComplaintsAreNotBroken() {
        Console narrow = console(false, 12, "");
        narrow.print("one two three four");
        narrow.print("{\n  \"name\" : \"one two three four\"\n}");
        narrow.note(List.of("five six seven"));
        narrow.complain("one two three four");
        assertThat(out.toString()).isEqualTo("one two\n  three four\n{\n  \"name\" : \"one two three four\"\n}\n");
        assertThat(err.toString()).isEqualTo("five six\n  seven\ndidymium: one two three four\n");
    }

    @Test
    void filesOfTheFolderOfWorkAreNamedWithoutIt() {
        Console here = console(false, 80, "/home/ada");
        here.print("Wrote /home/ada/a.zip.");
        here.complain("/home/ada/b.zip does not exist");
        assertThat(out.toString()).isEqualTo("Wrote a.zip.\n");
        assertThat(err.toString()).isEqualTo("didymium: b.zip does not exist\n");
    }

    @Test
    void aReaderWhoHasEnoughIsNoFaultButAFullDiskIs() {
        StreamPrinter ended = new StreamPrinter(failing("Broken pipe"));
        ended.print("result");
        assertThat(ended.checkError()).isTrue();
        assertThat(ended.isAbandoned()).isTrue();

        StreamPrinter full = new StreamPrinter(failing("No space left on device"));
        full.print("result");
        assertThat(full.checkError()).isTrue();
        assertThat(full.isAbandoned()).isFalse();
    }

    private Console console(boolean terminal, int width, String folder) {
        return new Console(new PrintWriter(out), new PrintWriter(err), terminal, width, Path.of(folder));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
