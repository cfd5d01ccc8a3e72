package io.didymium.examples.cli.office;

import io.didymium.examples.cli.shell.Console;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What has to do with the office itself. */
@Command(
        name = "office",
        mixinStandardHelpOptions = true,
        description = "Makes an office: one party with its own key, which receives, issues and delivers.",
        synopsisSubcommandLabel = "COMMAND")
public final class OfficeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    private OfficeCommand() {}

    /** The commands of one party with its own key, in the order in which they are used. */
    public static List<CommandLine> all(Console console, Clock clock, SecureRandom random) {
        List<CommandLine> commands = new ArrayList<>(List.of(
                new CommandLine(new OfficeCommand()).addSubcommand(new InitCommand(console, random)),
                new CommandLine(new ReceiveCommand(console, clock)),
                new CommandLine(new IssueCommand(console, clock)),
                new CommandLine(new DeliverCommand(console, clock)),
                new CommandLine(new CorrectCommand(console, clock)),
                new CommandLine(new StatusCommand()).addSubcommand(new RefreshCommand(console, clock))));
        for (LifeCommand.Verb verb : LifeCommand.Verb.values()) {
            commands.add(LifeCommand.of(verb, console, clock));
        }
        return commands;
    }

    @Override
    public Integer call() {
        throw missing(spec);
    }

    /** The fault of a command that only has commands below it. */
    static RuntimeException missing(@Nullable CommandSpec spec) {
        return spec == null
                ? new IllegalStateException("not run by a command line")
                : new ParameterException(spec.commandLine(), "a command is missing");
    }
}
