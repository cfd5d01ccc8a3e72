package io.didymium.core.lint;

import io.didymium.core.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No more carbon leaves as carbon dioxide than goes in, and of what is burned most does. */
final class CarbonCheck implements ProcessCheck {
    private static final BigDecimal CARBON_IN_DIOXIDE = new BigDecimal("0.2729");
    /** Carbon in what is no fuel and no carbonate: enough for any organic reagent beside mineral ones. */
    private static final BigDecimal OTHER = new BigDecimal("0.15");

    private static final BigDecimal TOLERANCE = new BigDecimal("1.2");
    private static final BigDecimal LEAST_BURNED = new BigDecimal("0.2");
    /** The carbon of fuels, kg for a kg (IPCC 2006 Guidelines, volume 2, tables 1.2 and 1.3, rounded). */
    private static final Map<String, BigDecimal> FUELS = Map.of(
            "fuel oil", new BigDecimal("0.86"),
            "diesel", new BigDecimal("0.87"),
            "natural gas", new BigDecimal("0.74"),
            "coal", new BigDecimal("0.67"),
            "coke", new BigDecimal("0.83"),
            "gasoline", new BigDecimal("0.84"));

    private static final Map<String, BigDecimal> OTHER_CARBON = Map.of(
            "carbonate", new BigDecimal("0.15"),
            "oxalate", new BigDecimal("0.14"),
            "kerosene", new BigDecimal("0.85"),
            "organic", new BigDecimal("0.85"),
            "graphite", BigDecimal.ONE,
            "electrode", BigDecimal.ONE,
            "anode", BigDecimal.ONE);

    @Override
    public void inspect(ProcessView process, List<Finding> findings) {
        BigDecimal fuel = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        BigDecimal out = BigDecimal.ZERO;
        for (ProcessView.Item item : process.items()) {
            if (item.isInput()) {
                BigDecimal burned = item.mass().multiply(of(FUELS, item.name()).orElse(BigDecimal.ZERO));
                fuel = fuel.add(burned);
                possible = possible.add(
                        burned.signum() > 0
                                ? burned
                                : item.mass()
                                        .multiply(of(OTHER_CARBON, item.name()).orElse(OTHER)));
            } else if (item.isElementary() && item.name().startsWith("carbon dioxide")) {
                out = out.add(item.mass().multiply(CARBON_IN_DIOXIDE));
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
        return process.finding(
                code, Optional.empty(), Map.of("in", ProcessView.rounded(in), "out", ProcessView.rounded(out)));
    }

    private static Optional<BigDecimal> of(Map<String, BigDecimal> table, String name) {
        // The longest word that fits, so that the result does not hang on the order of a map.
        return table.entrySet().stream()
                .filter(entry -> name.contains(entry.getKey()))
                .max((one, other) -> Integer.compare(
                        one.getKey().length() * 100 + one.getKey().charAt(0),
                        other.getKey().length() * 100 + other.getKey().charAt(0)))
                .map(Map.Entry::getValue);
    }
}
