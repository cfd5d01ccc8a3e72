package io.didymium.examples.cli.lca;

import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.examples.cli.lca.input.ModelChoice;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.lca.input.Variant;
import io.didymium.examples.cli.lca.result.ProductResult;
import io.didymium.examples.cli.lca.result.ProductResults;
import io.didymium.examples.cli.lca.result.Spread;
import io.didymium.examples.cli.lca.result.VariantTable;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
    private ModelChoice choice = new ModelChoice();

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

    @Option(
            names = "--sensitivities",
            paramLabel = "N",
            description = "Shows the N uncertain amounts that matter most to each category, to first order.")
    private int sensitivities;

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
        List<Variant> variants = choice.variants(files, console, false);
        if (variants.size() > 1) {
            return besideOneAnother(variants);
        }
        FootprintModel model = variants.get(0).model();
        if (product == null) {
            ProductResults every = console.working("calculating", () -> ProductResults.of(model));
            every.print(console, form);
            return every.isKnown() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
        }
        ProductChoice named = ProductChoice.named(model.system(), product);
        Footprint footprint =
                console.working("calculating", () -> model.calculate(named.productFlow(), amount.doubleValue()));
        List<Spread> spreads = runs == 0
                ? List.of()
                : console.working(runs + " runs", () -> Spread.of(model, footprint, seed(), runs));
        ProductResult one = new ProductResult(
                variants.get(0), named, footprint, spreads, new ProductResult.Most(contributions, sensitivities));
        one.print(console, form);
        return one.isKnown() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private int besideOneAnother(List<Variant> variants) throws Exception {
        List<List<ProductChoice>> products = new ArrayList<>();
        if (product == null) {
            for (ProductChoice reference :
                    ProductChoice.references(variants.get(0).model().system())) {
                products.add(Collections.nCopies(variants.size(), reference));
            }
        } else {
            List<ProductChoice> named = new ArrayList<>();
            for (Variant variant : variants) {
                named.add(ProductChoice.named(variant.model().system(), product));
            }
            products.add(named);
        }
        VariantTable table = console.working(
                "calculating", () -> VariantTable.of(variants, products, amount.doubleValue(), runs, seed()));
        table.print(console, form);
        return table.isKnown() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private void checkOptions() throws CommandFault {
        if (product == null
                && (contributions > 0 || sensitivities > 0 || runs > 0 || amount.compareTo(BigDecimal.ONE) != 0)) {
            throw CommandFault.usage(
                    "--contributions, --sensitivities, --monte-carlo and --amount are about one product: name it with"
                            + " --product");
        }
        if (contributions < 0 || sensitivities < 0 || runs < 0) {
            throw CommandFault.usage("--contributions, --sensitivities and --monte-carlo must not be negative");
        }
        if ((runs > 0) != (seed != null)) {
            throw CommandFault.usage("--monte-carlo and --seed belong together: the seed makes the draws reproducible");
        }
    }

    private long seed() {
        return seed == null ? 0 : seed;
    }
}
