package io.didymium.examples.cli.lca;

import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two products, or the same products in two packages, under one method and one division. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two products of a package, or the same products in two packages, for one unit each"
                + " under one method.",
        footer = {"", "Exit codes: 0 every result is known, 2 some results are not known or not characterised."})
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "1..2",
            paramLabel = "PACKAGE",
            description = "One package and two products, or two packages and at most one product.")
    private List<Path> files = List.of();

    @Mixin
    private MethodChoice method = new MethodChoice();

    @Mixin
    private AllocationChoice allocation = new AllocationChoice();

    @Option(names = "--product", paramLabel = "NAME|ID", description = "A process or a product, by name or id.")
    private List<String> products = List.of();

    @Option(names = "--all", description = "Shows equal results as well.")
    private boolean all;

    @ArgGroup
    private OutputForm form = new OutputForm();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (products.size() + files.size() != 3 && !(files.size() == 2 && products.isEmpty())) {
            throw CommandFault.usage(
                    "compare either one package and two times --product, or two packages and at most one"
                            + " --product");
        }
        FootprintModel first = model(files.get(0));
        FootprintModel second = files.size() == 2 ? model(files.get(1)) : first;
        ImpactMethod chosen = first.method();
        List<Comparison.Pair> pairs = pairs(first.system(), second.system());
        Comparison comparison =
                new Comparison(chosen, first.system().plan(), rows(first, second, pairs), notes(first, second, pairs));
        comparison.print(console, form, all || !products.isEmpty());
        return comparison.isKnown() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private FootprintModel model(Path file) throws Exception {
        List<ReadPackage> packages = List.of(ReadPackage.read(file, console));
        Inventory inventory = ReadPackage.inventory(packages);
        ProviderRule rule = ReadPackage.providers(packages);
        ImpactMethod chosen = method.choose(console, inventory);
        var plan = allocation.plan(inventory);
        return console.working("joining", () -> new FootprintModel(ProductSystem.of(inventory, plan, rule), chosen));
    }

    private List<Comparison.Pair> pairs(ProductSystem first, ProductSystem second) throws CommandFault {
        List<Comparison.Pair> pairs = new ArrayList<>();
        if (!products.isEmpty()) {
            ProductChoice one = ProductChoice.named(first, products.get(0));
            ProductChoice other = ProductChoice.named(second, products.get(products.size() - 1));
            if (!one.unit().equals(other.unit())) {
                throw CommandFault.usage("1 " + one.unit() + " of " + one.product() + " and 1 " + other.unit() + " of "
                        + other.product() + " cannot be compared");
            }
            return List.of(new Comparison.Pair(one, other));
        }
        Map<ProductFlow, ProductChoice> others = new HashMap<>();
        ProductChoice.references(second).forEach(other -> others.put(other.productFlow(), other));
        for (ProductChoice one : ProductChoice.references(first)) {
            ProductChoice other = others.get(one.productFlow());
            if (other != null && other.unit().equals(one.unit())) {
                pairs.add(new Comparison.Pair(one, other));
            }
        }
        if (pairs.isEmpty()) {
            throw CommandFault.usage("no process is in both packages; name two products of one package");
        }
        return pairs;
    }

    private static List<Comparison.Row> rows(FootprintModel first, FootprintModel second, List<Comparison.Pair> pairs) {
        List<Map<ProductFlow, Double>> of = new ArrayList<>();
        List<Map<ProductFlow, Double>> ofOther = new ArrayList<>();
        for (ImpactCategory category : first.method().categories()) {
            of.add(first.perUnit(category.id()));
            ofOther.add(second.perUnit(category.id()));
        }
        List<Comparison.Row> rows = new ArrayList<>();
        for (Comparison.Pair pair : pairs) {
            for (int c = 0; c < of.size(); c++) {
                ImpactCategory category = first.method().categories().get(c);
                rows.add(new Comparison.Row(
                        pair,
                        category,
                        of.get(c).getOrDefault(pair.one().productFlow(), Double.NaN),
                        ofOther.get(c).getOrDefault(pair.other().productFlow(), Double.NaN),
                        first.isCharacterised(category.id()) && second.isCharacterised(category.id()),
                        new Comparison.CutOffs(
                                Unknown.cutOffs(first.system(), pair.one()),
                                Unknown.cutOffs(second.system(), pair.other()))));
            }
        }
        return rows;
    }

    private List<String> notes(FootprintModel first, FootprintModel second, List<Comparison.Pair> pairs) {
        if (files.size() < 2) {
            return List.of();
        }
        int ofFirst = ProductChoice.references(first.system()).size();
        int ofSecond = ProductChoice.references(second.system()).size();
        return products.isEmpty()
                ? List.of(pairs.size() + " products are in both packages, " + (ofFirst - pairs.size()) + " only in "
                        + files.get(0) + ", " + (ofSecond - pairs.size()) + " only in " + files.get(1) + ".")
                : List.of("A: " + files.get(0), "B: " + files.get(1));
    }
}
