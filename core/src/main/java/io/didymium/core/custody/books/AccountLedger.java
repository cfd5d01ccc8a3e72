package io.didymium.core.custody.books;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.CreditUse;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.books.CreditLot.Yield;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The book of one account: amounts in, out and left, in kg. It does as it is told; what may be done is judged before.
 *
 * <p>Credit is taken first in, first out. What came in during the open period is worth what the period's yield so far
 * leaves of it.
 */
final class AccountLedger {
    private static final int FACTOR_DIGITS = 12;

    private final Account account;
    private final Scheme scheme;
    private final Deque<CreditLot> carried = new ArrayDeque<>();
    private List<CreditLot> current = new ArrayList<>();
    private final Map<Integer, Yield> yields = new HashMap<>();
    /** What qualified, and all that came in, of each period that still counts in an average. */
    private final Deque<BigDecimal[]> averaged = new ArrayDeque<>();

    private Yield rate = Yield.NONE;
    private int firstOpen;
    private BigDecimal carriedSum = BigDecimal.ZERO;
    private BigDecimal received = BigDecimal.ZERO;
    private BigDecimal used = BigDecimal.ZERO;
    private BigDecimal deficit = BigDecimal.ZERO;

    private BigDecimal opening = BigDecimal.ZERO;
    private BigDecimal movedIn = BigDecimal.ZERO;
    private BigDecimal corrected = BigDecimal.ZERO;
    private BigDecimal claimed = BigDecimal.ZERO;
    private BigDecimal written = BigDecimal.ZERO;
    private BigDecimal movedOut = BigDecimal.ZERO;

