package io.didymium.examples.cli.agreement;

import io.didymium.examples.cli.shell.Console;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Signs, shows and adds what parties agree on. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description =
                "Signed documents beside passports: what a buyer demands of a material, and how a scheme settles disputed lots.",
        synopsisSubcommandLabel = "COMMAND")
public final class AgreementCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private AgreementCommand() {}

    /** The command with those below it. */
    public static CommandLine of(Console console, Clock clock) {
        return new CommandLine(new AgreementCommand())
                .addSubcommand(new SpecifyCommand(console, clock))
                .addSubcommand(new SettleCommand(console, clock))
                .addSubcommand(new AddDocumentCommand(console))
                .addSubcommand(new ConformityCommand(console, clock));
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }
}
