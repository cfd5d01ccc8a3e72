package io.didymium.examples.cli;

import io.didymium.examples.cli.shell.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command that does something, with what it asks for, so that tests cover new ones by themselves. */
record CommandTable(CommandSpec spec) {
    private static final Map<String, String> WORDS = Map.of(
            "ROLE[,ROLE]", "public",
            "ROLE", "public",
            "FORMAT", "en18223",
            "DID", "did:web:new.example",
            "ID", "did:web:new.example",
            "CC", "NO",
            "METHOD", "gwp100-ar6",
            "KEY", "none",
            "BATCH", "B-R1");
    /** Of arguments that are no plain texts. */
    private static final Map<String, String> TERMS = Map.of(
            "LIMITS",
            "urn:example:grade;Fe<=50 ppm",
            "RULE",
            "TREO=0.30 %",
            "IRI",
            "urn:example:scheme",
            "BENCHMARK",
            "magnets;a source;14;magnet");

    /** All commands without commands below them. */
    static List<CommandTable> all() {
        Console nowhere = new Console(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, 80, Path.of(""));
        return leaves(new Didymium(nowhere, Clock.systemUTC(), new SecureRandom(), Path.of("")).commands())
                .map(CommandTable::new)
                .toList();
    }

    private static Stream<CommandSpec> leaves(CommandLine line) {
        return line.getSubcommands().isEmpty()
                ? Stream.of(line.getCommandSpec())
                : line.getSubcommands().values().stream().flatMap(CommandTable::leaves);
    }

    /** The words that name it, without the program. */
    List<String> words() {
        List<String> words =
                new ArrayList<>(Arrays.asList(spec.qualifiedName(" ").split(" ")));
        return words.subList(1, words.size());
    }

    String name() {
        return String.join(" ", words());
    }

    /** What the command must be given, each with a value, and then more words. */
    String[] given(Function<ArgSpec, String> value, String... more) {
        List<String> words = new ArrayList<>(words());
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (parameter.arity().min() > 0) {
                words.add(value.apply(parameter));
                if (parameter.arity().min() > 1) {
                    words.add(value.apply(parameter));
                }
            }
        }
        for (OptionSpec option : spec.options()) {
            if (isDemanded(option)) {
                words.add(option.longestName());
                words.add(value.apply(option));
            }
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** Whether an option must be given; of those of which one excludes the other none must. */
    static boolean isDemanded(OptionSpec option) {
        return option.required()
                && option.arity().max() > 0
                && (option.group() == null || !option.group().exclusive());
    }

    /** The options of a type, also in lists. */
    Stream<OptionSpec> options(Class<?>... types) {
        return spec.options().stream().filter(option -> Arrays.asList(types).contains(type(option)));
    }

    /** The type of one value of an argument. */
    static Class<?> type(ArgSpec argument) {
        return Collection.class.isAssignableFrom(argument.type()) && argument.auxiliaryTypes().length > 0
                ? argument.auxiliaryTypes()[0]
                : argument.type();
    }

    /** Whether an argument is a file that is read, or a folder. */
    static boolean isInput(ArgSpec argument) {
        return type(argument) == Path.class && !isOutput(argument);
    }

    /** Whether an argument is a file that is written. */
    static boolean isOutput(ArgSpec argument) {
        return argument instanceof OptionSpec option
                && option.longestName().endsWith("out")
                && option.paramLabel().equals("FILE");
    }

    /** A value of the right form, of whatever an argument wants. */
    String harmless(ArgSpec argument, Path folder) {
        Class<?> type = type(argument);
        if (type == Path.class) {
            return folder.resolve(isOutput(argument) ? "none.html" : "text.txt").toString();
        }
        if (type == Instant.class) {
            return "2026-04-01T00:00:00Z";
        }
        if (type == LocalDate.class) {
            return "2026-04-01";
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == boolean.class || type == Boolean.class) {
            return "false";
        }
        String plain = type == String.class ? "x" : "1";
        return WORDS.getOrDefault(argument.paramLabel(), TERMS.getOrDefault(argument.paramLabel(), plain));
    }
}
