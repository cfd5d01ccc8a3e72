package io.didymium.examples.cli.bundle;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.graph.BundleGraph;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the passport of a batch, with all that it builds on, out of a file. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Writes what one needs to verify batches of a passport file, and nothing else.",
        footer = {"", "Exit codes: 0 done, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
public final class ExtractCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file, or a folder of credentials.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "BATCH",
            description = "The batches: the id, or the end of it.")
    private List<String> batches = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The passport file to write.")
    private Path out = Path.of("");

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public ExtractCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        outputs.plan(List.of(file), out);
        ChainView view = ChainView.read(file, console, clock);
        BundleGraph graph = BundleGraph.of(view.bundle());
        List<SignedCredential> roots = new ArrayList<>();
        for (String named : batches) {
            List<SignedCredential> about = graph.about(view.batch(named));
            if (about.isEmpty()) {
                throw CommandFault.absent(file + " names '" + named + "' but has no passport of it; its maker has one");
            }
            roots.addAll(about);
        }
        PassportBundle part = graph.closure(roots);
        outputs.write(out, BundleWriter.write(part));
        console.print("Wrote " + out + ": " + part + ".");
        return ExitCode.ACCEPTED;
    }
}
