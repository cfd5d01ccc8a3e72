package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.inventory.FlowType;
import java.util.List;
import java.util.Map;

/** The reference flow is a product output or a waste input. */
final class ReferenceCheck implements InventoryLint.Check {
    @Override
    public void inspect(ProcessView process, List<Finding> findings) {
        if (process.process().reference().isEmpty()) {
            findings.add(process.finding(LintFinding.REFERENCE_MISSING, Map.of()));
            return;
        }
        process.reference().ifPresent(reference -> {
            Map<String, String> flow = Map.of("flow", reference.flow().name());
            if (reference.isElementary()) {
                findings.add(process.finding(LintFinding.REFERENCE_IS_ELEMENTARY, reference.exchange(), flow));
            }
            if (reference.isInput() && reference.flow().type() != FlowType.WASTE) {
                findings.add(process.finding(LintFinding.REFERENCE_IS_INPUT, reference.exchange(), flow));
            }
        });
    }
}
