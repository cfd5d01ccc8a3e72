package io.didymium.examples.cli;

import io.didymium.examples.cli.agreement.AgreementCommand;
import io.didymium.examples.cli.audit.AuditCommand;
import io.didymium.examples.cli.bundle.ArchiveCommand;
import io.didymium.examples.cli.bundle.ExtractCommand;
import io.didymium.examples.cli.bundle.MergeCommand;
import io.didymium.examples.cli.bundle.RegistrationCommand;
import io.didymium.examples.cli.bundle.ViewCommand;
import io.didymium.examples.cli.circularity.RecyclingCommand;
import io.didymium.examples.cli.criteria.AssessCommand;
import io.didymium.examples.cli.criteria.CriteriaCommand;
import io.didymium.examples.cli.custody.BooksCommand;
import io.didymium.examples.cli.exchange.DraftImportCommand;
import io.didymium.examples.cli.exchange.FormatsCommand;
import io.didymium.examples.cli.exchange.PassportExportCommand;
import io.didymium.examples.cli.explain.ExplainCommand;
import io.didymium.examples.cli.footprint.FootprintCommand;
import io.didymium.examples.cli.key.KeygenCommand;
import io.didymium.examples.cli.lca.LcaCommand;
import io.didymium.examples.cli.office.OfficeCommand;
import io.didymium.examples.cli.origin.MagnetCommand;
import io.didymium.examples.cli.origin.OriginCommand;
import io.didymium.examples.cli.origin.RecycledCommand;
import io.didymium.examples.cli.page.DashboardCommand;
import io.didymium.examples.cli.page.LabelCommand;
import io.didymium.examples.cli.page.ReportCommand;
import io.didymium.examples.cli.page.ShowCommand;
import io.didymium.examples.cli.reconcile.ReconcileCommand;
import io.didymium.examples.cli.register.ConflictsCommand;
import io.didymium.examples.cli.register.RegisterCommand;
import io.didymium.examples.cli.responsibility.DiligenceCommand;
import io.didymium.examples.cli.responsibility.EngagementCommand;
import io.didymium.examples.cli.responsibility.HazardsCommand;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.table.TemplateCommand;
import io.didymium.examples.cli.toll.TollCommand;
import io.didymium.examples.cli.trust.TrustCommand;
import io.didymium.examples.cli.usage.ArgumentFaults;
import io.didymium.examples.cli.usage.ArgumentTexts;
import io.didymium.examples.cli.usage.CompletionCommand;
import io.didymium.examples.cli.usage.ManCommand;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line: finds the command, and turns every fault into a sentence and an exit code. */
@Command(
        name = "didymium",
        mixinStandardHelpOptions = true,
        version = Didymium.VERSION,
        description = "Composes passports of rare-earth chains, and verifies them offline.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 accepted or done, 1 rejected, 2 indeterminate, 3 unreadable input,",
            "64 wrong usage, 73 output that cannot be written.",
            "Start with: java -jar didymium.jar demo"
        })
public final class Didymium implements Runnable {
    static final String VERSION = "didymium 0.1.0-SNAPSHOT";

    private static final String EXIT_CODES =
            "Exit codes: 0 done, 3 unreadable input, 64 wrong usage, 73 output that cannot be written.";

    private final Console console;
    private final Clock clock;
    private final SecureRandom random;
    private final Path folder;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /** @param folder what relative paths are relative to; empty for that of the process */
    Didymium(Console console, Clock clock, SecureRandom random, Path folder) {
        this.console = console;
        this.clock = clock;
        this.random = random;
        this.folder = folder;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(
                new Didymium(Console.ofSystem(), Clock.systemUTC(), new SecureRandom(), Path.of("")).run(arguments));
    }

