package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.didymium.examples.cli.description.Documented;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every command with wrong input, as somebody new would give it: the exit code is a documented one, each line on standard error is a sentence
 * about what was given, and none is from inside the program.
 */
class WrongInputTest {
    private static final List<String> WRONG_FILES = List.of(
            "missing",
            "folder",
            "empty",
            "text.txt",
            "zip.zip",
            "json.json",
            "list.json",
            "marked.json",
            "chain.json",
            "zeros");

    @TempDir
    private static Path folder;

    private static String bundle = "";

    @BeforeAll
    static void write() throws IOException {
        bundle = Run.demonstrated(folder, "b");
        Files.createDirectories(folder.resolve("folder"));
        Files.write(folder.resolve("empty"), new byte[0]);
        Files.writeString(folder.resolve("text.txt"), "Dear customer, please find attached the passport.");
        Files.writeString(folder.resolve("json.json"), "{\"hello\":\"world\"}");
        Files.writeString(folder.resolve("list.json"), "[1,2,3]");
        Files.writeString(folder.resolve("marked.json"), "\ufeff{\"hello\":\"world\"}");
        Files.writeString(folder.resolve("chain.json"), Documented.example());
        Files.write(folder.resolve("zeros"), new byte[5000]);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("zip.zip")))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("hello".getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        }
    }

    private static Stream<DynamicTest> each(Function<CommandTable, Stream<DynamicTest>> tests) {
        return CommandTable.all().stream().flatMap(tests);
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    /** What a command made where it was sent. */
    private static void removeAll(String name) throws IOException {
        Path root = folder.resolve(name);
        if (Files.exists(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** A sentence for people and a documented exit code, whatever was given. */
    private static Run said(String... arguments) {
        Run run = Run.in(folder, Instant.parse("2026-07-02T08:00:00Z"), new SecureRandom(), arguments);
        assertThat(run.exitCode()).as(run.err()).isIn(0, 1, 2, 3, 64, 73);
        assertThat(run.err())
                .doesNotContainPattern("\\b(java|javax|io|com|org|picocli)\\.[a-z]+\\.")
                .doesNotContainPattern("[a-z](Exception|Error)\\b")
                .doesNotContainPattern("(?<!')\\bnull\\b")
                .doesNotContain("\tat ", "@");
        if (run.exitCode() >= 3) {
            assertThat(run.err()).startsWith("didymium: ");
        }
        return run;
    }

    @TestFactory
    Stream<DynamicTest> anUnknownOptionIsNamedFirstWithAllThatIsMissing() {
        return each(command -> Stream.of(dynamicTest(command.name(), () -> {
            List<String> words = new ArrayList<>(command.words());
            words.add("--no-such");
            Run run = said(words.toArray(String[]::new));

            assertThat(run.exitCode()).isEqualTo(64);
            assertThat(run.err()).startsWith("didymium: Unknown option: '--no-such'");
            command.spec().options().stream()
                    .filter(option -> CommandTable.isDemanded(option) && option.group() == null)
                    .forEach(option -> assertThat(run.err()).contains("'" + option.longestName() + "="));
            assertThat(run.out()).isEmpty();
        })));
    }

    @TestFactory
    Stream<DynamicTest> helpIsPrinted() {
        return each(command -> Stream.of(dynamicTest(command.name(), () -> {
            List<String> words = new ArrayList<>(command.words());
            words.add("--help");
            Run run = said(words.toArray(String[]::new));

            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .startsWith("Usage: didymium " + command.name())
                    .contains("Exit code");
            assertThat(run.err()).isEmpty();
        })));
    }

    @TestFactory
    Stream<DynamicTest> aFileThatIsNotWhatItShouldBeIsNamed() {
        return each(command -> Stream.concat(
                        command.spec().positionalParameters().stream(), command.options(Path.class))
                .filter(CommandTable::isInput)
                .flatMap(argument -> WRONG_FILES.stream()
                        .map(wrong -> dynamicTest(
                                command.name() + " " + label(argument) + " " + wrong,
                                () -> wrongFile(command, argument, wrong)))));
    }

    private static void wrongFile(CommandTable command, ArgSpec argument, String wrong) throws IOException {
        removeAll("missing");
        removeAll("folder");
        Files.deleteIfExists(folder.resolve("none.html"));
        Files.createDirectories(folder.resolve("folder"));
        Run run = said(with(command, argument, file(wrong)));

        if (run.exitCode() == 64) {
            assertThat(run.err())
                    .containsPattern(
                            "didymium: (there is no '|compare either |--label and --save-scenario are |.* delivers [0-9]+ batches; name one)");
        }
    }

    private static String[] with(CommandTable command, ArgSpec argument, String value) {
        Function<ArgSpec, String> values = one -> one == argument ? value : good(command, one);
        boolean mandatory = argument instanceof OptionSpec option
                ? option.required()
                : argument.arity().min() > 0;
        return mandatory
                ? command.given(values, more(command, argument))
                : argument instanceof OptionSpec option
                        ? command.given(values, concat(more(command, argument), option.longestName(), value))
                        : command.given(values, concat(more(command, argument), value));
    }

    /** What a command asks for although its options do not say so. */
    private static String[] more(CommandTable command, ArgSpec argument) {
        return switch (command.name()) {
            case "import" -> new String[] {"--check"};
            case "trust add" ->
                label(argument).startsWith("--did")
                        ? new String[0]
                        : new String[] {"--did", "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"};
            default -> new String[0];
        };
    }

    private static String[] concat(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String good(CommandTable command, ArgSpec argument) {
        if (argument instanceof OptionSpec option && option.longestName().equals("--trust")) {
            return file("trust.json");
        }
        return CommandTable.isInput(argument) ? bundle : command.harmless(argument, folder);
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    @TestFactory
    Stream<DynamicTest> aValueThatCannotBeReadIsExplained() {
        return each(command -> command.spec().options().stream()
                .filter(option -> isTyped(CommandTable.type(option)))
                .map(option -> dynamicTest(command.name() + " " + option.longestName(), () -> {
                    Run run = said(with(command, option, "sometime"));

                    assertThat(run.exitCode()).as(run.err()).isEqualTo(64);
                    assertThat(run.err()).contains(option.longestName(), "'sometime'");
                })));
    }

    private static boolean isTyped(Class<?> type) {
        return type == Instant.class
                || type == LocalDate.class
                || type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == double.class
                || type == Double.class
                || type == BigDecimal.class
                || type == Charset.class
                || type == ZoneId.class
                || type.isEnum();
    }

    @TestFactory
    Stream<DynamicTest> textsThatAreNothingAreExplained() {
        return each(command -> Stream.concat(
                        command.spec().positionalParameters().stream(), command.options(String.class))
                .filter(argument -> CommandTable.type(argument) == String.class)
                .flatMap(argument -> Stream.of("X-99", "", "2031", "ä%")
                        .map(value -> dynamicTest(
                                command.name() + " " + label(argument) + " '" + value + "'",
                                () -> said(with(command, argument, value))))));
    }

    @TestFactory
    Stream<DynamicTest> anOutputThatCannotBeWrittenIsSaidBeforeAnythingIsDone() {
        return each(command -> command.options(Path.class)
                .filter(CommandTable::isOutput)
                .map(option -> dynamicTest(command.name() + " " + option.longestName(), () -> {
                    removeAll("folder");
                    Files.createDirectories(folder.resolve("folder"));
                    Run run = said(with(command, option, file("folder")));

                    assertThat(run.exitCode()).as(run.err()).isIn(3, 64, 73);
                    assertThat(folder.resolve("folder")).isEmptyDirectory();
                })));
    }
}
