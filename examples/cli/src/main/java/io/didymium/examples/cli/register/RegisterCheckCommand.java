package io.didymium.examples.cli.register;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.CheckpointResult;
import io.didymium.crypto.log.FolderLog;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.crypto.note.SignedNote;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.register.AccountExtract;
import io.didymium.passport.register.ExtractReview;
import io.didymium.passport.register.OpenedAccount;
import io.didymium.passport.register.RegisterMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a whole register. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads all of a register, checks it against its signed root, and the accounts that passport files open.",
        footer = {"", "Exit codes: 0 nothing is wrong, 1 something is, 3 unreadable input, 64 wrong usage."})
final class RegisterCheckCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;
    private final List<String> faults = new ArrayList<>();

    @Parameters(paramLabel = "DIR", description = "The folder of the register.")
    private Path folder = Path.of("");

    @Parameters(
            paramLabel = "FILE",
            index = "1..*",
            arity = "0..*",
            description = "Passport files whose extracts open accounts.")
    private List<Path> files = List.of();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "A trust file: checks that its witnesses cosigned the last checkpoint.")
    private @Nullable Path trust;

    @Option(
            names = "--max-age",
            paramLabel = "HOURS",
            description = "How old the last checkpoint of the witnesses may be; by default 24 hours.")
    private int hours = 24;

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    RegisterCheckCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        RegisterFolder register = RegisterFolder.open(folder, passphrase, console);
        Map<OpenedAccount, Long> accounts = new LinkedHashMap<>();
        for (Path file : files) {
            read(file, accounts);
        }
        try (FolderLog log = register.openLog()) {
            RegisterMonitor monitor =
                    console.working("reading " + log.size() + " entries", () -> new RegisterMonitor(log, read -> {}));
            console.print("The register " + register.origin() + " has " + monitor.size()
                    + " entries; every file is the one in the signed tree.");
            monitor.foreign().forEach(place -> faults.add("entry " + place + " is no entry of a register"));
            monitor.repeated().forEach(place -> faults.add("entry " + place + " has the tag of an entry before it"));
            accounts.keySet().stream()
                    .map(OpenedAccount::account)
                    .filter(account -> accounts.keySet().stream()
                                    .filter(other -> other.account().equals(account))
                                    .count()
                            > 1)
                    .distinct()
                    .forEach(account -> faults.add(account.batch() + " at " + account.site()
                            + ": the account is opened twice, with different secrets or keys"));
            accounts.forEach((account, shown) -> account(monitor.find(account), account, shown));
            if (trust != null) {
                witnesses(register, log, Storage.trust(trust).log(register.origin()));
            }
        } catch (IOException e) {
            throw CommandFault.unreadable("the log in " + register.log() + " cannot be read: " + e.getMessage());
        } catch (MalformedInputException e) {
            throw register.damaged(e);
        }
        faults.forEach(fault -> console.print(TerminalText.line("wrong: " + fault)));
        if (faults.isEmpty()) {
            console.print("Nothing is wrong.");
        }
        return faults.isEmpty() ? ExitCode.ACCEPTED : ExitCode.REJECTED;
    }

    private void read(Path file, Map<OpenedAccount, Long> accounts) throws CommandFault {
        for (EvidenceDocument document : Storage.passports(file).documents()) {
            if (!document.mediaType().equals(AccountExtract.MEDIA_TYPE)) {
                continue;
            }
            try {
                AccountExtract extract = AccountExtract.read(document.content());
                Checkpoint checkpoint = Checkpoint.parse(extract.checkpoint().text());
                new ExtractReview(extract, checkpoint)
                        .faults()
                        .forEach(fault -> faults.add(file + ": entry " + fault.number() + " of the extract of "
                                + extract.account().account().batch() + ": "
                                + fault.kind().words()));
                accounts.merge(extract.account(), (long) extract.entries().size(), Math::max);
            } catch (MalformedInputException e) {
                faults.add(file + ": an extract cannot be read: " + e.getMessage());
            }
        }
    }

    private void account(RegisterMonitor.Sighting seen, OpenedAccount opened, long shown) {
        String batch = opened.account().batch().value();
        console.print(TerminalText.line(batch + ": " + seen.last() + " entries, of which files show " + shown));
        if (seen.last() < shown) {
            faults.add(batch + ": files show " + shown + " entries, and " + seen.last() + " are there");
        }
        seen.missing().forEach(number -> faults.add(batch + ": number " + number + " is missing"));
        seen.twice().forEach(number -> faults.add(batch + ": number " + number + " has two entries"));
        seen.unsigned()
                .forEach(number -> faults.add(batch + ": an entry of number " + number
                        + " is not signed with the account's key: somebody else who knows its secret made it"));
    }

    private void witnesses(RegisterFolder register, FolderLog log, Optional<TrustedLog> trusted)
            throws CommandFault, IOException, MalformedInputException {
        Optional<SignedNote> cosigned = register.lastCosigned();
        if (trusted.isEmpty() || cosigned.isEmpty()) {
            faults.add(
                    trusted.isEmpty()
                            ? "the trust file does not name the log " + register.origin()
                            : "no witness has cosigned a checkpoint");
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        CheckpointResult result = trusted.get().verify(cosigned.get(), now);
        if (result.checkpoint().isEmpty() || result.seenAt().isEmpty()) {
            faults.add("the checkpoint of the witnesses does not count: "
                    + result.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            return;
        }
        Checkpoint checkpoint = result.checkpoint().get();
        Instant seen = result.seenAt().get();
        console.print("Witnesses cosigned " + checkpoint.size() + " of " + log.size() + " entries at " + seen + ".");
        if (checkpoint.size() > 0) {
            try {
                log.receipt(checkpoint.size() - 1, cosigned.get());
            } catch (IllegalArgumentException e) {
                faults.add("witnesses cosigned a tree that is not the one of this log");
            }
        }
        if (Duration.between(seen, now).compareTo(Duration.ofHours(hours)) > 0) {
            faults.add("the last checkpoint of the witnesses is older than " + hours + " hours");
        }
    }
}
