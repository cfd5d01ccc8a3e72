package io.didymium.examples.cli.page;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.render.Picture;
import io.didymium.passport.render.Presentation;
import io.didymium.passport.report.VerificationReport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the page of a passport. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Writes the page of a passport: one HTML file that any browser opens, without a network.",
        footer = {"", "Exit codes: 0 written, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
public final class ShowCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file, or a folder of credentials.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BATCH",
            description = "The batch: its id or the end of it; by default the one that the file delivers.")
    private @Nullable String named;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The page to write.")
    private Path out = Path.of("");

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Shows what this role may see: public, interest, authority, customs, customer or owner.")
    private @Nullable String role;

    @Option(
            names = "--plain",
            description =
                    "Writes a page in plain words for everybody, in the role public unless --role says otherwise.")
    private boolean plain;

    @Option(
            names = "--inspection",
            description =
                    "Writes a page for an officer with the product in hand: what to compare, and what the law asks for,"
                            + " in the role authority unless --role says otherwise.")
    private boolean inspection;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Also writes the pictures into a folder, each as SVG.")
    private @Nullable Path pictures;

    @Mixin
    private PageOptions options = new PageOptions();

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public ShowCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (plain && inspection) {
            throw CommandFault.usage("--plain and --inspection are two pages: write them one by one");
        }
        List<Path> inputs = options.inputs(file);
        outputs.plan(inputs, out);
        PassportBundle bundle = PageOptions.seenBy(seenAs(), Storage.passports(file), console);
        VerificationReport report = options.verify(bundle, console, clock);
        BatchId product = ShownBatch.of(file, bundle, report, named);
        Presentation presentation = Presentation.of(bundle, report, options.wording());
        Bytes page;
        try {
            page = plain
                    ? presentation.plainPage(product)
                    : inspection ? presentation.inspectionPage(product) : presentation.passportPage(product);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("there is no batch " + product + " in " + file);
        }
        List<Picture> images = pictures == null ? List.of() : presentation.pictures(product);
        Path folder = pictures == null ? Path.of("") : pictures;
        List<Path> files = images.stream()
                .map(picture -> folder.resolve(picture.name() + ".svg"))
                .toList();
        outputs.plan(inputs, files);
        outputs.write(out, page);
        for (int i = 0; i < files.size(); i++) {
            outputs.write(files.get(i), images.get(i).svg());
        }
        console.print("Wrote " + out + ": " + report.verdict() + " as of " + report.at() + ".");
        if (!files.isEmpty()) {
            console.print("Wrote " + files.size() + " pictures into " + folder + ".");
        }
        console.print(
                "Open it in a browser: " + out.toAbsolutePath().normalize().toUri());
        return ExitCode.ACCEPTED;
    }

    private @Nullable String seenAs() {
        return role != null ? role : plain ? "public" : inspection ? "authority" : null;
    }
}
