package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.examples.cli.description.Documented;
import io.didymium.examples.cli.lca.SamplePackages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of what commands print is what they print; {@code -Doutput.write=true} writes it anew. */
class OutputPageTest {
    private static final Path PAGE = Path.of("OUTPUT.md");
    private static final int WIDTH = 80;
    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("\\.SS \"(didymium [a-z0-9 ]+)\"");

    @Test
    void thePageShowsWhatIsPrinted(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("chain.json"), Documented.example());
        Files.writeString(folder.resolve("marked.json"), "\ufeff" + Documented.example());
        SamplePackages.inventory(folder.resolve("sample.zip"), "0.5");
        Files.writeString(folder.resolve("lot.csv"), """
                id;form;mass kg;standard uncertainty kg;facility;produced at
                OX-7;oxid;1.200,5;0,3;WORKS;2026-05-04T10:00:00Z
                OX-8;oxide;990,2;;WORKS;04/05/2026
                """);
        Files.writeString(folder.resolve("nothing.json"), "{\"format\": \"didymium-chain\", \"version\": 1}");
        SamplePackages.factors(folder.resolve("factors.csv"));
        String page = Files.readString(PAGE);
        String played = new TwoTerminals(folder, Instant.parse("2026-07-02T08:00:00Z"), WIDTH).play(page);
        if (Boolean.getBoolean("output.write")) {
            Files.writeString(PAGE, played);
        }
        assertThat(played).isEqualTo(page);
    }

    @Test
    void noLineIsWiderThanATerminalButForWhatIsCopied() throws Exception {
        List<String> printed = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line ->
                        !line.startsWith("$ ") && !line.startsWith("didymium: ") && !line.startsWith("Exit codes"))
                .filter(line -> line.strip().replaceFirst("^at +", "").contains(" "))
                .toList();
        assertThat(printed).hasSizeGreaterThan(400);
        assertThat(printed).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH));
    }

    /** A new command needs an example on this page, or in the session of two companies or of a lot sold twice: a run, not its help alone. */
    @Test
    void everyCommandIsShown() throws Exception {
        String shown = Files.readString(PAGE)
                + Files.readString(Path.of("TWO-COMPANIES.md"))
                + Files.readString(Path.of("COUNTED-ONCE.md"));
        List<String> commands = COMMAND.matcher(Run.of("man").out())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).hasSizeGreaterThan(40);
        assertThat(commands)
                .allSatisfy(command -> assertThat(shown).containsPattern("\\$ " + command + "(?! --help)(?= |\n)"));
    }
}
