package io.didymium.examples.cli.exchange;

import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the formats that {@code export} writes and {@code import} reads. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = "Lists the formats that export writes and import reads, and what each was checked against.")
public final class FormatsCommand implements Callable<Integer> {
    private final Console console;

    /** The command. */
    public FormatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Table table = new Table()
                .column("format", Table.Align.LEFT)
                .column("export", Table.Align.LEFT)
                .column("import", Table.Align.LEFT)
                .column("what it is", Table.Align.LEFT)
                .column("checked against", Table.Align.LEFT);
        for (ExchangeFormat format : ExchangeFormats.all()) {
            table.row(
                    format.id(),
                    format.writer().isPresent() ? "yes" : "no",
                    format.reader().isPresent() ? "yes" : "no",
                    format.title(),
                    format.checked());
        }
        console.print(table.lines(""));
        return ExitCode.ACCEPTED;
    }
}
