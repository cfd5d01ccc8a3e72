package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import io.didymium.core.reconcile.network.NodeBalance;
import java.math.BigDecimal;
import java.util.List;

/**
 * The nodal test of one balance of measured values, and the likelihood ratio of a leak in it.
 *
 * @param balances the balance; several where values between them are not measured, of which only a combination can be tested
 * @param open what goes in less what comes out by the measured values, in kg
 * @param uncertainty the standard uncertainty of that
 * @param deviations what is open in standard uncertainties, zero or more
 * @param leakRatio twice the logarithm of the likelihood ratio of a leak in it, of one degree of freedom
 */
public record BalanceTest(
        List<NodeBalance> balances,
        BigDecimal open,
        BigDecimal uncertainty,
        BigDecimal deviations,
        BigDecimal leakRatio) {
    /** @throws NullPointerException if a component is null */
    public BalanceTest {
        balances = List.copyOf(balances);
        requireNonNull(open, "open");
        requireNonNull(uncertainty, "uncertainty");
        requireNonNull(deviations, "deviations");
        requireNonNull(leakRatio, "leakRatio");
    }
}
