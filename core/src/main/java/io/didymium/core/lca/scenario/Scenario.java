package io.didymium.core.lca.scenario;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.Text;
import io.didymium.core.lca.inventory.Inventory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A scenario: what differs from an inventory. Parameters are given to the reader of a package, because amounts follow from them
 * while it is read; the other changes are applied to the inventory, in their order.
 *
 * @param label the name of the scenario for people
 * @param changes the changes
 */
public record Scenario(String label, List<ScenarioChange> changes) {
    /** @throws IllegalArgumentException if the label is blank */
    public Scenario {
        Text.require(label, "label of a scenario");
        changes = List.copyOf(changes);
    }

    /** The values of parameters, by name; of two for one name the later one counts. */
    public Map<String, BigDecimal> parameters() {
        Map<String, BigDecimal> parameters = new TreeMap<>();
        for (ScenarioChange change : changes) {
            if (change instanceof ScenarioChange.SetParameter parameter) {
                parameters.put(parameter.name(), parameter.value());
            }
        }
        return parameters;
    }

    /** The inventory with all changes but those of parameters. */
    public Applied applyTo(Inventory inventory) {
        return new ScenarioEdit(inventory).apply(changes);
    }

    /**
     * An inventory with changes.
     *
     * @param inventory the changed inventory
     * @param findings the changes that could not be made, in their order; where there are any, results would be of another
     *     scenario
     */
    public record Applied(Inventory inventory, List<Finding> findings) {
        /** Copies the findings. */
        public Applied {
            findings = List.copyOf(findings);
        }
    }
}
