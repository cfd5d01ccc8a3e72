package io.didymium.examples.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual page, and the script by which shells complete. */
class ShellFilesTest {
    @Test
    void theManualPageHasEveryCommandWithItsOptions() {
        String page = Run.of("man").out();
        assertThat(page)
                .startsWith(".TH DIDYMIUM 1 ")
                .contains(".SS \"didymium verify\"\n", ".SS \"didymium lca calculate\"\n", ".B \\-\\-trust=FILE\n")
                .contains("Verifies every passport of a file offline")
                .doesNotContain("@|");
        assertThat(page.lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|B|TP|PP)( .*)?"));
    }

    @Test
    void bashCompletesCommandsAndOptions(@TempDir Path folder) throws Exception {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash), "there is no bash here");
        Path script = Files.writeString(
                folder.resolve("completion"), Run.of("completion", "bash").out());
        assertThat(completed(bash, script, "didymium ver")).contains("verify");
        assertThat(completed(bash, script, "didymium verify --tr")).containsExactly("--trust");
        assertThat(completed(bash, script, "didymium lca calc")).contains("calculate");
    }

    @Test
    void bashCompletesTheWordsOfOptionsAsTheyAreWritten(@TempDir Path folder) throws Exception {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash), "there is no bash here");
        Path script = Files.writeString(
                folder.resolve("completion"), Run.of("completion", "bash").out());
        assertThat(completed(bash, script, "didymium keygen --type p2")).contains("p256");
        assertThat(completed(bash, script, "didymium completion z")).contains("zsh");
    }

    /** In a terminal of its own, because zsh completes in its line editor alone. */
    @Test
    void zshCompletesCommandsOptionsAndTheirWords(@TempDir Path folder) throws Exception {
        Path zsh = Stream.of("/usr/bin/zsh", "/bin/zsh")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.isExecutable(zsh), "skipped: there is no zsh here");
        Path script = Files.writeString(
                folder.resolve("completion"), Run.of("completion", "zsh").out());
        assertThat(typed(zsh, folder, script, "didymium verif")).isEqualTo("didymium verify");
        assertThat(typed(zsh, folder, script, "didymium verify --tr")).isEqualTo("didymium verify --trust");
        assertThat(typed(zsh, folder, script, "didymium lca calc")).isEqualTo("didymium lca calculate");
        assertThat(typed(zsh, folder, script, "didymium keygen --type p2")).isEqualTo("didymium keygen --type p256");
    }

    /** A line of zsh after the key that completes. */
    private static String typed(Path zsh, Path folder, Path script, String line) throws Exception {
        Path typed = folder.resolve("typed");
        Path session = folder.resolve("complete.zsh");
        try (InputStream packaged = ShellFilesTest.class.getResourceAsStream("complete.zsh")) {
            Files.write(session, packaged.readAllBytes());
        }
        Process process = new ProcessBuilder(
                        zsh.toString(),
                        "-f",
                        session.toString(),
                        zsh.toString(),
                        folder.toString(),
                        script.toString(),
                        line)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return Files.readString(typed).strip();
    }

    @Test
    void theManualPageIsSetWithoutWarnings(@TempDir Path folder) throws Exception {
        Path groff = Path.of("/usr/bin/groff");
        assumeTrue(Files.isExecutable(groff), "skipped: there is no groff here");
        Path page =
                Files.writeString(folder.resolve("didymium.1"), Run.of("man").out());
        Process process = new ProcessBuilder(groff.toString(), "-man", "-Tutf8", "-ww", page.toString())
                .redirectOutput(folder.resolve("set").toFile())
                .start();
        String warnings = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(warnings).isEmpty();
        assertThat(Files.readString(folder.resolve("set"))).contains("Composes passports of rare-earth chains");
    }

    @Test
    void zshLoadsTheSameAfterItsOwnPreparation() {
        assertThat(Run.of("completion", "zsh").out())
                .startsWith("#compdef didymium\nautoload -U +X bashcompinit && bashcompinit\n")
                .endsWith(Run.of("completion", "bash").out());
    }

    /** What bash offers for the last word of a line. */
    private static List<String> completed(Path bash, Path script, String line)
            throws IOException, InterruptedException {
        String words = line.replace(" ", "' '");
        String commands = "source '" + script + "'; COMP_WORDS=('" + words + "'); COMP_CWORD=$((${#COMP_WORDS[@]}-1));"
                + " COMP_LINE='" + line + "'; COMP_POINT=${#COMP_LINE}; _complete_didymium;"
                + " printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process process = new ProcessBuilder(bash.toString(), "--norc", "-c", commands)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().map(String::strip).toList();
    }
}
