package io.didymium.passport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that only the source files show: compiled classes keep neither imports for Javadoc nor words. */
class SourceRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> LIBRARIES = List.of("core", "crypto", "passport");
    private static final List<String> MODULES =
            List.of("core", "crypto", "passport", "examples/cli", "examples/tour", "examples/bench");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(io\\.didymium(?:\\.[a-z]+)+)\\.[A-Z]", Pattern.MULTILINE);
    private static final Pattern EXPORT = Pattern.compile("^ *exports ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern SINCE = Pattern.compile("^ \\* @since \\d+\\.\\d+$", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    /** Words of a dialect of our own, each with what engineers of the field write instead. */
    private static final Map<String, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("borne out", "substantiated"),
            Map.entry("bears out", "substantiates"),
            Map.entry("bear out", "substantiate"),
            Map.entry("reckon(?:s|ed|ing)?", "calculate"),
            Map.entry("said of", "stated about"),
            Map.entry("says? of", "states about"),
            Map.entry("for (?:whose|its|their) sake", "because of"),
            Map.entry("as what it entered", "the source class with which it entered"),
            Map.entry("passed over", "ignored"),
            Map.entry("astray", "mismatched"),
            Map.entry("told", "stated"),
            Map.entry("tells of", "describes"),
            Map.entry("stands? for itself", "is self-contained"),
            Map.entry("taken for good", "accepted"),
            Map.entry("mended", "fixed"),
            Map.entry("at hand: nothing", "available: nothing"),
            Map.entry("came of verifying", "the result of verifying"),
            Map.entry("on end", "in a row"),
            Map.entry("whoever falls silent", "an operator that withdraws its data"),
            Map.entry("passes? for", "counts as"),
            Map.entry("lest", "so that not"),
            Map.entry("nobody can tell", "it cannot be known"),
            Map.entry("speaks? for", "may sign for"),
            Map.entry("speaks? of", "states"),
            Map.entry("(?:its|his|their) own word", "its own statement"),
            Map.entry("goes by", "uses"),
            Map.entry("matter of its own", "separate material")));

    @Test
    void packagesHaveNoCyclesByImportsEither() throws IOException {
        MutableGraph<String> graph = GraphBuilder.directed().build();
        for (String source : sources(LIBRARIES).values()) {
            String from = packageOf(source);
            IMPORT.matcher(source).results().map(found -> found.group(1)).forEach(to -> {
                if (!to.equals(from)) {
                    graph.putEdge(from, to);
                }
            });
        }
        for (String each : Set.copyOf(graph.nodes())) {
            Set<String> back = new TreeSet<>();
            for (String next : graph.successors(each)) {
                if (Graphs.reachableNodes(graph, next).contains(each)) {
                    back.add(next);
                }
            }
            assertThat(back)
                    .as("packages that %s imports and that lead back to it", each)
                    .isEmpty();
        }
    }

    @Test
    void noClassHasTheNameOfAnother() throws IOException {
        ListMultimap<String, Path> files =
                MultimapBuilder.treeKeys().arrayListValues().build();
        sources(List.of("core", "crypto", "passport", "examples/cli")).keySet().stream()
                .filter(file -> !file.getFileName().toString().endsWith("-info.java"))
                .forEach(file -> files.put(file.getFileName().toString(), ROOT.relativize(file)));
        files.asMap().forEach((name, places) -> assertThat(places).as(name).hasSize(1));
    }

    @Test
    void packagesHaveAtMostTwentyFiles() throws IOException {
        SetMultimap<Path, Path> files =
                MultimapBuilder.treeKeys().treeSetValues().build();
        sources(MODULES).keySet().forEach(file -> files.put(ROOT.relativize(file.getParent()), file));
        files.asMap()
                .forEach((folder, members) ->
                        assertThat(members.size()).as("files of %s", folder).isLessThanOrEqualTo(20));
    }

    @Test
    void everyExportedPackageSaysSinceWhichVersion() throws IOException {
        for (String module : LIBRARIES) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            List<String> exported = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(exported).as("packages that %s exports", module).isNotEmpty();
            for (String name : exported) {
                Path info = sources.resolve(name.replace('.', '/')).resolve("package-info.java");
                assertThat(SINCE.matcher(Files.readString(info)).results().count())
                        .as("lines with @since and a version in %s", ROOT.relativize(info))
                        .isOne();
            }
        }
    }

    @Test
    void noFileIsLongerThanThreeHundredAndFiftyLines() throws IOException {
        sources(MODULES)
                .forEach((file, source) -> assertThat(source.lines().count())
                        .as("lines of %s", ROOT.relativize(file))
                        .isLessThanOrEqualTo(350));
    }

    @Test
    void plainWordsAreUsed() throws IOException {
        Map<Path, String> texts = sources(MODULES);
        try (Stream<Path> walk = Files.walk(ROOT)) {
            // The changelog lists old names.
            for (Path page : walk.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getFileName().toString().equals("CHANGELOG.md"))
                    .filter(file -> !ROOT.relativize(file).toString().contains("target"))
                    .sorted()
                    .toList()) {
                texts.put(page, Files.readString(page));
            }
        }
        List<String> found = new ArrayList<>();
        WORDS.forEach((word, instead) -> {
            Pattern pattern = Pattern.compile("\\b" + word.replace(" ", "[\\s*]+") + "\\b", Pattern.CASE_INSENSITIVE);
            texts.forEach((file, text) -> pattern.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .forEach(match -> found.add(
                            ROOT.relativize(file) + ": \"" + match + "\"; write for instance \"" + instead + "\"")));
        });
        assertThat(found).isEmpty();
    }

    private static String packageOf(String source) {
        return PACKAGE.matcher(source).results().findFirst().orElseThrow().group(1);
    }

    private static Map<Path, String> sources(List<String> modules) throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        for (String module : modules) {
            try (Stream<Path> walk = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file : walk.filter(each -> each.toString().endsWith(".java"))
                        .filter(each -> !each.getFileName().toString().equals("module-info.java"))
                        .toList()) {
                    sources.put(file, Files.readString(file));
                }
            }
        }
        return sources;
    }
}
