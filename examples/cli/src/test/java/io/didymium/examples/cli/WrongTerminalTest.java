package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.didymium.examples.cli.description.Documented;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: a locale that cannot express a name, a full disk, an interrupt. */
class WrongTerminalTest {
    private static final int INTERRUPT = 2;
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private ProcessBuilder program(String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.didymium.examples.cli.Didymium"));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).directory(folder.toFile());
    }

    private static String text(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aNameThatTheLocaleCannotExpressIsSaidWithWhatToDo() throws Exception {
        Path script =
                Files.writeString(folder.resolve("run.sh"), "exec \"$@\" verify 'Wärme.dpp.zip' --trust trust.json\n");
        ProcessBuilder program = program();
        program.command().addAll(0, List.of("/bin/sh", script.toString()));
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh here");
        program.environment().put("LC_ALL", "C");
        Process process = program.start();

        String said = text(process);

        assertThat(process.waitFor()).as(said).isIn(3, 64);
        assertThat(said)
                .startsWith("didymium: ")
                .containsPattern("LC_ALL=C.UTF-8|does not exist")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void aFullDiskEndsWithItsExitCode() throws Exception {
        assumeTrue(Files.exists(FULL), "skipped: there is no /dev/full here");
        Files.writeString(folder.resolve("chain.json"), Documented.example());
        Process printing = program("man").redirectOutput(FULL.toFile()).start();
        Process writing = program("compose", "chain.json", "--keys", "keys", "--new-keys", "--out", "/dev/full")
                .start();

        assertThat(text(printing)).contains("the results cannot be written to the standard output");
        assertThat(printing.waitFor()).isEqualTo(73);
        assertThat(text(writing)).startsWith("didymium: /dev/full cannot be written: ");
        assertThat(writing.waitFor()).isEqualTo(73);
    }

    /** While it waits for its standard input, which is when people interrupt it. */
    @Test
    void anInterruptEndsItWithoutAWord() throws Exception {
        Path kill = Path.of("/bin/kill");
        assumeTrue(Files.isExecutable(kill), "skipped: there is no /bin/kill here");
        assumeFalse(
                ignoresInterrupts(), "skipped: interrupts are ignored here, as by what a shell runs in the background");
        Run.demonstrated(folder);
        Process process = program("verify", "-", "--trust", "trust.json").start();
        // It has begun to read once what was written is gone from the pipe, which holds less than this.
        process.getOutputStream().write(new byte[1 << 20]);
        process.getOutputStream().flush();
        new ProcessBuilder(kill.toString(), "-INT", Long.toString(process.pid()))
                .start()
                .waitFor();

        String said = text(process);

        assertThat(process.waitFor()).as(said).isEqualTo(130);
        assertThat(said).doesNotContain("Exception", "\tat ");
    }

    /** Whether this process, and so each that it starts, ignores the signal of an interrupt. */
    private static boolean ignoresInterrupts() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(ignored -> (ignored & 1 << (INTERRUPT - 1)) != 0);
    }
}
