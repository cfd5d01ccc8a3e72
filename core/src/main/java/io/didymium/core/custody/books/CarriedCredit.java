package io.didymium.core.custody.books;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The credit that an account carried over from closed periods or received from other sites, oldest first; in kg. */
final class CarriedCredit {
    private final Deque<CreditLot> lots = new ArrayDeque<>();
    private BigDecimal sum = BigDecimal.ZERO;

    BigDecimal sum() {
        return sum;
    }

    Optional<CreditLot> oldest() {
        return Optional.ofNullable(lots.peekFirst());
    }

    /** Adds credit behind all that is at least as old. */
    void add(CreditLot lot) {
        sum = sum.add(lot.amount);
        Deque<CreditLot> newer = new ArrayDeque<>();
        while (!lots.isEmpty() && lots.getLast().period > lot.period) {
            newer.addFirst(lots.removeLast());
        }
        lots.addLast(lot);
        lots.addAll(newer);
    }

    /** Takes the oldest credit, up to an amount, and returns what is missing. */
    BigDecimal take(BigDecimal amount, BiConsumer<CreditLot, BigDecimal> taker) {
        BigDecimal missing = amount;
        while (missing.signum() > 0 && !lots.isEmpty()) {
            CreditLot lot = lots.getFirst();
            BigDecimal part = missing.min(lot.amount);
            taker.accept(lot, part);
            lot.amount = lot.amount.subtract(part);
            sum = sum.subtract(part);
            missing = missing.subtract(part);
            if (lot.amount.signum() == 0) {
                lots.removeFirst();
            }
        }
        return missing;
    }

    /** Removes the credit of all periods up to one, and returns how much it was. */
    BigDecimal expire(int lastPeriod) {
        BigDecimal expired = BigDecimal.ZERO;
        while (!lots.isEmpty() && lots.getFirst().period <= lastPeriod) {
            expired = expired.add(lots.removeFirst().amount);
        }
        sum = sum.subtract(expired);
        return expired;
    }
}