    /** All commands with their arguments. */
    CommandLine commands() {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new DemoCommand(console, clock))
                .addSubcommand(new ComposeCommand(console, clock, random))
                .addSubcommand(new KeygenCommand(console, random))
                .addSubcommand(new VerifyCommand(console, clock))
                .addSubcommand(new InspectCommand(console))
                .addSubcommand(new ShowCommand(console, clock))
                .addSubcommand(new ReportCommand(console, clock))
                .addSubcommand(new LabelCommand(console, clock))
                .addSubcommand(new DashboardCommand(console, clock))
                .addSubcommand(new TraceCommand(console, clock))
                .addSubcommand(new BalanceCommand(console, clock))
                .addSubcommand(new ReconcileCommand(console, clock))
                .addSubcommand(new OriginCommand(console, clock))
                .addSubcommand(new RecycledCommand(console, clock))
                .addSubcommand(new MagnetCommand(console, clock))
                .addSubcommand(new BooksCommand(console, clock))
                .addSubcommand(new CriteriaCommand(console))
                .addSubcommand(new AssessCommand(console, clock))
                .addSubcommand(new DiligenceCommand(console, clock))
                .addSubcommand(new EngagementCommand(console, clock))
                .addSubcommand(new HazardsCommand(console, clock))
                .addSubcommand(new TollCommand(console, clock))
                .addSubcommand(new RecyclingCommand(console, clock))
                .addSubcommand(new FootprintCommand(console, clock))
                .addSubcommand(new ExplainCommand(console, clock))
                .addSubcommand(new MergeCommand(console))
                .addSubcommand(new ExtractCommand(console, clock))
                .addSubcommand(new ArchiveCommand(console, clock))
                .addSubcommand(new RegistrationCommand(console, clock))
                .addSubcommand(new ViewCommand(console))
                .addSubcommand(new PassportExportCommand(console, clock))
                .addSubcommand(new TemplateCommand(console))
                .addSubcommand(new DraftImportCommand(console))
                .addSubcommand(new FormatsCommand(console))
                .addSubcommand(AuditCommand.of(console, clock, random))
                .addSubcommand(TrustCommand.of(console, clock))
                .addSubcommand(RegisterCommand.of(console, clock, random))
                .addSubcommand(new ConflictsCommand(console, clock))
                .addSubcommand(AgreementCommand.of(console, clock))
                .addSubcommand(LcaCommand.of(console, clock))
                .addSubcommand(new CompletionCommand(console))
                .addSubcommand(new ManCommand(console));
        OfficeCommand.all(console, clock, random).forEach(each -> line.addSubcommand(each));
        setTexts(line);
        ArgumentTexts.register(line, folder);
        return line;
    }

    /** Runs one command. */
    int run(String... arguments) {
        CommandLine line = commands();
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.terminal() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(console.width());
        ArgumentFaults faults = new ArgumentFaults(console);
        faults.collectIn(line);
        line.setExecutionStrategy(faults::run);
        line.setParameterExceptionHandler((fault, given) -> faults.say(List.of(fault)));
        line.setExecutionExceptionHandler((fault, command, parsed) -> failed(fault));
        int exitCode;
        try {
            exitCode = line.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            console.complain("this is too large for the memory at hand: " + e);
            exitCode = ExitCode.INTERNAL;
        }
        console.flush();
        if (console.out().checkError() && !console.isAbandoned()) {
            console.complain("the results cannot be written to the standard output; is the disk full?");
            console.flush();
            return ExitCode.UNWRITABLE;
        }
        return exitCode;
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }

    /** Gives every command the version, and a footer whose lines are broken where they are printed. */
    private static void setTexts(CommandLine line) {
        line.getCommandSpec().version(VERSION);
        String footer = String.join("\n", line.getCommandSpec().usageMessage().footer());
        if (line.getSubcommands().isEmpty() && !footer.contains("Exit code") && !isExplained(line)) {
            footer += "\n\n" + EXIT_CODES;
        }
        line.getCommandSpec()
                .usageMessage()
                .footer(footer.replaceAll("(?<=[^\n])\n(?=[^\n])", " ").split("\n", -1));
        line.getSubcommands().values().forEach(Didymium::setTexts);
    }

    private static boolean isExplained(CommandLine line) {
        return String.join(" ", line.getCommandSpec().usageMessage().description())
                .contains("Exit code");
    }

    private int failed(Exception fault) {
        if (fault instanceof CommandFault known) {
            known.sentences().forEach(console::complain);
            return known.exitCode();
        }
        console.complain("this is a fault of the program, please report it: " + fault);
        return ExitCode.INTERNAL;
    }
}
