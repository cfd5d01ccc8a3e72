package io.didymium.examples.cli.lca;

import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calculates footprints over an inventory. */
@Command(
        name = "calculate",
        mixinStandardHelpOptions = true,
        description = "Calculates the footprint of a product over all that it is made of, or of every product.",
        footer = {"", "Exit codes: 0 every result is known, 2 some results are not known or not characterised."})
final class CalculateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "The packages, taken together.")
    private List<Path> files = List.of();

    @Mixin
    private MethodChoice method = new MethodChoice();

    @Mixin
    private AllocationChoice allocation = new AllocationChoice();

    @Option(
            names = "--product",
            paramLabel = "NAME|ID",
            description = "A process or a product, by name or id; without it, what every process is run for.")
    private @Nullable String product;

    @Option(
            names = "--amount",
            paramLabel = "NUMBER",
            description = "How much of it, in the unit of the product; by default 1.")
    private BigDecimal amount = BigDecimal.ONE;

    @Option(
            names = "--contributions",
            paramLabel = "N",
            description = "Shows the N processes and flows that contribute most to each category.")
    private int contributions;

    @Option(names = "--monte-carlo", paramLabel = "RUNS", description = "Draws uncertain amounts anew in so many runs.")
    private int runs;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Which draws; the same seed gives the same results.")
    private @Nullable Long seed;

    @ArgGroup
    private OutputForm form = new OutputForm();

    CalculateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        checkOptions();
        List<ReadPackage> packages = ReadPackage.readAll(files, console);
        Inventory inventory = ReadPackage.inventory(packages);
        ProviderRule rule = ReadPackage.providers(packages);
        ImpactMethod chosen = method.choose(console, inventory);
        AllocationPlan plan = allocation.plan(inventory);
        FootprintModel model =
                console.working("joining", () -> new FootprintModel(ProductSystem.of(inventory, plan, rule), chosen));
        if (product == null) {
            ProductResults every = console.working("calculating", () -> ProductResults.of(model));
            every.print(console, form);
            return every.isKnown() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
        }
        ProductChoice choice = ProductChoice.named(model.system(), product);
        Footprint footprint =
                console.working("calculating", () -> model.calculate(choice.productFlow(), amount.doubleValue()));
        List<Spread> spreads = runs == 0
                ? List.of()
                : console.working(runs + " runs", () -> Spread.of(model, footprint, seed(), runs));
        ProductResult one = new ProductResult(model.system(), choice, footprint, spreads, contributions);
        one.print(console, form);
        return one.isKnown() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private void checkOptions() throws CommandFault {
        if (product == null && (contributions > 0 || runs > 0 || amount.compareTo(BigDecimal.ONE) != 0)) {
            throw CommandFault.usage(
                    "--contributions, --monte-carlo and --amount are about one product: name it with --product");
        }
        if (contributions < 0 || runs < 0) {
            throw CommandFault.usage("--contributions and --monte-carlo must not be negative");
        }
        if ((runs > 0) != (seed != null)) {
            throw CommandFault.usage("--monte-carlo and --seed belong together: the seed makes the draws reproducible");
        }
    }

    private long seed() {
        return seed == null ? 0 : seed;
    }
}
