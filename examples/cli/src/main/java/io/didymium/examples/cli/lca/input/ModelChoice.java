package io.didymium.examples.cli.lca.input;

import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.scenario.Scenario;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Outputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;

/** What is calculated: by which method, under which allocations, in which scenarios. */
public final class ModelChoice {
    @Mixin
    private MethodChoice method = new MethodChoice();

    @Mixin
    private AllocationChoice allocation = new AllocationChoice();

    @Mixin
    private ScenarioChoice scenario = new ScenarioChoice();

    /** How files are written. */
    public Outputs outputs() {
        return scenario.outputs();
    }

    /**
     * The systems of packages: one for each scenario and allocation key.
     *
     * @param beside whether the packages as they are come first, beside the scenarios
     */
    public List<Variant> variants(List<Path> files, Console console, boolean beside) throws Exception {
        List<Optional<Scenario>> scenarios = new ArrayList<>();
        List<Scenario> changed = scenario.scenarios(files);
        if (changed.isEmpty() || beside) {
            scenarios.add(Optional.empty());
        }
        changed.forEach(each -> scenarios.add(Optional.of(each)));
        List<Variant> variants = new ArrayList<>();
        for (Optional<Scenario> each : scenarios) {
            add(each, files, console, variants);
        }
        Set<String> labels = new HashSet<>();
        for (Variant variant : variants) {
            if (!labels.add(variant.label())) {
                throw CommandFault.usage(
                        "two scenarios are called '" + variant.label() + "'; give them labels of their own");
            }
        }
        return variants;
    }

    private void add(Optional<Scenario> changes, List<Path> files, Console console, List<Variant> to) throws Exception {
        List<ReadPackage> packages = ReadPackage.readAll(
                files, console, changes.map(Scenario::parameters).orElse(Map.of()));
        Inventory inventory = ReadPackage.inventory(packages, console);
        if (changes.isPresent()) {
            Scenario.Applied applied = changes.get().applyTo(inventory);
            if (!applied.findings().isEmpty()) {
                throw CommandFault.usage(applied.findings().get(0).message());
            }
            inventory = applied.inventory();
        }
        ProviderRule rule = ReadPackage.providers(packages);
        ImpactMethod chosen = method.choose(console, inventory);
        Inventory whole = inventory;
        for (AllocationPlan plan : allocation.plans(inventory)) {
            FootprintModel model =
                    console.working("joining", () -> new FootprintModel(ProductSystem.of(whole, plan, rule), chosen));
            String label = changes.map(Scenario::label).orElse("as it is");
            String key = allocation.size() > 1 ? AllocationChoice.label(plan) : "";
            to.add(new Variant(key.isEmpty() ? label : changes.isEmpty() ? key : label + ", " + key, changes, model));
        }
    }
}
