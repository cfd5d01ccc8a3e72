package io.didymium.examples.cli.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.exchange.archive.ArchiveAnswer;
import io.didymium.passport.exchange.archive.ArchivedVersion;
import io.didymium.passport.exchange.archive.VersionArchive;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the versions of a passport, and which was current at a time. */
@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the versions of a passport, and which of them was current at a time (EN 18221).",
            "A version is dated by its issuer; receipts of logs and proofs of registration show what others saw by then."
        },
        footer = {
            "",
            "Exit codes: 0 others than the issuer establish which version was current, 2 they do not, 3 unreadable input,",
            "64 wrong usage, 73 output that cannot be written."
        })
public final class ArchiveCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Passport files, credentials (.jwt, .json), or folders of credentials; their versions count together.")
    private List<Path> files = List.of();

    @Option(names = "--of", required = true, paramLabel = "BATCH", description = "The batch: the id, or the end of it.")
    private String batch = "";

    @Option(
            names = "--on",
            paramLabel = "INSTANT",
            description = "The time that is asked for; by default that of --at.")
    private @Nullable Instant on;

    @Option(names = "--trust", required = true, paramLabel = "FILE", description = "Whom you trust: a trust file.")
    private Path trust = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", description = "The time of verification; by default now.")
    private @Nullable Instant at;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the version that was current, in the compressed form of EN 18223.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public ArchiveCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (out != null) {
            outputs.plan(files, out);
        }
        TrustList believed = Storage.trust(trust);
        Instant now = at == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : at;
        Instant time = on == null ? now : on;
        if (time.isAfter(now)) {
            throw CommandFault.usage("--on is after the time of verification, " + now);
        }
        PassportBundle bundle = bundle();
        VerificationReport report = console.working("verifying", () -> new ChainVerifier(believed).verify(bundle, now));
        ArchiveAnswer answer = VersionArchive.of(bundle, believed, report).at(named(report), time);
        if (json) {
            console.print(Json.text(object(answer)));
        } else {
            print(answer);
        }
        if (out != null) {
            ArchivedVersion current = answer.current()
                    .orElseThrow(() -> CommandFault.absent("there is no version of " + time + " to write"));
            outputs.write(out, current.passport().writeCompressed());
        }
        return answer.isEstablished() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private PassportBundle bundle() throws CommandFault {
        List<PassportBundle> bundles = new ArrayList<>();
        for (Path file : files) {
            bundles.add(Storage.passports(file));
        }
        try {
            return BundleMerge.of(bundles);
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable("the files cannot be put together: " + e.getMessage());
        }
    }

    /** The batch by its id, or by the end of it where the files describe one coherent chain. */
    private BatchId named(VerificationReport report) throws CommandFault {
        Optional<BatchId> known = report.dossier().flatMap(dossier -> new ShortNames(dossier.chain()).batch(batch));
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return new BatchId(batch);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("there is no batch '" + batch + "' in these files; give its whole id");
        }
    }

    private void print(ArchiveAnswer answer) {
        for (ArchivedVersion version : answer.versions()) {
            console.print("version " + version.number() + "  valid from " + version.validFrom() + "  logged "
                    + shown(version.loggedAt()) + "  registered " + shown(version.registeredAt()));
        }
        console.print(answer.current()
                .map(version -> "On " + answer.time() + " version " + version.number()
                        + " was current, by the dates of its issuer. Hash: "
                        + version.passport().versionHash().algorithm() + " "
                        + version.passport().versionHash().value() + ".")
                .orElse("On " + answer.time() + " no version here was current."));
        console.print(answer.seen()
                .map(version -> "Others had seen version " + version.number() + " by then.")
                .orElse("Nothing here shows what others had seen by then."));
        for (Finding finding : answer.findings()) {
            console.print("  - " + finding.message() + " [" + finding.code().id() + "]");
            console.print("    " + finding.code().remedy());
        }
    }

    private static String shown(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("-");
    }

    private static ObjectNode object(ArchiveAnswer answer) {
        ObjectNode object =
                Json.object().put("time", answer.time().toString()).put("established", answer.isEstablished());
        answer.current().ifPresent(version -> object.put("current", version.number()));
        answer.seen().ifPresent(version -> object.put("seen", version.number()));
        ArrayNode versions = object.putArray("versions");
        for (ArchivedVersion version : answer.versions()) {
            ObjectNode one = versions.addObject()
                    .put("number", version.number())
                    .put("passport", version.passport().header().id())
                    .put("digest", version.credential().digest())
                    .put("validFrom", version.validFrom().toString())
                    .put("hash", version.passport().versionHash().value());
            version.loggedAt().ifPresent(time -> one.put("loggedAt", time.toString()));
            version.registeredAt().ifPresent(time -> one.put("registeredAt", time.toString()));
            version.latestAt().ifPresent(time -> one.put("latestAt", time.toString()));
        }
        Json.findings(object, answer.findings());
        return object;
    }
}
