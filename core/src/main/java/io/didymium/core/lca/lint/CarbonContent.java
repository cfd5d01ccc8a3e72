package io.didymium.core.lca.lint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The carbon content of materials, in kg per kg, inferred from their names. */
final class CarbonContent {
    /** The carbon content of carbon dioxide. */
    static final BigDecimal OF_DIOXIDE = new BigDecimal("0.2729");

    /** The carbon content of fuels (IPCC 2006 Guidelines, volume 2, tables 1.2 and 1.3, rounded). */
    private static final Map<String, BigDecimal> FUELS = Map.of(
            "fuel oil", new BigDecimal("0.86"),
            "diesel", new BigDecimal("0.87"),
            "natural gas", new BigDecimal("0.74"),
            "coal", new BigDecimal("0.67"),
            "coke", new BigDecimal("0.83"),
            "gasoline", new BigDecimal("0.84"));

    private static final Map<String, BigDecimal> ELECTRODES =
            Map.of("graphite", BigDecimal.ONE, "electrode", BigDecimal.ONE, "anode", BigDecimal.ONE);

    private static final Map<String, BigDecimal> REAGENTS = Map.of(
            "carbonate", new BigDecimal("0.15"),
            "oxalate", new BigDecimal("0.14"),
            "oxalic", new BigDecimal("0.27"),
            "kerosene", new BigDecimal("0.85"),
            "organic", new BigDecimal("0.85"));

    private CarbonContent() {}

    /** The content of a fuel, by its name in lower case. */
    static Optional<BigDecimal> ofFuel(String name) {
        return find(FUELS, name);
    }

    /** The content of an electrode, by its name in lower case. */
    static Optional<BigDecimal> ofElectrode(String name) {
        return find(ELECTRODES, name);
    }

    /** The content of an electrode or reagent, by its name in lower case. */
    static Optional<BigDecimal> ofReagent(String name) {
        return ofElectrode(name).or(() -> find(REAGENTS, name));
    }

    private static Optional<BigDecimal> find(Map<String, BigDecimal> table, String name) {
        // The longest matching word, so that the result does not depend on the order of a map.
        return table.entrySet().stream()
                .filter(entry -> name.contains(entry.getKey()))
                .max((one, other) -> Integer.compare(
                        one.getKey().length() * 100 + one.getKey().charAt(0),
                        other.getKey().length() * 100 + other.getKey().charAt(0)))
                .map(Map.Entry::getValue);
    }
}
