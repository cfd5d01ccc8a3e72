package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.UnitProcess;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the processes of an inventory one by one. What concerns several processes, such as providers and loops, is found by
 * {@link io.didymium.core.lca.system.ProductSystem}.
 */
public final class InventoryLint {
    private static final List<Check> CHECKS = List.of(
            new ReferenceCheck(),
            new FlowCheck(),
            new AllocationCheck(),
            new RareEarthCheck(),
            new CarbonCheck(),
            new MassCheck(),
            new EnergyCheck(),
            new NuclideCheck());

    private InventoryLint() {}

    /** Finds what is wrong or implausible, by process, then check, then exchange. */
    public static List<Finding> inspect(Inventory inventory) {
        List<Finding> findings = new ArrayList<>();
        for (UnitProcess process : inventory.processes().values()) {
            ProcessView view = new ProcessView(process, inventory);
            CHECKS.forEach(check -> check.inspect(view, findings));
        }
        return List.copyOf(findings);
    }

    /** One check of a unit process. */
    interface Check {
        /** Adds what is wrong or implausible. */
        void inspect(ProcessView process, List<Finding> findings);
    }
}
