package io.didymium.examples.cli.register;

import io.didymium.examples.cli.shell.Console;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps a register. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description =
                "Keeps a register: a log in which withdrawals from batches are entered, so that each is counted once.",
        synopsisSubcommandLabel = "COMMAND")
public final class RegisterCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private RegisterCommand() {}

    /** The command with those below it. */
    public static CommandLine of(Console console, Clock clock, SecureRandom random) {
        return new CommandLine(new RegisterCommand())
                .addSubcommand(new RegisterInitCommand(console, random))
                .addSubcommand(new RegisterAppendCommand(console, clock))
                .addSubcommand(new RegisterReceiptCommand(console))
                .addSubcommand(new RegisterCheckCommand(console, clock));
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }
}
