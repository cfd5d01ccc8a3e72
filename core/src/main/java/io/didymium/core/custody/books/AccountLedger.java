package io.didymium.core.custody.books;

import com.google.common.collect.EvictingQueue;
import io.didymium.core.custody.Account;
import io.didymium.core.custody.CreditUse;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.books.CreditLot.Yield;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The ledger of one account, in kg. It only computes: {@link EntryRules} decides what may be entered.
 *
 * <p>Credit is used first in, first out. Receipts of the open period count at the yield of the period so far.
 */
final class AccountLedger {
    private static final int FACTOR_DIGITS = 12;

    private final Account account;
    private final Scheme scheme;
    private final CarriedCredit carried = new CarriedCredit();
    private List<CreditLot> current = new ArrayList<>();
    private final Map<Integer, Yield> yields = new HashMap<>();
    /** The inflow of each closed period that still counts in an average. */
    private final EvictingQueue<Inflow> closedInflows;

    private Yield rate = Yield.NONE;
    private int firstOpen;
    private Inflow openInflow = Inflow.NONE;
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
        this.closedInflows = EvictingQueue.create(scheme.averagedPeriods() - 1);
    }

    /** The credit left; negative while claims exceed it. */
    BigDecimal available() {
        return availableAt(received, rate);
    }

    /** The credit after another conversion. */
    BigDecimal availableAfter(Mass in, Mass out) {
        return availableAt(received, rate.plus(in.kilograms(), out.kilograms()));
    }

    /** The credit if the receipts of the open period changed by an amount. */
    BigDecimal availableWith(BigDecimal more) {
        return availableAt(received.add(more), rate);
    }

    private BigDecimal availableAt(BigDecimal in, Yield at) {
        return carried.sum().add(at.of(in)).subtract(used).subtract(deficit);
    }

    /** The inflow of the open period. */
    Inflow inflow() {
        return openInflow;
    }

    /** The inflow over the periods of the scheme's rolling average, the open one included. */
    Inflow averagedInflow() {
        return closedInflows.stream().reduce(openInflow, (sum, each) -> sum.plus(each.qualifying(), each.total()));
    }

    /** The receipt whose credit is used next and how much of it is left; empty if there is none. */
    Optional<CreditUse> next() {
        return carried.oldest()
                .map(lot -> new CreditUse(lot.receipt, new Mass(lot.amount)))
                .or(() -> current.stream()
                        .filter(lot -> lot.room(rate).signum() > 0)
                        .findFirst()
                        .map(lot -> new CreditUse(lot.receipt, new Mass(lot.room(rate)))));
    }

    void receive(long number, int period, Mass qualifying, Mass total) {
        // A receipt of which nothing qualifies is kept too, since a correction may change that.
        current.add(new CreditLot(number, period, qualifying.kilograms()));
        received = received.add(qualifying.kilograms());
        openInflow = openInflow.plus(qualifying.kilograms(), total.kilograms());
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

    /** Removes credit for another site and returns it with its age. */
    List<CreditLot> moveOut(Mass amount) {
        movedOut = movedOut.add(amount.kilograms());
        List<CreditLot> moved = new ArrayList<>();
        take(amount.kilograms(), (lot, part) -> moved.add(new CreditLot(lot.receipt, lot.period, part)));
        return moved;
    }

    void moveIn(List<CreditLot> lots) {
        for (CreditLot lot : lots) {
            movedIn = movedIn.add(lot.amount);
            carried.add(lot);
        }
    }

    /** Corrects how much of a receipt qualified, by a difference that may be negative. */
    void correctReceipt(long number, int period, BigDecimal difference) {
        Optional<CreditLot> open =
                current.stream().filter(lot -> lot.receipt == number).findFirst();
        if (open.isPresent()) {
            open.get().amount = open.get().amount.add(difference);
            received = received.add(difference);
            openInflow = openInflow.plus(difference, BigDecimal.ZERO);
            firstOpen = 0;
            return;
        }
        BigDecimal credit = creditOf(period, difference);
        corrected = corrected.add(credit);
        if (credit.signum() > 0) {
            carried.add(new CreditLot(number, period, credit));
        } else {
            draw(credit.negate());
        }
    }

    /** The credit that a difference in a receipt is worth: at the yield of its own period once that is closed. */
    BigDecimal creditOf(int period, BigDecimal difference) {
        Yield then = yields.getOrDefault(period, rate);
        return difference.signum() < 0 ? then.of(difference.negate()).negate() : then.of(difference);
    }

    boolean isOpen(long receipt) {
        return current.stream().anyMatch(lot -> lot.receipt == receipt);
    }

    /** Corrects a delivery downwards: returns credit to the receipts it was taken from, last first. */
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
            carried.add(new CreditLot(receipt, period, part));
        }
    }

    /** Corrects a delivery upwards. */
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

    private void take(BigDecimal amount, BiConsumer<CreditLot, BigDecimal> taker) {
        BigDecimal covered = amount.min(available().max(BigDecimal.ZERO));
        takeCurrent(carried.take(covered, taker), taker);
        BigDecimal ahead = amount.subtract(covered);
        if (ahead.signum() > 0) {
            deficit = deficit.add(ahead);
            taker.accept(new CreditLot(0, 0, ahead), ahead);
        }
    }

    private void takeCurrent(BigDecimal wanted, BiConsumer<CreditLot, BigDecimal> taker) {
        BigDecimal left = wanted;
        for (int i = firstOpen; i < current.size() && left.signum() > 0; i++) {
            CreditLot lot = current.get(i);
            // The sum is rounded once but each lot separately; the last lot takes the difference.
            boolean last = i == current.size() - 1;
            BigDecimal part = last ? left : left.min(lot.room(rate).max(BigDecimal.ZERO));
            if (part.signum() > 0) {
                taker.accept(lot, part);
                lot.used = lot.used.add(part);
                used = used.add(part);
                left = left.subtract(part);
            }
            if (i == firstOpen && lot.room(rate).signum() <= 0 && !last) {
                firstOpen++;
            }
        }
    }

    /** Closes a period: credits the receipts, lets old credit expire, and returns the statement. */
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
        BigDecimal expired = carried.expire(period - scheme.carriedPeriods());
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

    /** Distributes the rest of the open period's credit over its lots, newest first, because the oldest was used. */
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
            carried.add(settled.get(i));
        }
        if (rest.signum() < 0) {
            deficit = deficit.add(rest.negate());
        }
    }

    /** Covers the deficit with credit that is available now. */
    private void cover() {
        deficit = carried.take(deficit, (lot, part) -> {});
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
        closedInflows.add(openInflow);
        openInflow = Inflow.NONE;
    }
}
