package io.didymium.examples.cli.office;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.StatusTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says anew what is revoked and what is not. */
@Command(
        name = "refresh",
        mixinStandardHelpOptions = true,
        description = "Issues the status list anew, so that what was issued before can be verified again.")
final class RefreshCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file with the status list.")
    private Path out = Path.of("");

    @Mixin
    private final StatusValidity validity = new StatusValidity();

    @Mixin
    private final OfficeAccess access = new OfficeAccess();

    @Mixin
    private final Outputs outputs = new Outputs();

    RefreshCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFault {
        OfficeFolder folder = access.folder();
        outputs.plan(folder.inputs(), out);
        return access.signing(folder, console, clock, (office, store) -> refresh(office));
    }

    private int refresh(Office office) throws IOException, CommandFault {
        StatusTerms terms = validity.of(office, access.time(clock));
        PassportBundle list = office.refreshStatus(terms);
        if (list.statusLists().isEmpty()) {
            throw CommandFault.absent("this office has issued nothing yet, so there is no status to say");
        }
        outputs.write(out, BundleWriter.write(list));
        console.print("Wrote " + out + ", a status list that holds until " + terms.validUntil()
                + ": hand it on to whoever holds what this office issued.");
        return ExitCode.ACCEPTED;
    }
}
