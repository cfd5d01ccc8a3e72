package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outputs contain no more rare earths than inputs. Resources count as inputs, whichever direction was entered. */
final class RareEarthCheck implements InventoryLint.Check {
    private static final BigDecimal TOLERANCE = new BigDecimal("1.02");

    @Override
    public void inspect(ProcessView process, List<Finding> findings) {
        BigDecimal in = BigDecimal.ZERO;
        BigDecimal out = BigDecimal.ZERO;
        for (ProcessView.Item item : process.items()) {
            Optional<BigDecimal> content = RareEarthContent.of(item.name());
            if (content.isPresent()) {
                BigDecimal mass = item.magnitude().multiply(content.get());
                if (item.enters() || item.isResource()) {
                    in = in.add(mass);
                } else {
                    out = out.add(mass);
                }
            }
        }
        // Without a named input, the ore or solution may contain it.
        if (in.signum() > 0 && out.compareTo(in.multiply(TOLERANCE)) > 0) {
            findings.add(process.finding(
                    LintFinding.RARE_EARTHS_CREATED,
                    Map.of("in", ProcessView.rounded(in), "out", ProcessView.rounded(out))));
        }
    }
}
