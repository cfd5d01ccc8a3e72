package io.didymium.examples.cli.usage;

import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command if its arguments are understood; otherwise says at once all that is wrong with them. */
public final class ArgumentFaults {
    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'", Pattern.DOTALL);

    private final Console console;

    /** @param console where faults are said */
    public ArgumentFaults(Console console) {
        this.console = console;
    }

    /** Lets a command line and its commands go on after a fault, so that all of them are found. */
    public void collectIn(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(this::collectIn);
    }

    /** Runs the command of arguments, or says what is wrong with them. */
    public int run(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        List<ParameterException> faults = new ArrayList<>();
        for (ParseResult part = parsed; part != null; part = part.hasSubcommand() ? part.subcommand() : null) {
            part.errors().stream()
                    .filter(ParameterException.class::isInstance)
                    .forEach(fault -> faults.add((ParameterException) fault));
        }
        if (!faults.isEmpty()) {
            return say(withoutConsequences(faults));
        }
        List<String> missing = MissingInputs.of(parsed);
        if (!missing.isEmpty()) {
            missing.forEach(console::complain);
            return ExitCode.UNREADABLE;
        }
        return new RunLast().execute(parsed);
    }

    /** Says what is wrong, and how the command is used. */
    public int say(List<ParameterException> faults) {
        boolean suggested = false;
        for (ParameterException fault : ordered(faults)) {
            console.complain(words(String.valueOf(fault.getMessage())));
            suggested |= UnmatchedArgumentException.printSuggestions(fault, console.err());
        }
        if (!suggested || faults.size() > 1) {
            CommandLine line = faults.get(faults.size() - 1).getCommandLine();
            if (line.getSubcommands().isEmpty()) {
                synopsis(line.getCommandSpec());
            } else {
                line.usage(console.err());
            }
        }
        return ExitCode.USAGE;
    }

    private void synopsis(CommandSpec spec) {
        Help help = new Help(spec);
        console.err().print("Usage: " + help.synopsis("Usage: ".length()));
        console.err().print("More is said by: " + spec.qualifiedName() + " --help\n");
    }

    /** Without what only follows from another fault: a value that cannot be read also counts as left over and as missing. */
    private static List<ParameterException> withoutConsequences(List<ParameterException> faults) {
        Set<String> unreadable = new HashSet<>();
        Set<ArgSpec> named = new HashSet<>();
        List<ParameterException> kept = new ArrayList<>();
        for (ParameterException fault : faults) {
            if (!(fault instanceof UnmatchedArgumentException) && fault.getArgSpec() != null) {
                unreadable.add(fault.getValue());
                named.add(fault.getArgSpec());
            }
        }
        for (ParameterException fault : faults) {
            boolean follows = fault instanceof UnmatchedArgumentException unmatched
                    ? unreadable.containsAll(unmatched.getUnmatched())
                    : fault instanceof MissingParameterException missing
                            && missing.getArgSpec() == null
                            && named.containsAll(missing.getMissing());
            follows |= kept.stream().anyMatch(one -> repeats(fault, one));
            if (!follows) {
                kept.add(fault);
            }
            if (fault instanceof MissingParameterException missing) {
                named.addAll(missing.getMissing());
            }
        }
        return kept;
    }

    /** Whether a fault says that parameters are missing which another names too. */
    private static boolean repeats(ParameterException fault, ParameterException other) {
        return fault instanceof MissingParameterException missing
                && other instanceof MissingParameterException named
                && named.getMissing().containsAll(missing.getMissing());
    }

    /** An option that does not exist is often the one that seems to be missing, so it is named first. */
    private static List<ParameterException> ordered(List<ParameterException> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(fault -> fault instanceof UnmatchedArgumentException
                        ? 0
                        : fault instanceof MissingParameterException ? 2 : 1))
                .toList();
    }

    private static String words(String message) {
        Matcher choice = CHOICE.matcher(
                message.replaceFirst("^Error: ", "").replace(" is not a boolean", " is not true or false"));
        return choice.replaceAll(found -> Matcher.quoteReplacement("there is no '" + found.group(2) + "'; there are: "
                + found.group(1).toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
