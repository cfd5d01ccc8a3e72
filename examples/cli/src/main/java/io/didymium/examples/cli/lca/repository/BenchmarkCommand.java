package io.didymium.examples.cli.lca.repository;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.id.PartyId;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.core.lca.repository.MemberBenchmark;
import io.didymium.core.lca.repository.folder.FolderRepository;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.examples.cli.lca.input.AllocationChoice;
import io.didymium.examples.cli.lca.input.MethodChoice;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.TerminalText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a member with the others, without showing any of them. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description =
                "Compares the footprint of a member's product with those of the other members: quartiles of at least"
                        + " five others, never a single value.",
        footer = {"", "Exit codes: 0 compared, 2 the member has no known result, or too few others have one."})
final class BenchmarkCommand implements Callable<Integer> {
    private static final int DIGITS = 5;

    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "The folder of the repository.")
    private Path folder = Path.of("");

    @Mixin
    private QueryChoice choice = new QueryChoice();

    @Mixin
    private MethodChoice method = new MethodChoice();

    @Mixin
    private AllocationChoice allocation = new AllocationChoice();

    @Option(names = "--member", required = true, paramLabel = "ID", description = "Who is compared.")
    private String member = "";

    @Option(
            names = "--product",
            required = true,
            paramLabel = "ID",
            description = "The flow that the compared processes are run for.")
    private String product = "";

    @Option(
            names = "--minimum",
            paramLabel = "N",
            description = "How many others there must be; by default and at least " + MemberBenchmark.LEAST_CONTRIBUTORS
                    + ".")
    private int minimum = MemberBenchmark.LEAST_CONTRIBUTORS;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    BenchmarkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (minimum < MemberBenchmark.LEAST_CONTRIBUTORS) {
            throw CommandFault.usage("--minimum must be at least " + MemberBenchmark.LEAST_CONTRIBUTORS
                    + ": with fewer contributors one could be inferred");
        }
        PartyId compared = ContributorName.of(member);
        InventoryQuery query = choice.query().build();
        return OpenRepository.in(folder, repository -> compare(repository, compared, query));
    }

    private int compare(FolderRepository repository, PartyId compared, InventoryQuery query) throws Exception {
        Inventory inventory = repository.inventory();
        DataSetId flow = inventory.flows().keySet().stream()
                .filter(id -> id.value().equals(product))
                .findFirst()
                .orElseThrow(() -> CommandFault.usage("there is no flow " + product + " in " + folder));
        ImpactMethod chosen = method.choose(console, inventory);
        if (chosen.categories().size() != 1) {
            throw CommandFault.usage("name one category with --category; there are "
                    + chosen.categories().size());
        }
        ImpactCategory category = chosen.categories().get(0);
        AllocationPlan plan = allocation.plan(inventory);
        FootprintModel model =
                new FootprintModel(ProductSystem.of(inventory, plan, ProviderRule.REFERENCE_PRODUCTS), chosen);
        Map<ProductFlow, Double> impacts = model.perUnit(category.id());
        Optional<MemberBenchmark> benchmark =
                repository.benchmark(compared, query, process -> measure(process, flow, impacts), minimum);
        if (benchmark.isEmpty()) {
            console.complain(
                    "no comparison: " + member + " has no known result, or fewer than " + minimum + " others have one");
            return ExitCode.INDETERMINATE;
        }
        String per = inventory.referenceUnit(flow).map(Unit::name).orElse("unit");
        print(benchmark.get(), category, per);
        return ExitCode.ACCEPTED;
    }

    /** The impact of one unit of the product, where a process is run for it and the impact is known. */
    private static Optional<BigDecimal> measure(UnitProcess process, DataSetId flow, Map<ProductFlow, Double> impacts) {
        return process.referenceExchange()
                .map(Exchange::flow)
                .filter(flow::equals)
                .map(reference -> impacts.getOrDefault(new ProductFlow(process.id(), reference), Double.NaN))
                .filter(Double::isFinite)
                .map(BigDecimal::valueOf);
    }

    private void print(MemberBenchmark found, ImpactCategory category, String per) {
        String unit = category.unit().strip() + " per " + per;
        if (json) {
            ObjectNode object = Json.object()
                    .put("category", category.name().strip())
                    .put("unit", unit)
                    .put("own", found.own())
                    .put("others", found.contributors())
                    .put("below", found.below())
                    .put("lowerQuartile", found.lowerQuartile())
                    .put("median", found.median())
                    .put("upperQuartile", found.upperQuartile());
            console.print(Json.text(object));
            return;
        }
        console.heading(TerminalText.brief(category.name().strip() + ", " + unit));
        console.print("  " + member + "  " + number(found.own()) + ", above " + found.below() + " of "
                + found.contributors() + " others");
        console.print("  others  quartiles " + number(found.lowerQuartile()) + ", " + number(found.median()) + ", "
                + number(found.upperQuartile()));
    }

    private static String number(BigDecimal value) {
        return Figures.significant(value.doubleValue(), DIGITS);
    }
}
