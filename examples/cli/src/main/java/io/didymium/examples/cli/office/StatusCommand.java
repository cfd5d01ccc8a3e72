package io.didymium.examples.cli.office;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What has to do with status lists. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Issues status lists, which say what is revoked.",
        synopsisSubcommandLabel = "COMMAND")
final class StatusCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    StatusCommand() {}

    @Override
    public Integer call() {
        throw OfficeCommand.missing(spec);
    }
}