    AccountLedger(Account account, Scheme scheme) {
        this.account = account;
        this.scheme = scheme;
        averaged.addLast(new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
    }

    /** The credit that is left; below zero while claims run ahead. */
    BigDecimal available() {
        return availableAt(received, rate);
    }

    /** The credit that would be left with another yield after more is converted. */
    BigDecimal availableAfter(Mass in, Mass out) {
        return availableAt(received, rate.plus(in.kilograms(), out.kilograms()));
    }

    /** The credit that would be left if more, or less, had come in during the open period. */
    BigDecimal availableWith(BigDecimal more) {
        return availableAt(received.add(more), rate);
    }

    private BigDecimal availableAt(BigDecimal in, Yield at) {
        return carriedSum.add(at.of(in)).subtract(used).subtract(deficit);
    }

    /** What qualified, and all that came in, over as many periods as count, the open one with them. */
    BigDecimal[] average(int periods) {
        BigDecimal qualifying = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        Iterator<BigDecimal[]> latest = averaged.descendingIterator();
        for (int i = 0; i < periods && latest.hasNext(); i++) {
            BigDecimal[] period = latest.next();
            qualifying = qualifying.add(period[0]);
            total = total.add(period[1]);
        }
        return new BigDecimal[] {qualifying, total};
    }

    /** What can be taken of the lot that comes next; empty if no lot has anything left. */
    Optional<CreditUse> next() {
        if (!carried.isEmpty()) {
            CreditLot lot = carried.getFirst();
            return Optional.of(new CreditUse(lot.receipt, new Mass(lot.amount)));
        }
        return current.stream()
                .filter(lot -> lot.room(rate).signum() > 0)
                .findFirst()
                .map(lot -> new CreditUse(lot.receipt, new Mass(lot.room(rate))));
    }

    void receive(long number, int period, Mass qualifying, Mass total) {
        // Also what does not qualify: a correction may say that it did.
        current.add(new CreditLot(number, period, qualifying.kilograms()));
        received = received.add(qualifying.kilograms());
        average(qualifying.kilograms(), total.kilograms());
    }

    private void average(BigDecimal qualifying, BigDecimal total) {
        BigDecimal[] open = averaged.getLast();
        open[0] = open[0].add(qualifying);
        open[1] = open[1].add(total);
    }

    void convert(Mass in, Mass out) {
        rate = rate.plus(in.kilograms(), out.kilograms());
        firstOpen = 0;
    }

    List<CreditUse> claim(Mass amount) {
        claimed = claimed.add(amount.kilograms());
        return draw(amount.kilograms());
    }

    void write(BigDecimal amount) {
        written = written.add(amount);
        draw(amount);
    }

    /** Takes credit for another site: what was taken, with the period in which it came in. */
    List<CreditLot> moveOut(Mass amount) {
        movedOut = movedOut.add(amount.kilograms());
        List<CreditLot> moved = new ArrayList<>();
        take(amount.kilograms(), (lot, part) -> moved.add(new CreditLot(lot.receipt, lot.period, part)));
        return moved;
    }

    void moveIn(List<CreditLot> lots) {
        for (CreditLot lot : lots) {
            movedIn = movedIn.add(lot.amount);
            carry(lot);
        }
    }

    /** Sets right how much of a receipt qualified; the difference may be below zero. */
    void correctReceipt(long number, int period, BigDecimal difference) {
        Optional<CreditLot> open =
                current.stream().filter(lot -> lot.receipt == number).findFirst();
        if (open.isPresent()) {
            open.get().amount = open.get().amount.add(difference);
            received = received.add(difference);
            average(difference, BigDecimal.ZERO);
            firstOpen = 0;
            return;
        }
        BigDecimal credit = creditOf(period, difference);
        corrected = corrected.add(credit);
        if (credit.signum() > 0) {
            carry(new CreditLot(number, period, credit));
        } else {
            draw(credit.negate());
        }
    }

    /** What a difference in a receipt changes of the credit: at the yield of its own period once that is closed. */
    BigDecimal creditOf(int period, BigDecimal difference) {
        Yield then = yields.getOrDefault(period, rate);
        return difference.signum() < 0 ? then.of(difference.negate()).negate() : then.of(difference);
    }

    boolean isOpen(long receipt) {
        return current.stream().anyMatch(lot -> lot.receipt == receipt);
    }

    /** Sets right a delivery: gives back credit to the receipts it was taken of, last first. */
    List<CreditUse> giveBack(
            List<CreditUse> draws, BigDecimal amount, boolean ofOpenPeriod, Map<Long, Integer> periods) {
        count(amount.negate(), ofOpenPeriod);
        List<CreditUse> left = new ArrayList<>(draws);
        BigDecimal rest = amount;
        for (int i = left.size() - 1; i >= 0 && rest.signum() > 0; i--) {
            CreditUse draw = left.get(i);
            BigDecimal part = rest.min(draw.amount().kilograms());
            rest = rest.subtract(part);
            giveBack(draw.receipt(), part, periods.getOrDefault(draw.receipt(), 0));
            BigDecimal kept = draw.amount().kilograms().subtract(part);
            if (kept.signum() == 0) {
                left.remove(i);
            } else {
                left.set(i, new CreditUse(draw.receipt(), new Mass(kept)));
            }
        }
        return left;
    }

    private void giveBack(long receipt, BigDecimal part, int period) {
        if (receipt == 0) {
            deficit = deficit.subtract(part);
            return;
        }
        Optional<CreditLot> open =
                current.stream().filter(lot -> lot.receipt == receipt).findFirst();
        if (open.isPresent()) {
            open.get().used = open.get().used.subtract(part);
            used = used.subtract(part);
            firstOpen = 0;
        } else {
            carry(new CreditLot(receipt, period, part));
        }
    }

    /** Sets right a delivery that claimed too little. */
    List<CreditUse> claimMore(BigDecimal amount, boolean ofOpenPeriod) {
        count(amount, ofOpenPeriod);
        return draw(amount);
    }

    private void count(BigDecimal more, boolean ofOpenPeriod) {
        if (ofOpenPeriod) {
            claimed = claimed.add(more);
        } else {
            corrected = corrected.subtract(more);
        }
    }

    private List<CreditUse> draw(BigDecimal amount) {
        List<CreditUse> draws = new ArrayList<>();
        take(amount, (lot, part) -> draws.add(new CreditUse(lot.receipt, new Mass(part))));
        return draws;
    }

    private interface Taker {
        void take(CreditLot lot, BigDecimal part);
    }

    private void take(BigDecimal amount, Taker taker) {
        BigDecimal covered = amount.min(available().max(BigDecimal.ZERO));
        BigDecimal left = covered;
        while (left.signum() > 0 && !carried.isEmpty()) {
            CreditLot lot = carried.getFirst();
            BigDecimal part = left.min(lot.amount);
            taker.take(lot, part);
            lot.amount = lot.amount.subtract(part);
            carriedSum = carriedSum.subtract(part);
            left = left.subtract(part);
            if (lot.amount.signum() == 0) {
                carried.removeFirst();
            }
        }
        takeCurrent(left, taker);
        BigDecimal ahead = amount.subtract(covered);
        if (ahead.signum() > 0) {
            deficit = deficit.add(ahead);
            taker.take(new CreditLot(0, 0, ahead), ahead);
        }
    }

    private void takeCurrent(BigDecimal wanted, Taker taker) {
        BigDecimal left = wanted;
        for (int i = firstOpen; i < current.size() && left.signum() > 0; i++) {
            CreditLot lot = current.get(i);
            // The sum was rounded down once and each lot is by itself, so the last bears what they differ by.
            boolean last = i == current.size() - 1;
            BigDecimal part = last ? left : left.min(lot.room(rate).max(BigDecimal.ZERO));
            if (part.signum() > 0) {
                taker.take(lot, part);
                lot.used = lot.used.add(part);
                used = used.add(part);
                left = left.subtract(part);
            }
            if (i == firstOpen && lot.room(rate).signum() <= 0 && !last) {
                firstOpen++;
            }
        }
    }

    /** Adds credit in the order in which it came in. */
    private void carry(CreditLot lot) {
        carriedSum = carriedSum.add(lot.amount);
        Deque<CreditLot> later = new ArrayDeque<>();
        while (!carried.isEmpty() && carried.getLast().period > lot.period) {
            later.addFirst(carried.removeLast());
        }
        carried.addLast(lot);
        carried.addAll(later);
    }

    /** Closes a period: turns what came in into credit, lets old credit expire, and says what happened. */
    PeriodStatement close(int period, Period days) {
        BigDecimal credited = rate.of(received);
        BigDecimal cameIn = received;
        Optional<BigDecimal> factor = rate.isKnown() ? Optional.of(rate.factor(FACTOR_DIGITS)) : Optional.empty();
        if (rate.isKnown()) {
            settle(credited.subtract(used));
            for (CreditLot lot : current) {
                yields.put(lot.period, rate);
            }
            yields.put(period, rate);
            current = new ArrayList<>();
            received = BigDecimal.ZERO;
            used = BigDecimal.ZERO;
        }
        cover();
        BigDecimal expired = expire(period);
        BigDecimal closing = available();
        PeriodStatement statement = PeriodStatement.builder(account, days)
                .opening(opening)
                .received(cameIn)
                .factor(factor.orElse(null))
                .credited(credited)
                .movedIn(movedIn)
                .corrected(corrected)
                .claimed(claimed)
                .written(written)
                .movedOut(movedOut)
                .expired(expired)
                .closing(closing)
                .build();
        begin(closing);
        return statement;
    }

    /** Hands what is left of the open period's credit to its lots, the newest first, because the oldest was used. */
    private void settle(BigDecimal rest) {
        BigDecimal left = rest;
        List<CreditLot> settled = new ArrayList<>();
        for (int i = current.size() - 1; i >= 0 && left.signum() > 0; i--) {
            CreditLot lot = current.get(i);
            BigDecimal part = i == 0 ? left : left.min(lot.room(rate).max(BigDecimal.ZERO));
            if (part.signum() > 0) {
                settled.add(new CreditLot(lot.receipt, lot.period, part));
                left = left.subtract(part);
            }
        }
        for (int i = settled.size() - 1; i >= 0; i--) {
            carry(settled.get(i));
        }
        if (rest.signum() < 0) {
            deficit = deficit.add(rest.negate());
        }
    }

    /** Covers what ran ahead with credit that is there now. */
    private void cover() {
        BigDecimal covered = deficit.min(carriedSum);
        if (covered.signum() > 0) {
            deficit = deficit.subtract(covered);
            BigDecimal left = covered;
            while (left.signum() > 0) {
                CreditLot lot = carried.getFirst();
                BigDecimal part = left.min(lot.amount);
                lot.amount = lot.amount.subtract(part);
                carriedSum = carriedSum.subtract(part);
                left = left.subtract(part);
                if (lot.amount.signum() == 0) {
                    carried.removeFirst();
                }
            }
        }
    }

    private BigDecimal expire(int period) {
        BigDecimal expired = BigDecimal.ZERO;
        while (!carried.isEmpty() && period - carried.getFirst().period >= scheme.carriedPeriods()) {
            BigDecimal amount = carried.removeFirst().amount;
            expired = expired.add(amount);
            carriedSum = carriedSum.subtract(amount);
        }
        return expired;
    }

    private void begin(BigDecimal closing) {
        opening = closing;
        rate = Yield.NONE;
        firstOpen = 0;
        movedIn = BigDecimal.ZERO;
        corrected = BigDecimal.ZERO;
        claimed = BigDecimal.ZERO;
        written = BigDecimal.ZERO;
        movedOut = BigDecimal.ZERO;
        averaged.addLast(new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        if (averaged.size() > scheme.averagedPeriods()) {
            averaged.removeFirst();
        }
    }
}
