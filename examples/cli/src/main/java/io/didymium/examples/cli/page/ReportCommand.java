package io.didymium.examples.cli.page;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.render.Presentation;
import io.didymium.passport.report.ReportWriter;
import io.didymium.passport.report.VerificationReport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a verification report as a page or as JSON. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the verification report of a passport file: a page, or JSON if the file is named so.",
        footer = {"", "Exit codes: 0 written, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
public final class ReportCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file, or a folder of credentials.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; JSON if its name ends in .json, otherwise HTML.")
    private Path out = Path.of("");

    @Mixin
    private PageOptions options = new PageOptions();

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public ReportCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        List<Path> inputs = options.inputs(file);
        outputs.plan(inputs, out);
        PassportBundle bundle = Storage.passports(file);
        VerificationReport report = options.verify(bundle, console, clock);
        Bytes content = out.toString().endsWith(".json")
                ? ReportWriter.write(report)
                : Presentation.of(bundle, report, options.wording()).reportPage();
        outputs.write(out, content);
        console.print("Wrote " + out + ": " + report.verdict() + " as of " + report.at() + ".");
        return ExitCode.ACCEPTED;
    }
}
