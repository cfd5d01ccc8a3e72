package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The mass of outputs does not far exceed the mass of inputs; air, usually not recorded, may be taken up. */
final class MassCheck implements InventoryLint.Check {
    private static final BigDecimal TOLERANCE = new BigDecimal("5");

    @Override
    public void inspect(ProcessView process, List<Finding> findings) {
        BigDecimal in = BigDecimal.ZERO;
        BigDecimal out = BigDecimal.ZERO;
        for (ProcessView.Item item : process.items()) {
            if (item.enters() || item.isResource()) {
                in = in.add(item.magnitude());
            } else {
                out = out.add(item.magnitude());
            }
        }
        boolean isMaterial = process.reference()
                .filter(reference -> reference.kilograms().isPresent())
                .isPresent();
        if (isMaterial && in.signum() > 0 && out.compareTo(in.multiply(TOLERANCE)) > 0) {
            findings.add(process.finding(
                    LintFinding.MATERIAL_CREATED,
                    Map.of("in", ProcessView.rounded(in), "out", ProcessView.rounded(out))));
        }
    }
}
