package io.didymium.examples.cli.bundle;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.graph.BundleMerge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts passport files together. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Puts several passport files into one, each credential once. Nothing is verified.",
        footer = {"", "Exit codes: 0 done, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
public final class MergeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "2..*",
            paramLabel = "FILE",
            description = "Passport files, credentials (.jwt, .json), or folders of credentials.")
    private List<Path> files = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The passport file to write.")
    private Path out = Path.of("");

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFault {
        outputs.plan(files, out);
        List<PassportBundle> bundles = new ArrayList<>();
        for (Path file : files) {
            bundles.add(Storage.passports(file));
        }
        PassportBundle merged;
        try {
            merged = BundleMerge.of(bundles);
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable("the files cannot be put together: " + e.getMessage());
        }
        outputs.write(out, BundleWriter.write(merged));
        console.print("Wrote " + out + ": " + merged + ".");
        return ExitCode.ACCEPTED;
    }
}
