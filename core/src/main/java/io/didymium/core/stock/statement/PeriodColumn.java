package io.didymium.core.stock.statement;

import io.didymium.core.stock.MaterialLine;
import java.math.BigDecimal;
import java.util.Locale;

/** An amount of a period statement, in its order. */
public enum PeriodColumn {
    /** What was there at the beginning. */
    OPENING,
    /** What came, with reagents. */
    RECEIPTS,
    /** What went to others. */
    PRODUCTS,
    /** Losses that were measured. */
    LOSSES,
    /** What is there at the end. */
    CLOSING,
    /** Opening and receipts less products, losses and closing. */
    DIFFERENCE,
    /** What steps state as not accounted for. */
    UNACCOUNTED;

    BigDecimal of(MaterialLine line) {
        return switch (this) {
            case OPENING -> line.opening();
            case RECEIPTS -> line.receipts();
            case PRODUCTS -> line.products();
            case LOSSES -> line.losses();
            case CLOSING -> line.closing();
            case DIFFERENCE -> line.difference();
            case UNACCOUNTED -> line.unaccounted();
        };
    }

    /** The word for people, in English. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
