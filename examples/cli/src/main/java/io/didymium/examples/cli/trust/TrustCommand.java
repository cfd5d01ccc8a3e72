package io.didymium.examples.cli.trust;

import io.didymium.examples.cli.shell.Console;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows and changes trust files. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = "Shows and changes a trust file: whom a verifier believes, for what, and when.",
        synopsisSubcommandLabel = "COMMAND")
public final class TrustCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private TrustCommand() {}

    /** The command with those below it. */
    public static CommandLine of(Console console, Clock clock) {
        return new CommandLine(new TrustCommand())
                .addSubcommand(new TrustShowCommand(console))
                .addSubcommand(new TrustAddCommand(console, clock))
                .addSubcommand(new TrustRemoveCommand(console))
                .addSubcommand(new TrustLogCommand(console));
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }
}
