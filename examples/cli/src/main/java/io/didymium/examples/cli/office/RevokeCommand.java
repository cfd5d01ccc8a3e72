package io.didymium.examples.cli.office;

import io.didymium.core.id.Id;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.Office;
import io.didymium.passport.trust.TrustList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back what the office issued. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Revokes what this office issued about something, and issues a status list that says so.",
        footer = {"", "Hand the file on to everybody who received what is revoked. A revocation cannot be undone."})
final class RevokeCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(
            paramLabel = "SUBJECT",
            description = "A batch, step, delivery, site or certificate: its id, or the end.")
    private String subject = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, for the office's own records.")
    private String reason = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file with the status list.")
    private Path out = Path.of("");

    @Mixin
    private final StatusValidity validity = new StatusValidity();

    @Mixin
    private final OfficeAccess access = new OfficeAccess();

    @Mixin
    private final Outputs outputs = new Outputs();

    RevokeCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFault {
        if (reason.isBlank()) {
            throw CommandFault.usage("--reason is empty; say why it is revoked");
        }
        OfficeFolder folder = access.folder();
        outputs.plan(folder.inputs(), out);
        TrustList trust = folder.trust();
        return access.signing(folder, console, (office, store) -> revoke(office, trust));
    }

    private int revoke(Office office, TrustList trust) throws IOException, CommandFault {
        Instant at = access.time(clock);
        Id named = HeldThings.of(HeldThings.dossier(office, trust, at)).find(subject);
        PassportBundle list;
        try {
            list = office.revoke(named, reason, validity.of(office, at));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(e.getMessage() + "; only the issuer of a credential can revoke it");
        }
        outputs.write(out, BundleWriter.write(list));
        console.print("Revoked what " + office.party().name() + " issued about " + named.value() + ".");
        console.print("Wrote " + out + ", the status list that says so: hand it on to everybody who received it.");
        return ExitCode.ACCEPTED;
    }
}
