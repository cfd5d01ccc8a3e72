package io.didymium.examples.cli.usage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The files that a command is to read and that are not there: all of them, before it does anything. */
final class MissingInputs {
    /** How parameters are called that are files to be read. */
    private static final Set<String> LABELS = Set.of("FILE", "PACKAGE", "DRAFT");
    /** Options that are files to be read; others may be files to be written. */
    private static final Set<String> OPTIONS =
            Set.of("--trust", "--did-document", "--inventory", "--inventory-method", "--passphrase-file", "--prices");

    private MissingInputs() {}

    /** A sentence about each. */
    static List<String> of(ParseResult parsed) {
        ParseResult last = parsed;
        boolean changesTrust = false;
        while (last.hasSubcommand()) {
            last = last.subcommand();
            changesTrust |= last.commandSpec().name().equals("trust")
                    || last.commandSpec().name().equals("office");
        }
        List<String> missing = new ArrayList<>();
        if (changesTrust) {
            return missing;
        }
        for (ArgSpec argument : last.commandSpec().args()) {
            if (isInput(argument)) {
                paths(argument.getValue()).stream()
                        .filter(path -> !path.toString().equals("-") && Files.notExists(path))
                        .forEach(path -> missing.add(path + " does not exist"));
            }
        }
        return missing;
    }

    private static boolean isInput(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? OPTIONS.contains(option.longestName())
                : LABELS.contains(argument.paramLabel().replaceAll(" .*", ""));
    }

    private static List<Path> paths(Object value) {
        if (value instanceof Path path) {
            return path.toString().isEmpty() ? List.of() : List.of(path);
        }
        List<Path> paths = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            several.forEach(one -> paths.addAll(paths(one)));
        }
        return paths;
    }
}
