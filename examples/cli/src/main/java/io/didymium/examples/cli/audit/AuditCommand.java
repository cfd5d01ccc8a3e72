package io.didymium.examples.cli.audit;

import io.didymium.examples.cli.shell.Console;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans audits, and shows what auditors state. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Commits to the sample of an audit, draws it, and shows the statements of auditors.",
        synopsisSubcommandLabel = "COMMAND")
public final class AuditCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private AuditCommand() {}

    /** The command with those below it. */
    public static CommandLine of(Console console, Clock clock, SecureRandom random) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditCommitCommand(console, random))
                .addSubcommand(new AuditPlanCommand(console, clock))
                .addSubcommand(new AuditShowCommand(console, clock));
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }
}
