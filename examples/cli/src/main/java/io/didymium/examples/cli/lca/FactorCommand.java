package io.didymium.examples.cli.lca;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.chain.FactorBackground;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.examples.cli.lca.input.MethodChoice;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.lca.input.ReadPackage;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.Json;
import io.didymium.passport.inventory.BackgroundData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calculates a factor for the activities of a chain, which names where it comes from. */
@Command(
        name = "factor",
        mixinStandardHelpOptions = true,
        description =
                "Prints the impacts of one unit of a product as a factor for a description of a chain (member factors),"
                        + " with the digests of inventory and method, so that a verifier who has both can calculate it again.",
        footer = {"", "Exit codes: 0 every result is known, 2 some results are not known: they are left out."})
final class FactorCommand implements Callable<Integer> {
    private static final MathContext DIGITS = new MathContext(6);

    private final Console console;

    @Parameters(paramLabel = "PACKAGE", description = "The package.")
    private Path file = Path.of("");

    @Mixin
    private MethodChoice method = new MethodChoice();

    @Option(names = "--product", required = true, paramLabel = "NAME|ID", description = "A process or a product.")
    private String product = "";

    @Option(
            names = "--allocation",
            required = true,
            paramLabel = "KEY",
            description = "none, mass, stored-physical, stored-economic or stored-causal.")
    private String allocation = "";

    FactorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<ReadPackage> packages = List.of(ReadPackage.read(file, console));
        Inventory inventory = ReadPackage.inventory(packages, console);
        ProviderRule providers = ReadPackage.providers(packages);
        ImpactMethod chosen = method.whole(console);
        BackgroundData data = new BackgroundData(inventory, chosen);
        AllocationPlan plan = plan(inventory);
        FootprintModel model = console.working(
                "calculating", () -> new FootprintModel(ProductSystem.of(inventory, plan, providers), chosen));
        ProductChoice choice = ProductChoice.named(model.system(), product);
        Footprint footprint = model.calculate(choice.productFlow(), 1);
        FactorBackground background = FactorBackground.builder(
                        choice.productFlow(), data.inventoryDigest(), data.methodDigest())
                .allocation(allocation)
                .providers(providers)
                .build();
        return print(choice, footprint, background) ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private AllocationPlan plan(Inventory inventory) throws CommandFault {
        try {
            return FactorBackground.plan(allocation, inventory)
                    .orElseThrow(() -> CommandFault.usage("there is not one flow property 'Mass' in " + file));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
    }

    private boolean print(ProductChoice choice, Footprint footprint, FactorBackground background) {
        ObjectNode factor = Json.object().put("name", choice.product()).put("unit", choice.unit());
        ObjectNode impacts = factor.putObject("impacts");
        boolean known = true;
        for (ImpactCategory category : footprint.method().categories()) {
            double impact = footprint.impact(category.id());
            if (Double.isFinite(impact)) {
                impacts.put(category.name().strip(), new BigDecimal(impact).round(DIGITS));
            } else {
                known = false;
                console.complain(category.name().strip() + " is not known and left out");
            }
        }
        factor.put(
                        "source",
                        choice.process() + ", " + file.getFileName() + ", "
                                + footprint.method().name())
                .put("origin", "SECONDARY");
        factor.putObject("background")
                .put("process", choice.productFlow().process().value())
                .put("product", choice.productFlow().flow().value())
                .put("inventoryDigest", background.inventory())
                .put("methodDigest", background.method())
                .put("allocation", background.allocation())
                .put("providers", background.providers().name());
        console.print(Json.text(factor));
        return known;
    }
}
