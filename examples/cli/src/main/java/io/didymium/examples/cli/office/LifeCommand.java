package io.didymium.examples.cli.office;

import io.didymium.core.id.Id;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.trust.TrustList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says something about the life of what the office issued: each verb is a command. */
@Command(
        mixinStandardHelpOptions = true,
        footer = {"", "Hand the file on to everybody who received what it is about."})
final class LifeCommand implements Callable<Integer> {
    /** What can be said. */
    enum Verb {
        REVOKE(
                "Revokes what this office issued about something, such as because its key was stolen; for ever.",
                "Revoked"),
        SUSPEND("Suspends what this office issued about something, until it is resumed.", "Suspended"),
        RESUME("Lifts a suspension.", "Resumed"),
        WITHDRAW("Withdraws what this office stated in error about something that never was; for ever.", "Withdrew"),
        ARCHIVE("Archives what this office issued about goods that are no longer there; it remains true.", "Archived");

        private final String description;
        private final String done;

        Verb(String description, String done) {
            this.description = description;
            this.done = done;
        }

        /** The name of the command. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private PassportBundle say(Office office, Id subject, String reason, StatusTerms terms) throws IOException {
            return switch (this) {
                case REVOKE -> office.revoke(subject, reason, terms);
                case SUSPEND -> office.suspend(subject, reason, terms);
                case RESUME -> office.resume(subject, reason, terms);
                case WITHDRAW -> office.withdraw(subject, reason, terms);
                case ARCHIVE -> office.archive(subject, reason, terms);
            };
        }
    }

    private final Console console;
    private final Clock clock;
    private final Verb verb;

    @Parameters(
            paramLabel = "SUBJECT",
            description =
                    "A batch, step, delivery, site or certificate, or a party with an identity from this register: its id, or the"
                            + " end.")
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

    /** The command of a verb. */
    static CommandLine of(Verb verb, Console console, Clock clock) {
        CommandLine line = new CommandLine(new LifeCommand(console, clock, verb));
        line.getCommandSpec().name(verb.word()).usageMessage().description(verb.description);
        return line;
    }

    private LifeCommand(Console console, Clock clock, Verb verb) {
        this.verb = verb;
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFault {
        if (reason.isBlank()) {
            throw CommandFault.usage("--reason is empty; say why");
        }
        OfficeFolder folder = access.folder();
        outputs.plan(folder.inputs(), out);
        TrustList trust = folder.trust();
        return access.signing(folder, console, clock, (office, store) -> say(office, trust));
    }

    private int say(Office office, TrustList trust) throws IOException, CommandFault {
        Instant at = access.time(clock);
        Id named = HeldThings.of(HeldThings.dossier(office, trust, at)).find(subject);
        PassportBundle list;
        try {
            list = verb.say(office, named, reason, validity.of(office, at));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(e.getMessage() + "; only the issuer of a credential can " + verb.word() + " it");
        }
        outputs.write(out, BundleWriter.write(list));
        console.print(verb.done + " what " + office.party().name() + " issued about " + named.value() + ".");
        console.print("Wrote " + out + ", the status list that says so: hand it on to everybody who received it.");
        return ExitCode.ACCEPTED;
    }
}
