package io.didymium.core.lca.report;

import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.mapping.CarbonOrigin;
import io.didymium.core.lca.pact.PactAmount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The amounts of a PACT carbon footprint that follow from a report: with and without uptake, fossil emissions, biogenic ones but
 * for carbon dioxide, land use change and the share of primary data. Gases whose flows do not state the origin of their carbon
 * count as fossil, because that is never less. What does not follow from an inventory, such as the carbon in the product, has no
 * amount.
 *
 * @param amounts the amounts, per declared unit, rounded to six digits
 * @param unstated the part of the fossil emissions whose flows do not state their origin
 * @param takesUpCarbon whether the inventory draws carbon dioxide out of the air, of which it must be stated how much
 */
public record CarbonAmounts(Map<PactAmount, BigDecimal> amounts, BigDecimal unstated, boolean takesUpCarbon) {
    private static final MathContext DIGITS = new MathContext(6);

    /** Copies the map. */
    public CarbonAmounts {
        amounts = Map.copyOf(amounts);
    }

    /** The amounts of a report; empty if it has no known result for climate change. */
    public static Optional<CarbonAmounts> of(ModuleReport report) {
        return report.climate().map(row -> of(report, row));
    }

    private static CarbonAmounts of(ModuleReport report, ModuleReport.Row row) {
        BigDecimal unstated = rounded(row.origins().getOrDefault(CarbonOrigin.UNSTATED, 0.0));
        BigDecimal fossil =
                rounded(row.origins().getOrDefault(CarbonOrigin.FOSSIL, 0.0)).add(unstated);
        BigDecimal biogenic = rounded(row.origins().getOrDefault(CarbonOrigin.BIOGENIC, 0.0));
        BigDecimal land = rounded(row.origins().getOrDefault(CarbonOrigin.LAND_USE, 0.0));
        Map<PactAmount, BigDecimal> amounts = new EnumMap<>(PactAmount.class);
        amounts.put(PactAmount.FOSSIL_EMISSIONS, fossil);
        amounts.put(PactAmount.BIOGENIC_OTHER, biogenic);
        amounts.put(PactAmount.LAND_USE_CHANGE, land);
        // The sum of the rounded parts, so that the receiver finds it.
        amounts.put(PactAmount.EXCLUDING_UPTAKE, fossil.add(biogenic).add(land));
        double primary = row.basis().primaryShare();
        if (Double.isFinite(primary)) {
            amounts.put(PactAmount.PRIMARY_SHARE, rounded(primary * 100));
        }
        return new CarbonAmounts(amounts, unstated, takesUp(report));
    }

    private static boolean takesUp(ModuleReport report) {
        List<InventoryFlow> flows = report.footprint().elementaryFlows().keySet().stream()
                .flatMap(id -> report.footprint().system().inventory().findFlow(id).stream())
                .toList();
        return flows.stream()
                .anyMatch(flow -> flow.name().toLowerCase(Locale.ROOT).startsWith("carbon dioxide")
                        && flow.substance()
                                .direction()
                                .filter(Direction.INPUT::equals)
                                .isPresent());
    }

    private static BigDecimal rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
