package io.didymium.examples.cli.page;

import io.didymium.core.id.BatchId;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.render.MagnetLabel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes labels to print. */
@Command(
        name = "label",
        mixinStandardHelpOptions = true,
        description =
                "Writes the label of a product with magnets (CRMA, Article 28) as SVG, to be printed at its size.",
        footer = {"", "Exit codes: 0 written, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
public final class LabelCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "BATCH", description = "The batch: its id, or the end of it.")
    private String named = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The image to write; of several sheets those after the first get a number.")
    private Path out = Path.of("");

    @Option(
            names = "--copies",
            paramLabel = "NUMBER",
            description = "Writes sheets of A4 with so many labels instead of one label.")
    private @Nullable Integer copies;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language: en, de, or a file of words; by default ${DEFAULT-VALUE}.")
    private String language = "en";

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public LabelCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (copies != null && (copies < 1 || copies > MOST)) {
            throw CommandFault.usage("--copies must be from 1 to " + MOST + ": " + copies);
        }
        ChainView view = ChainView.read(file, console, clock);
        BatchId batch = view.batch(named);
        ProductInformation information = view.dossier().origin().products().stream()
                .filter(product -> product.batch().equals(batch))
                .findFirst()
                .orElseThrow(() -> CommandFault.absent(
                        file + " states nothing about magnets in " + batch + ", so there is no label for it"))
                .information();
        MagnetLabel label = MagnetLabel.of(information, LanguageChoice.wording(language));
        List<Bytes> images =
                copies == null ? List.of(label.svg()) : MagnetLabel.sheets(Collections.nCopies(copies, label));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            files.add(i == 0 ? out : numbered(i + 1));
        }
        outputs.plan(List.of(file), files);
        for (int i = 0; i < images.size(); i++) {
            outputs.write(files.get(i), images.get(i));
            console.print("Wrote " + files.get(i) + ".");
        }
        console.print(ChainView.NOT_VERIFIED);
        return ExitCode.ACCEPTED;
    }

    private Path numbered(int number) {
        String name = String.valueOf(out.getFileName());
        int end = name.lastIndexOf('.');
        String stem = end < 0 ? name : name.substring(0, end);
        return out.resolveSibling(stem + "-" + number + (end < 0 ? "" : name.substring(end)));
    }
}
