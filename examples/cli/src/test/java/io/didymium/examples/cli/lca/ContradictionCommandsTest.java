package io.didymium.examples.cli.lca;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that contradict one another: no result is that of one of them. */
class ContradictionCommandsTest {
    @TempDir
    private static Path folder;

    private static String first;
    private static String other;
    private static String factors;

    @BeforeAll
    static void writePackages() throws IOException {
        first = folder.resolve("first.zip").toString();
        Files.write(Path.of(first), SamplePackages.kiln("kiln", "0.5"));
        other = folder.resolve("other.zip").toString();
        Files.write(Path.of(other), SamplePackages.kiln("kiln", "0.7"));
        factors = SamplePackages.factors(folder.resolve("factors.csv")).toString();
    }

    @Test
    void onePackageTwiceIsOne() {
        Run run = calculate(first, first);
        assertThat(run.out()).contains("0.5").doesNotContain("not known");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aProcessThatIsAnotherInTheSecondPackageIsNotKnown() {
        for (Run run : List.of(calculate(first, other), calculate(other, first))) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("process", "is given several times with different contents; results that");
            assertThat(run.out()).contains("not known").doesNotContain("0.5", "0.7");
        }
    }

    private static Run calculate(String... packages) {
        List<String> words = new ArrayList<>(List.of("lca", "calculate"));
        words.addAll(List.of(packages));
        words.addAll(List.of("--method", factors, "--allocation", "none", "--category", "climate change"));
        return Run.of(words.toArray(String[]::new));
    }
}
