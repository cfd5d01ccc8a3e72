package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;

/**
 * When a difference between what went in and what came out counts as one.
 *
 * @param coverageFactor how many standard uncertainties a difference may be (JCGM 100:2008, 6.2), above 0
 * @param resolution the difference below which nothing is looked at
 */
public record BalanceRule(BigDecimal coverageFactor, Mass resolution) {
    /**
     * Three standard uncertainties and one microgram.
     *
     * <p>Three, because a chain has hundreds of balances: at two, one honest balance in twenty would be called wrong.
     */
    public static final BalanceRule STANDARD = new BalanceRule(BigDecimal.valueOf(3), Mass.ofKilograms("0.000000001"));

    /** @throws IllegalArgumentException if the factor is not positive */
    public BalanceRule {
        coverageFactor = Decimals.normal(coverageFactor, "coverage factor");
        if (coverageFactor.signum() <= 0) {
            throw new IllegalArgumentException("coverage factor must be positive: " + coverageFactor.toPlainString());
        }
        requireNonNull(resolution, "resolution");
    }
}
