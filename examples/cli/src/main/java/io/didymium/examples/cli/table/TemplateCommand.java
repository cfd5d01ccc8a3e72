package io.didymium.examples.cli.table;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes tables without rows, to be filled in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {
            "Writes tables to fill in: a workbook (.xlsx), or one table with commas (.csv).",
            "What is filled in is checked by: import --format tables --check; and signed by: issue --format tables"
        },
        footer = {"", "Exit codes: 0 done, 64 wrong usage, 73 output that cannot be written."})
public final class TemplateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "TABLE",
            arity = "0..*",
            description = "batches, assays, steps, inputs, flows, deliveries, activities, books; by default all.")
    private List<String> names = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file, .xlsx or .csv.")
    private Path out = Path.of("");

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFault {
        List<TableForm> forms = forms();
        String file = out.toString().toLowerCase(Locale.ROOT);
        if (!file.endsWith(".xlsx") && !file.endsWith(".csv")) {
            throw CommandFault.usage("--out must end with .xlsx or .csv: " + out);
        }
        if (file.endsWith(".csv") && forms.size() != 1) {
            throw CommandFault.usage("a .csv holds one table; name it: " + titles());
        }
        outputs.plan(List.of(), out);
        Bytes content = file.endsWith(".csv")
                ? TableWriter.text(forms.get(0), List.of())
                : TableWriter.workbook(forms, form -> List.of());
        outputs.write(out, content);
        console.print(
                "Wrote " + out + ": " + forms.stream().map(TableForm::title).collect(Collectors.joining(", ")) + ".");
        return ExitCode.ACCEPTED;
    }

    private List<TableForm> forms() throws CommandFault {
        LinkedHashSet<TableForm> forms = new LinkedHashSet<>();
        for (String name : names) {
            Optional<TableForm> form = Arrays.stream(TableForm.values())
                    .filter(each -> each.title().equalsIgnoreCase(name))
                    .findFirst();
            forms.add(form.orElseThrow(
                    () -> CommandFault.usage("there is no table '" + name + "'; there are: " + titles())));
        }
        return names.isEmpty() ? List.of(TableForm.values()) : List.copyOf(forms);
    }

    private static String titles() {
        return Arrays.stream(TableForm.values()).map(TableForm::title).collect(Collectors.joining(", "));
    }
}
