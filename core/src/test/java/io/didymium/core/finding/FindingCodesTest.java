package io.didymium.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at every finding code there is in this module. */
class FindingCodesTest {
    @Test
    void everyEnumOfCodesIsSeen() throws Exception {
        assertThat(codes().stream().map(code -> code.getClass().getSimpleName()).distinct())
                .contains("ChainFinding", "BalanceFinding", "ConformityFinding");
    }

    @Test
    void idsAreStableAndUnique() throws Exception {
        assertThat(codes().stream().map(FindingCode::id)).doesNotHaveDuplicates();
        for (FindingCode code : codes()) {
            assertThat(code.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(code.id())
                    .as("the id of a code says what its name says")
                    .isEqualTo(((Enum<?>) code).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void sentencesBeginSmallAndRemediesEndWithAStop() throws Exception {
        for (FindingCode code : codes()) {
            assertThat(code.template()).as(code.id()).doesNotEndWith(".").doesNotMatch("[A-Z].*");
            assertThat(code.template().chars().filter(c -> c == '{').count())
                    .as(code.id())
                    .isEqualTo(code.template().chars().filter(c -> c == '}').count());
            assertThat(code.remedy()).as(code.id()).endsWith(".").matches("[A-Z].*");
            assertThat(code.severity()).as(code.id()).isNotNull();
        }
    }

    private static List<FindingCode> codes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(FindingCode.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<FindingCode> codes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Finding.class"))
                    .sorted()
                    .toList()) {
                String name =
                        root.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", ".");
                Class<?> found = Class.forName(name);
                if (found.isEnum() && FindingCode.class.isAssignableFrom(found)) {
                    for (Object constant : found.getEnumConstants()) {
                        codes.add((FindingCode) constant);
                    }
                }
            }
        }
        return codes;
    }
}
