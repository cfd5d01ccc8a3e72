package io.didymium.examples.cli.office;

import io.didymium.core.finding.Severity;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.verdict.ReportText;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.Reception;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes in what somebody handed on. */
@Command(
        name = "receive",
        mixinStandardHelpOptions = true,
        description = "Verifies a file that was handed on, and keeps it in the office unless it is rejected.",
        footer = {
            "",
            "Exit codes: 0 kept and accepted, 1 not kept, 2 kept though evidence is missing, 3 unreadable input,",
            "64 wrong usage, 73 records that cannot be written."
        })
final class ReceiveCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "A passport file, a credential, a folder of credentials, or -.")
    private Path file = Path.of("");

    @Mixin
    private final OfficeAccess access = new OfficeAccess();

    ReceiveCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFault {
        OfficeFolder folder = access.folder();
        TrustList trust = folder.trust();
        PassportBundle bundle = Storage.passports(file);
        return access.reading(folder, (office, store) -> receive(office, store, bundle, trust));
    }

    private int receive(Office office, WatchedStore store, PassportBundle bundle, TrustList trust)
            throws IOException, CommandFault {
        Instant at = access.time(clock);
        PassportBundle before = office.holdings();
        int learned = store.learned();
        Reception reception;
        try {
            reception = office.receive(bundle, trust, at);
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable(file + " cannot be kept beside what this office holds: " + e.getMessage());
        }
        if (!reception.kept()) {
            console.print("Not kept: " + file + " is "
                    + (reception.contradictions().isEmpty()
                            ? console.judged(Verdict.REJECTED) + " as of " + at + "."
                            : "in contradiction to what this office holds."));
            console.print(VerdictText.of(bundle, reception.report()));
            console.print(VerdictText.of(reception.contradictions()));
            return ExitCode.REJECTED;
        }
        Verdict verdict = reception.report().verdict();
        boolean known = before.equals(office.holdings());
        console.print((known ? "Nothing new in " : "Received ") + file + ": " + ReportText.content(bundle) + ".");
        boolean sound = verdict == Verdict.ACCEPTED || VerdictText.isWithoutGoods(reception.report());
        if (VerdictText.isWithoutGoods(reception.report())) {
            console.print("There is nothing about goods in it to verify, as of " + at + "; what it has is kept.");
            warnOfWhatIsRevoked(office, trust, at, before);
        } else {
            console.print("Verdict as of " + at + ": " + console.judged(verdict));
            console.print(VerdictText.of(bundle, reception.report()));
        }
        if (!reception.outdated().isEmpty()) {
            console.print("What this office issued builds on what was replaced or withdrawn:");
            console.print("state it anew, with: didymium correct");
            console.print(VerdictText.of(reception.outdated()));
        }
        if (store.learned() > learned) {
            noticeLoss(store, store.learned() - learned);
        }
        return sound ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    /** A list without goods may revoke what is held. */
    private void warnOfWhatIsRevoked(Office office, TrustList trust, Instant at, PassportBundle before) {
        VerificationReport now = new ChainVerifier(trust).verify(office.holdings(), at);
        if (now.verdict() == Verdict.REJECTED
                && new ChainVerifier(trust).verify(before, at).verdict() != Verdict.REJECTED) {
            console.print("What this office holds is no longer valid as a whole:");
            console.print(VerdictText.of(now.findings().stream()
                    .filter(finding -> finding.severity() == Severity.FAIL)
                    .toList()));
        }
    }

    private void noticeLoss(WatchedStore store, int learned) throws IOException {
        store.leaveFree();
        console.complain("warning: " + learned + " credentials in it are this office's own and are not in its records:"
                + " records were lost. Their positions in the status list are kept from now on, and "
                + WatchedStore.LEFT_FREE + " more are left free for others that may exist. Revoke again what was"
                + " revoked, and receive whatever else this office issued.");
    }
}
