package io.didymium.examples.cli.lca;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.lint.InventoryLint;
import io.didymium.core.lca.system.FootprintFinding;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.examples.cli.lca.input.AllocationChoice;
import io.didymium.examples.cli.lca.input.ReadPackage;
import io.didymium.examples.cli.lca.result.FindingText;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.TerminalText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for what is wrong or unlikely in an inventory before anyone calculates with it. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Finds what is wrong or unlikely in an inventory; with --allocation also loops and what cannot be"
                + " divided.",
        footer = {"", "Exit codes: 0 nothing worse than a warning, 1 something FAILs, 2 something is UNDECIDED."})
final class LintCommand implements Callable<Integer> {
    /** What is wrong with the joining of processes, however they are divided. */
    private static final Set<FindingCode> OF_JOINING = Set.of(
            FootprintFinding.PRODUCT_MISSING,
            FootprintFinding.PROVIDER_MISSING,
            FootprintFinding.PROVIDER_AMBIGUOUS,
            FootprintFinding.FLOW_UNKNOWN,
            FootprintFinding.UNIT_UNKNOWN,
            FootprintFinding.AMOUNT_NOT_STATED,
            FootprintFinding.PROVIDER_NOT_FOUND,
            FootprintFinding.PROVIDER_NOT_REFERENCE,
            FootprintFinding.PROVIDER_CO_PRODUCT,
            FootprintFinding.DIRECTION_MISMATCH);

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "The packages, taken together.")
    private List<Path> files = List.of();

    @Mixin
    private AllocationChoice allocation = new AllocationChoice();

    @Option(names = "--all", description = "Shows every finding, not only the first of each kind.")
    private boolean all;

    @ArgGroup
    private OutputForm form = new OutputForm();

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<ReadPackage> packages = ReadPackage.readAll(files, console);
        Inventory inventory = ReadPackage.inventory(packages, console);
        List<Finding> findings = new ArrayList<>();
        packages.forEach(each -> findings.addAll(each.findings()));
        findings.addAll(console.working("checking", () -> InventoryLint.inspect(inventory)));
        findings.addAll(ofSystem(inventory, ReadPackage.providers(packages)));
        print(inventory, packages, findings);
        return exitCode(findings);
    }

    private List<Finding> ofSystem(Inventory inventory, ProviderRule rule) throws Exception {
        if (allocation.isMade()) {
            AllocationPlan plan = allocation.plan(inventory);
            return console.working(
                    "joining", () -> ProductSystem.of(inventory, plan, rule).findings());
        }
        AllocationPlan any = AllocationPlan.of(new AllocationKey.Unallocated("allocation does not affect linking"));
        return console
                .working("joining", () -> ProductSystem.of(inventory, any, rule).findings())
                .stream()
                .filter(finding -> OF_JOINING.contains(finding.code()))
                .toList();
    }

    private void print(Inventory inventory, List<ReadPackage> packages, List<Finding> findings) {
        FindingText text = FindingText.of(findings, inventory, all);
        if (form.json()) {
            ObjectNode object = Json.object()
                    .put("processes", inventory.processes().size())
                    .put("loopsInspected", allocation.isMade());
            Json.findings(object, findings);
            console.print(Json.text(object));
        } else if (form.csv()) {
            console.printText(text.csv());
        } else {
            console.heading(TerminalText.line(
                    ReadPackage.names(packages) + ": " + inventory.processes().size() + " processes"));
            console.print(text.counts() + ".");
            if (!allocation.isMade()) {
                console.print("Loops and divisions hang on --allocation; without it they are not looked at.");
            }
            console.print();
            console.print(text.lines());
        }
    }

    private static int exitCode(List<Finding> findings) {
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        findings.forEach(finding -> severities.add(finding.severity()));
        return severities.contains(Severity.FAIL)
                ? ExitCode.REJECTED
                : severities.contains(Severity.UNDECIDED) ? ExitCode.INDETERMINATE : ExitCode.ACCEPTED;
    }
}
