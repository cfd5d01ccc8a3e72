package io.didymium.examples.cli.lca.repository;

import io.didymium.examples.cli.shell.Console;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Works with a repository of inventories: holds one class for each of its commands. */
@Command(
        name = "repository",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps inventories of several members in all their versions, in a folder.")
public final class RepositoryCommand implements Runnable {
    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    private RepositoryCommand() {}

    /** The command with those below it. */
    public static CommandLine of(Console console, Clock clock) {
        return new CommandLine(new RepositoryCommand())
                .addSubcommand(new AddCommand(console, clock))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new VersionsCommand(console))
                .addSubcommand(new BenchmarkCommand(console));
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }
}
