package io.didymium.examples.cli.lca;

import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.MonteCarlo;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.examples.cli.lca.input.ModelChoice;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.lca.input.Variant;
import io.didymium.examples.cli.lca.result.Comparison;
import io.didymium.examples.cli.lca.result.Spread;
import io.didymium.examples.cli.lca.result.Unknown;
import io.didymium.examples.cli.lca.result.VariantTable;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    private ModelChoice choice = new ModelChoice();

    @Option(names = "--product", paramLabel = "NAME|ID", description = "A process or a product, by name or id.")
    private List<String> products = List.of();

    @Option(
            names = "--monte-carlo",
            paramLabel = "RUNS",
            description = "Draws uncertain amounts anew in so many runs, the same for both sides.")
    private int runs;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Which draws; the same seed gives the same results.")
    private @Nullable Long seed;

    @Option(names = "--all", description = "Shows equal results as well.")
    private boolean all;

    @ArgGroup
    private OutputForm form = new OutputForm();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if ((runs > 0) != (seed != null) || runs < 0) {
            throw CommandFault.usage("--monte-carlo and --seed belong together: the seed makes the draws reproducible");
        }
        if (files.size() == 1 && products.size() == 1) {
            return scenarios();
        }
        if (products.size() + files.size() != 3 && !(files.size() == 2 && products.isEmpty())) {
            throw CommandFault.usage(
                    "compare either one package and two times --product, or two packages and at most one"
                            + " --product, or one product in several scenarios or under several allocations");
        }
        if (runs > 0 && products.isEmpty()) {
            throw CommandFault.usage("--monte-carlo is about single products: name them with --product");
        }
        FootprintModel first = model(files.get(0));
        FootprintModel second = files.size() == 2 ? model(files.get(1)) : first;
        ImpactMethod chosen = first.method();
        List<Comparison.Pair> pairs = pairs(first.system(), second.system());
        List<Comparison.Row> rows = rows(first, second, pairs);
        List<String> notes = new ArrayList<>(notes(first, second, pairs));
        if (runs > 0) {
            notes.addAll(Comparison.withoutUncertainty(rows));
        }
        Comparison comparison = new Comparison(chosen, first.system().plan(), rows, notes);
        comparison.print(console, form, all || !products.isEmpty());
        return comparison.isKnown() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private FootprintModel model(Path file) throws Exception {
        List<Variant> variants = choice.variants(List.of(file), console, false);
        if (variants.size() > 1) {
            throw CommandFault.usage("several scenarios or allocations are compared for one product of one package");
        }
        return variants.get(0).model();
    }

    /** One product in several scenarios or under several allocations, beside the package as it is. */
    private int scenarios() throws Exception {
        List<Variant> variants = choice.variants(files, console, true);
        if (variants.size() < 2) {
            throw CommandFault.usage("with what? Name a second --product, a scenario (--scenario, --param, --set,"
                    + " --replace, --link) or a second --allocation");
        }
        List<ProductChoice> named = new ArrayList<>();
        for (Variant variant : variants) {
            named.add(ProductChoice.named(variant.model().system(), products.get(0)));
        }
        VariantTable table =
                console.working("calculating", () -> VariantTable.of(variants, List.of(named), 1, runs, seed()));
        table.print(console, form);
        return table.isKnown() ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private long seed() {
        return seed == null ? 0 : seed;
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

    private List<Comparison.Row> rows(FootprintModel first, FootprintModel second, List<Comparison.Pair> pairs) {
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
                                Unknown.cutOffs(second.system(), pair.other())),
                        paired(first, second, pair, category)));
            }
        }
        return rows;
    }

    private Optional<MonteCarlo.Difference> paired(
            FootprintModel first, FootprintModel second, Comparison.Pair pair, ImpactCategory category) {
        return runs == 0
                ? Optional.empty()
                : Spread.paired(subject(first, pair.one()), subject(second, pair.other()), category.id(), seed(), runs);
    }

    private static Spread.Subject subject(FootprintModel model, ProductChoice product) {
        return new Spread.Subject(model, new Footprint.Demand(product.productFlow(), 1));
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
