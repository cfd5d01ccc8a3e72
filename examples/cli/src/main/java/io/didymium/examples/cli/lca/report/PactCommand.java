package io.didymium.examples.cli.lca.report;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.lca.pact.PactAmount;
import io.didymium.core.lca.pact.PactCarbon;
import io.didymium.core.lca.pact.PactFootprint;
import io.didymium.core.lca.pact.PactRules;
import io.didymium.core.lca.pact.PactWriter;
import io.didymium.core.lca.report.CarbonAmounts;
import io.didymium.core.lca.report.ModuleReport;
import io.didymium.core.lca.system.Footprint;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.lca.input.ModelChoice;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.lca.input.Variant;
import io.didymium.examples.cli.lca.result.FindingText;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a footprint for exchange with other companies. */
@Command(
        name = "pact",
        mixinStandardHelpOptions = true,
        description =
                "Writes the carbon footprint of a product as a PACT 3 product carbon footprint, and holds it to the rules that"
                        + " its receiver will apply.",
        footer = {
            "",
            "Exit codes: 0 written, 1 written but it breaks a rule of PACT, 2 the footprint is not known: nothing is written."
        })
public final class PactCommand implements Callable<Integer> {
    /** The units of PACT by those of inventories. */
    private static final Map<String, String> UNITS = Map.of(
            "kg", "kilogram",
            "MJ", "megajoule",
            "kWh", "kilowatt hour",
            "m3", "cubic meter",
            "m2", "square meter",
            "l", "liter",
            "t*km", "ton kilometer",
            "Item(s)", "piece",
            "h", "hour");

    private final Console console;
    private final Clock clock;

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "The packages, taken together.")
    private List<Path> files = List.of();

    @Mixin
    private ModelChoice choice = new ModelChoice();

    @Option(names = "--product", required = true, paramLabel = "NAME|ID", description = "A process or a product.")
    private String product = "";

    @ArgGroup(exclusive = false, multiplicity = "1")
    private PactDetails details = new PactDetails();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    /** The command. */
    public PactCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        choice.outputs().plan(files, out);
        List<Variant> variants = choice.variants(files, console, false);
        if (variants.size() > 1) {
            throw CommandFault.usage("a footprint is of one scenario and one allocation");
        }
        ProductChoice named = ProductChoice.named(variants.get(0).model().system(), product);
        Footprint footprint =
                console.working("calculating", () -> variants.get(0).model().calculate(named.productFlow(), 1));
        ModuleReport report = ModuleReport.of(footprint, Map.of());
        CarbonAmounts carbon = CarbonAmounts.of(report).orElse(null);
        if (carbon == null) {
            console.complain("the carbon footprint of " + named.product()
                    + " is not known, or the method has no category of climate change in kg of CO2");
            return ExitCode.INDETERMINATE;
        }
        if (carbon.unstated().signum() != 0) {
            console.complain(carbon.unstated().toPlainString()
                    + " kg come from flows that do not state whether their carbon is fossil, and count as fossil");
        }
        PactFootprint written = footprint(named, carbon);
        List<Finding> findings = PactRules.inspect(written);
        choice.outputs().write(out, Bytes.of(PactWriter.write(written)));
        console.print("Wrote " + out + ": "
                + carbon.amounts().get(PactAmount.EXCLUDING_UPTAKE) + " kg CO2 eq for 1 " + named.unit() + " "
                + named.product() + ".");
        if (!findings.isEmpty()) {
            console.print(new FindingText(findings, place -> place, true).lines());
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.FAIL)
                ? ExitCode.REJECTED
                : ExitCode.ACCEPTED;
    }

    private PactFootprint footprint(ProductChoice named, CarbonAmounts carbon) throws CommandFault {
        String unit = UNITS.get(named.unit());
        if (unit == null) {
            throw CommandFault.usage("PACT has no unit for " + named.unit());
        }
        Map<PactAmount, BigDecimal> amounts = new EnumMap<>(carbon.amounts());
        BigDecimal uptake = details.uptake(carbon.takesUpCarbon());
        amounts.put(PactAmount.UPTAKE, uptake);
        amounts.put(
                PactAmount.INCLUDING_UPTAKE,
                carbon.amounts()
                        .getOrDefault(PactAmount.EXCLUDING_UPTAKE, BigDecimal.ZERO)
                        .add(uptake));
        amounts.putAll(details.amounts());
        PactCarbon.DeclaredMass declared =
                new PactCarbon.DeclaredMass(unit, BigDecimal.ONE, details.mass(named.unit()));
        return PactFootprint.of(
                details.identity(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                details.company(),
                details.product(named.product()),
                PactCarbon.builder(declared, details.reference(), details.basis())
                        .amounts(amounts)
                        .texts(details.texts())
                        .flags(details.flags())
                        .build());
    }
}
