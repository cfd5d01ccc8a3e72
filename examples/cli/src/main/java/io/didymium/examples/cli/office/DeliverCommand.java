package io.didymium.examples.cli.office;

import io.didymium.core.id.Id;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.verdict.ReportText;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.Office;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a customer needs. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = "Writes what a customer needs to verify deliveries or batches, and nothing else.",
        footer = {
            "",
            "Exit codes: 0 written, 1 not written because it is rejected, 64 wrong usage, 73 output that cannot be",
            "written. What the customer will miss is said on standard error."
        })
final class DeliverCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(
            arity = "1..*",
            paramLabel = "SUBJECT",
            description =
                    "Deliveries, batches, steps, sites, certificates, declarations, or parties with their identities: the"
                            + " id, or the end of it.")
    private List<String> subjects = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The passport file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--with-activities",
            description = "Includes what steps used, and at what cost, which otherwise stays here.")
    private boolean activities;

    @Mixin
    private final OfficeAccess access = new OfficeAccess();

    @Mixin
    private final Outputs outputs = new Outputs();

    DeliverCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFault {
        OfficeFolder folder = access.folder();
        outputs.plan(folder.inputs(), out);
        TrustList trust = folder.trust();
        return access.reading(folder, (office, store) -> deliver(office, trust));
    }

    private int deliver(Office office, TrustList trust) throws CommandFault {
        Instant at = access.time(clock);
        PassportBundle delivery = delivery(office, HeldThings.of(HeldThings.dossier(office, trust, at)));
        VerificationReport report = new ChainVerifier(trust).verify(delivery, at);
        if (report.verdict() == Verdict.REJECTED) {
            console.print("Not written: " + console.judged(Verdict.REJECTED) + " as of " + at + ".");
            console.print(VerdictText.of(delivery, report));
            return ExitCode.REJECTED;
        }
        outputs.write(out, BundleWriter.write(delivery));
        console.print("Wrote " + out + ": " + ReportText.content(delivery) + ".");
        if (VerdictText.isWithoutGoods(report)) {
            return ExitCode.ACCEPTED;
        }
        console.print("Who trusts as this office does finds, as of " + at + ": " + console.judged(report.verdict()));
        if (report.verdict() != Verdict.ACCEPTED) {
            console.complain("warning: the customer cannot verify all of it");
            console.note(VerdictText.of(delivery, report));
        }
        return ExitCode.ACCEPTED;
    }

    private PassportBundle delivery(Office office, HeldThings held) throws CommandFault {
        List<Id> named = new ArrayList<>();
        for (String name : subjects) {
            named.add(held.find(name));
        }
        Id[] all = named.toArray(Id[]::new);
        try {
            return activities ? office.deliverWithActivities(all) : office.deliver(all);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(e.getMessage() + ": receive or issue it first");
        }
    }
}
