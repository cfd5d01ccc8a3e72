package io.didymium.core.lca.lint;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The purchased energy per kg of product is within the range of rare-earth processes (up to about 200 MJ). */
final class EnergyCheck implements InventoryLint.Check {
    private static final BigDecimal LIMIT = new BigDecimal("500");

    @Override
    public void inspect(ProcessView process, List<Finding> findings) {
        BigDecimal energy = BigDecimal.ZERO;
        for (ProcessView.Item item : process.items()) {
            if (item.isInput() && !item.isElementary()) {
                energy = energy.add(item.megajoules().orElse(BigDecimal.ZERO));
            }
        }
        Optional<ProcessView.Item> reference =
                process.reference().filter(item -> item.mass().signum() > 0);
        if (reference.isPresent()) {
            BigDecimal perKilogram = energy.divide(reference.get().mass(), ROUNDING);
            if (perKilogram.compareTo(LIMIT) > 0) {
                findings.add(process.finding(
                        LintFinding.ENERGY_OUT_OF_RANGE,
                        reference.get().exchange(),
                        Map.of(
                                "energy", ProcessView.rounded(perKilogram),
                                "flow", reference.get().flow().name())));
            }
        }
    }
}
