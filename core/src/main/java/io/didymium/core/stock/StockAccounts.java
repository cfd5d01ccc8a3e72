package io.didymium.core.stock;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the stocks of a chain differ by, against the limits of a {@link StockRule}: goods in transit, weighing differences of each operator
 * and period, and what is not accounted for at each site in each period.
 *
 * @param findings by kind in that order; transfers by time, operators and sites by id
 */
public record StockAccounts(List<Finding> findings) {
    /** Copies the list. */
    public StockAccounts {
        findings = List.copyOf(findings);
    }

    /** The accounts of a chain. */
    public static StockAccounts of(SupplyChain chain, StockBook book, StockRule rule) {
        List<Finding> findings = new ArrayList<>();
        book.inTransit().forEach(moved -> transit(moved, rule, findings));
        findings.addAll(new WeighingAccounts(chain, book, rule).findings());
        findings.addAll(new UnaccountedAccounts(chain, rule).findings());
        return new StockAccounts(findings);
    }

    private static void transit(WeighingDifference moved, StockRule rule, List<Finding> findings) {
        BigDecimal lost = moved.kilograms();
        Mass tolerance = rule.tolerance(moved);
        if (lost.abs().compareTo(tolerance.kilograms()) <= 0) {
            return;
        }
        BigDecimal shipped = WeighingDifference.sum(moved.came());
        boolean needsEvidence = lost.compareTo(shipped.multiply(rule.transitShare())) > 0;
        StockFinding code = lost.signum() < 0
                ? StockFinding.GAIN_IN_TRANSIT
                : needsEvidence ? StockFinding.TRANSIT_LOSS_UNPROVEN : StockFinding.LOST_IN_TRANSIT;
        findings.add(Finding.of(
                code,
                Location.of(moved.event().value()),
                Map.of(
                        "event", moved.event().value(),
                        "shipped", moved.came().get(0).toString(),
                        "batch", moved.batch().value(),
                        "received", moved.went().get(0).toString(),
                        "difference", AccountText.kilograms(lost.abs()),
                        "percent", AccountText.percent(lost.abs(), shipped),
                        "tolerance", AccountText.kilograms(tolerance.kilograms()),
                        "limit", AccountText.percent(rule.transitShare(), BigDecimal.ONE))));
    }
}
