package io.didymium.core.stock.statement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.quantity.Mass;
import io.didymium.core.stock.MaterialLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/**
 * A line of a period statement as stated.
 *
 * @param amounts each amount in kg, to the gram
 * @param standardUncertainty of the difference
 */
public record StatedLine(Map<PeriodColumn, BigDecimal> amounts, Mass standardUncertainty) {
    /** Amounts are stated to the gram. */
    static final BigDecimal GRAM = new BigDecimal("0.001");

    private static final int DIGITS = 3;
    private static final int MOST_DIGITS = 24;

    /** @throws IllegalArgumentException if an amount is missing or finer than a gram */
    public StatedLine {
        requireNonNull(standardUncertainty, "standardUncertainty");
        EnumMap<PeriodColumn, BigDecimal> all = new EnumMap<>(PeriodColumn.class);
        for (PeriodColumn column : PeriodColumn.values()) {
            BigDecimal amount = requireNonNull(amounts.get(column), column.label());
            if (amount.precision() > MOST_DIGITS
                    || Math.abs((long) amount.scale()) > MOST_DIGITS
                    || amount.stripTrailingZeros().scale() > DIGITS) {
                throw new IllegalArgumentException(column.label() + " must be in kg to the gram");
            }
            all.put(column, amount.setScale(DIGITS, RoundingMode.UNNECESSARY));
        }
        amounts = Maps.immutableEnumMap(all);
    }

    /** What is stated of a computed line: half even, the uncertainty up. */
    static StatedLine of(MaterialLine line) {
        Map<PeriodColumn, BigDecimal> amounts = new EnumMap<>(PeriodColumn.class);
        for (PeriodColumn column : PeriodColumn.values()) {
            amounts.put(column, column.of(line).setScale(DIGITS, RoundingMode.HALF_EVEN));
        }
        return new StatedLine(amounts, new Mass(line.standardUncertainty().setScale(DIGITS, RoundingMode.UP)));
    }

    /** An amount, in kg. */
    public BigDecimal amount(PeriodColumn column) {
        return requireNonNull(amounts.get(column), column.label());
    }

    /** What the difference must be by the other amounts. */
    BigDecimal closed() {
        return amount(PeriodColumn.OPENING)
                .add(amount(PeriodColumn.RECEIPTS))
                .subtract(amount(PeriodColumn.PRODUCTS))
                .subtract(amount(PeriodColumn.LOSSES))
                .subtract(amount(PeriodColumn.CLOSING));
    }
}
