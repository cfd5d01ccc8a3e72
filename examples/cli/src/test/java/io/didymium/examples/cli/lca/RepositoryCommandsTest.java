package io.didymium.examples.cli.lca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository of six members, each with a kiln of its own that emits one more tenth of a kilogram. */
class RepositoryCommandsTest {
    @TempDir
    static Path folder;

    private static String repository;

    @BeforeAll
    static void store() throws Exception {
        repository = folder.resolve("repository").toString();
        for (int member = 1; member <= 6; member++) {
            Run run = member == 1 ? add(member, "0." + member, "--new") : add(member, "0." + member);
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    private static Run add(int member, String emitted, String... more) throws Exception {
        Path file = folder.resolve("kiln-" + member + "-" + emitted + ".zip");
        Files.write(file, SamplePackages.kiln("kiln-" + member, emitted));
        String[] words = {"lca", "repository", "add", repository, file.toString(), "--member", "did:web:m" + member};
        return Run.of(List.of(words, more).stream().flatMap(Arrays::stream).toArray(String[]::new));
    }

    @Test
    void processesAreFound() throws Exception {
        JsonNode found = json(Run.of("lca", "repository", "search", repository, "--member", "did:web:m3", "--json"));
        assertThat(found.path("versions")).hasSize(1);
        assertThat(found.path("versions").get(0).path("process").asText()).isEqualTo("kiln-3");
        assertThat(Run.of("lca", "repository", "search", repository, "--name", "KILN", "--csv")
                        .out()
                        .lines())
                .hasSize(1 + 6);
        assertThat(Run.of("lca", "repository", "search", repository, "--year", "1900")
                        .out())
                .contains("No process.");
    }

    @Test
    void aMemberIsComparedWithQuartilesOfTheOthers() throws Exception {
        JsonNode compared = json(benchmark("did:web:m2", "--json"));
        assertThat(compared.path("own").asDouble()).isCloseTo(0.2, within(1e-12));
        assertThat(compared.path("others").asInt()).isEqualTo(5);
        assertThat(compared.path("below").asInt()).isEqualTo(1);
        assertThat(compared.path("median").asDouble()).isCloseTo(0.4, within(1e-12));
        assertThat(compared.has("values")).isFalse();
        assertThat(benchmark("did:web:m2").words()).contains("0.20000, above 1 of 5 others");
    }

    @Test
    void withFewerOthersNothingIsShown() {
        Run unknown = benchmark("did:web:m7");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        Run many = benchmark("did:web:m2", "--minimum", "6");
        assertThat(many.exitCode()).isEqualTo(2);
        assertThat(many.out()).isEmpty();
        Run named = benchmark("did:web:m2", "--name", "kiln-1");
        assertThat(named.exitCode()).isEqualTo(2);
        assertThat(named.out()).isEmpty();
        Run few = benchmark("did:web:m2", "--minimum", "1");
        assertThat(few.exitCode()).isEqualTo(64);
        assertThat(few.err()).contains("must be at least 5");
    }

    @Test
    void theHistoryHasEachVersionOnce() throws Exception {
        Path other = folder.resolve("other");
        Path first = Files.write(folder.resolve("first.zip"), SamplePackages.kiln("kiln", "1"));
        Path second = Files.write(folder.resolve("second.zip"), SamplePackages.kiln("kiln", "2"));
        for (Path file : List.of(first, first, second)) {
            String[] words = {"lca", "repository", "add", other.toString(), file.toString(), "--member", "did:web:a"};
            Run run = Files.exists(other)
                    ? Run.at(Run.NOW.plus(Duration.ofDays(1)), words)
                    : Run.of(
                            "lca",
                            "repository",
                            "add",
                            other.toString(),
                            file.toString(),
                            "--member",
                            "did:web:a",
                            "--new");
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        JsonNode history = json(Run.of("lca", "repository", "history", other.toString(), "kiln", "--json"));
        assertThat(history.path("versions").findValuesAsText("version")).containsExactly("1", "2");
        assertThat(history.path("versions").findValuesAsText("digest")).doesNotHaveDuplicates();
        assertThat(Run.of("lca", "repository", "history", other.toString(), "mill")
                        .exitCode())
                .isEqualTo(64);
    }

    @Test
    void aFolderWithoutARepositoryIsSaidToBe() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(Run.of("lca", "repository", "search", empty.toString()).exitCode())
                .isEqualTo(3);
        assertThat(Run.of(
                                "lca",
                                "repository",
                                "search",
                                folder.resolve("nowhere").toString())
                        .err())
                .contains("there is no folder");
        assertThat(add(1, "0.1", "--new").exitCode()).isEqualTo(73);
        assertThat(Run.of("lca", "repository").exitCode()).isEqualTo(64);
    }

    private static Run benchmark(String member, String... more) {
        String[] words = {
            "lca",
            "repository",
            "benchmark",
            repository,
            "--member",
            member,
            "--product",
            "lime",
            "--method",
            "gwp100-ar6",
            "--allocation",
            "none"
        };
        return Run.of(List.of(words, more).stream().flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static JsonNode json(Run run) throws Exception {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
