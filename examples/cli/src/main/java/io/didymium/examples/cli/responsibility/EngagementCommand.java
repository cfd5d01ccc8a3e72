package io.didymium.examples.cli.responsibility;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.IoReason;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.view.ChainView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows records about people around sites, and whether a report is the one that a record names. */
@Command(
        name = "engagement",
        mixinStandardHelpOptions = true,
        description =
                "Shows meetings, grievances, permits, consent and surveys, by site, as their keepers record them.",
        footer = {"", "Exit codes: 0 done, 1 the report is not the one that any record names."})
public final class EngagementCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day on which days are counted and things are overdue; by default today.")
    private @Nullable LocalDate day;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "A report: says which record names it by its digest, or that none does because it was changed.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The command. */
    public EngagementCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        List<SiteRecord> records = view.dossier().records().stream()
                .filter(SiteRecord.class::isInstance)
                .map(SiteRecord.class::cast)
                .toList();
        if (report != null) {
            return compare(records, report);
        }
        LocalDate asked = day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day;
        EngagementText text = new EngagementText(view, asked);
        if (json) {
            ObjectNode object = Json.object().put("verified", false).put("on", asked.toString());
            ArrayNode list = object.putArray("records");
            records.forEach(record -> text.json(record, list.addObject()));
            console.print(Json.text(object));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            if (records.isEmpty()) {
                console.print("no record about people around sites is in this file");
            }
            records.forEach(record -> text.print(console, record));
        }
        return ExitCode.ACCEPTED;
    }

    private int compare(List<SiteRecord> records, Path path) throws CommandFault {
        String digest = digest(path);
        List<String> naming = records.stream()
                .flatMap(record -> record.documents().stream()
                        .filter(document -> document.digest().equals(digest))
                        .map(document -> TerminalText.line(
                                document.name() + ", of " + record.name() + " (" + record.id() + ")")))
                .toList();
        if (!naming.isEmpty()) {
            naming.forEach(name -> console.print("the report is as recorded: " + name));
            return ExitCode.ACCEPTED;
        }
        console.print("no record names a report with digest " + digest + "; recorded are:");
        records.forEach(record -> record.documents().stream()
                .map(ReportDocument::toString)
                .map(TerminalText::line)
                .forEach(document -> console.print("  " + document)));
        return ExitCode.REJECTED;
    }

    private static String digest(Path path) throws CommandFault {
        try (InputStream stream = Storage.open(path)) {
            byte[] content = stream.readNBytes(MOST_BYTES);
            if (stream.read() >= 0) {
                throw CommandFault.unreadable(path + " has more than " + MOST_BYTES + " bytes");
            }
            return DigestMultibase.ofSha256(Bytes.of(content));
        } catch (IOException e) {
            throw CommandFault.unreadable(path + " cannot be read: " + IoReason.of(e));
        }
    }
}
