package io.didymium.examples.cli.lca;

import io.didymium.examples.cli.lca.report.ModuleReportCommand;
import io.didymium.examples.cli.lca.report.PactCommand;
import io.didymium.examples.cli.lca.repository.RepositoryCommand;
import io.didymium.examples.cli.shell.Console;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Works with inventories: holds one class for each of its commands. */
@Command(
        name = "lca",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads, checks, calculates, compares and writes inventories of other tools.")
public final class LcaCommand implements Runnable {
    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    private LcaCommand() {}

    /** The command with those below it. */
    public static CommandLine of(Console console, Clock clock) {
        return new CommandLine(new LcaCommand())
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new LintCommand(console))
                .addSubcommand(new MapCommand(console))
                .addSubcommand(new CalculateCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new FactorCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ModuleReportCommand(console))
                .addSubcommand(new PactCommand(console, clock))
                .addSubcommand(RepositoryCommand.of(console, clock));
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }
}
