package io.didymium.examples.cli.lca.report;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.report.ModuleReport;
import io.didymium.core.lca.system.Footprint;
import io.didymium.examples.cli.lca.input.ModelChoice;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.lca.input.Variant;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report of a footprint by module of the life cycle. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes the footprint of a product by module, climate change by fossil, biogenic and land use carbon,"
                        + " with data quality, coverage and cut-offs, as a page, a workbook or a table.",
        footer = {"", "Exit codes: 0 every result is known, 2 some results are not known or not characterised."})
public final class ModuleReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "The packages, taken together.")
    private List<Path> files = List.of();

    @Mixin
    private ModelChoice choice = new ModelChoice();

    @Option(names = "--product", required = true, paramLabel = "NAME|ID", description = "A process or a product.")
    private String product = "";

    @Option(names = "--amount", paramLabel = "NUMBER", description = "The declared unit; by default 1 of its unit.")
    private BigDecimal amount = BigDecimal.ONE;

    @Option(
            names = "--module",
            paramLabel = "PROCESS=MODULE",
            description =
                    "The module of a process, such as A2 for transport; by default A3 for the one that makes the product and"
                            + " A1 for all others.")
    private List<String> modules = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write: its name ends with .html, .xlsx or .csv.")
    private Path out = Path.of("");

    /** The command. */
    public ModuleReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        ReportForm form = ReportForm.of(out.toString())
                .orElseThrow(() -> CommandFault.usage("--out must end with .html, .xlsx or .csv: " + out));
        choice.outputs().plan(files, out);
        List<Variant> variants = choice.variants(files, console, false);
        if (variants.size() > 1) {
            throw CommandFault.usage("a report is of one scenario and one allocation");
        }
        Variant variant = variants.get(0);
        ProductChoice named = ProductChoice.named(variant.model().system(), product);
        Map<DataSetId, String> assigned = new TreeMap<>();
        for (String module : modules) {
            int at = module.lastIndexOf('=');
            if (at < 1 || at == module.length() - 1) {
                throw CommandFault.usage("--module is PROCESS=MODULE, not '" + module + "'");
            }
            assigned.put(
                    ProductChoice.process(variant.model().system().inventory(), module.substring(0, at))
                            .id(),
                    module.substring(at + 1).strip());
        }
        Footprint footprint = console.working(
                "calculating", () -> variant.model().calculate(named.productFlow(), amount.doubleValue()));
        ModuleReport report = ModuleReport.of(footprint, assigned);
        choice.outputs().write(out, form.write(ReportTable.of(report, variant, named)));
        console.print("Wrote " + out + ": " + "categories " + report.rows().size() + ", modules "
                + report.modules().size() + ", cut-offs " + report.cutOffs().size() + ".");
        return report.isKnown() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }
}
