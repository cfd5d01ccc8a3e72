package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every flow is described, is given in units it is measured in, and has the direction of its compartment. */
final class FlowCheck implements InventoryLint.Check {
    @Override
    public void inspect(ProcessView process, List<Finding> findings) {
        for (Exchange exchange : process.process().exchanges()) {
            if (process.inventory().findFlow(exchange.flow()).isEmpty()) {
                findings.add(process.finding(
                        LintFinding.FLOW_UNDEFINED,
                        exchange,
                        Map.of(
                                "exchange", Integer.toString(exchange.number()),
                                "flow", exchange.flow().value())));
            }
        }
        for (ProcessView.Item item : process.items()) {
            Map<String, String> flow = Map.of("flow", item.flow().name());
            Exchange at = item.exchange();
            if (process.inventory()
                    .inReferenceUnits(item.flow().id(), item.exchange().amount())
                    .isEmpty()) {
                findings.add(process.finding(LintFinding.UNIT_MISMATCH, at, flow));
            }
            Optional<Direction> own = item.flow().substance().direction();
            if (item.isElementary()
                    && own.isPresent()
                    && own.get() != item.exchange().direction()) {
                findings.add(process.finding(
                        item.isInput() ? LintFinding.EMISSION_AS_INPUT : LintFinding.RESOURCE_AS_OUTPUT, at, flow));
            }
        }
    }
}
