package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Carbon dioxide contains no more carbon than the inputs, and most of the carbon of fuels. */
final class CarbonCheck implements InventoryLint.Check {
    /** Carbon content assumed for inputs that are neither fuel nor carbonate: enough for organic reagents among mineral ones. */
    private static final BigDecimal OTHER = new BigDecimal("0.15");

    private static final BigDecimal TOLERANCE = new BigDecimal("1.2");
    private static final BigDecimal LEAST_BURNED = new BigDecimal("0.2");

    @Override
    public void inspect(ProcessView process, List<Finding> findings) {
        BigDecimal fuel = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        BigDecimal out = BigDecimal.ZERO;
        for (ProcessView.Item item : process.items()) {
            if (item.enters()) {
                BigDecimal burned = item.magnitude()
                        .multiply(CarbonContent.ofFuel(item.name()).orElse(BigDecimal.ZERO));
                fuel = fuel.add(burned);
                possible = possible.add(
                        burned.signum() > 0
                                ? burned
                                : item.magnitude()
                                        .multiply(CarbonContent.ofReagent(item.name())
                                                .orElse(OTHER)));
            } else if (item.isElementary() && item.name().startsWith("carbon dioxide")) {
                out = out.add(item.magnitude().multiply(CarbonContent.OF_DIOXIDE));
            }
        }
        if (out.compareTo(possible.multiply(TOLERANCE)) > 0) {
            findings.add(finding(process, LintFinding.CARBON_CREATED, possible, out));
        }
        if (fuel.signum() > 0 && out.compareTo(fuel.multiply(LEAST_BURNED)) < 0) {
            findings.add(finding(process, LintFinding.CARBON_MISSING, fuel, out));
        }
    }

    private static Finding finding(ProcessView process, LintFinding code, BigDecimal in, BigDecimal out) {
        return process.finding(code, Map.of("in", ProcessView.rounded(in), "out", ProcessView.rounded(out)));
    }
}
