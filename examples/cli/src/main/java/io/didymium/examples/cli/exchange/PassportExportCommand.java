package io.didymium.examples.cli.exchange;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.exchange.format.AssetOptions;
import io.didymium.examples.cli.exchange.format.ExportRequest;
import io.didymium.examples.cli.exchange.format.FormatWriter;
import io.didymium.examples.cli.exchange.format.PartnerOptions;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.view.ChainView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the passport of a batch in the format of another system. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the current passport of a batch in the format of another system.",
            "What is written has no signature: its readers trust whoever serves it, or verify the passport file.",
            "The command 'formats' lists the formats."
        },
        footer = {"", "Exit codes: 0 done, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
public final class PassportExportCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file, or a folder of credentials.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "BATCH", description = "The batch: the id, or the end of it.")
    private String batch = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "The format, as the command formats lists it, such as en18223.")
    private String format = "";

    @Option(
            names = "--served-at",
            paramLabel = "URL",
            description = "Of links: the address under which each credential is served by its digest.")
    private @Nullable String base;

    @Option(
            names = "--anchor",
            paramLabel = "URL",
            description = "Of links: the address on the label, such as a GS1 Digital Link; else the id of the batch.")
    private @Nullable String anchor;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Mixin
    private final PartnerOptions partners = new PartnerOptions();

    @Mixin
    private final AssetOptions assets = new AssetOptions();

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public PassportExportCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        FormatWriter writer = ExchangeFormats.written(format).writer().orElseThrow();
        outputs.plan(List.of(file), out);
        ChainView view = ChainView.read(file, console, clock);
        BatchId id = view.batch(batch);
        Bytes written = writer.write(new ExportRequest(view, id, base, anchor, partners, assets, console::print));
        outputs.write(out, written);
        console.print("Wrote " + out + ": the passport of " + id + " as " + format + ". It is not signed.");
        return ExitCode.ACCEPTED;
    }
}
