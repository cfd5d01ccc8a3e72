package io.didymium.core.custody.books;

import static io.didymium.core.custody.CustodyFinding.AFTER_OPEN_PERIOD;
import static io.didymium.core.custody.CustodyFinding.BACK_DATED;
import static io.didymium.core.custody.CustodyFinding.DEFICIT_AT_CLOSE;
import static io.didymium.core.custody.CustodyFinding.DUPLICATE_DOCUMENT;
import static io.didymium.core.custody.CustodyFinding.PERIOD_TOO_LONG;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.BookEntry.Conversion;
import io.didymium.core.custody.BookEntry.Correction;
import io.didymium.core.custody.BookEntry.Delivery;
import io.didymium.core.custody.BookEntry.Loss;
import io.didymium.core.custody.BookEntry.Receipt;
import io.didymium.core.custody.BookEntry.SiteTransfer;
import io.didymium.core.custody.BookEntry.StockTake;
import io.didymium.core.custody.CreditUse;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.Scheme;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.origin.Share;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The chain-of-custody books of one holder under one scheme.
 *
 * <p>An entry is written in the journal, or refused with a reason and without effect. Invariants: credit used was
 * received, converted at the actual yield and used once, up to the deficit that the scheme allows; claims only become
 * weaker in the order of {@link CustodyModel}; closed periods do not change. Not thread-safe.
 */
public final class Books {
    /** A receipt or delivery that can be corrected: its current amount and the credit used for it. */
    static final class Entered {
        final BookEntry entry;
        final int period;
        Mass amount;
        List<CreditUse> draws;

        Entered(BookEntry entry, int period, Mass amount, List<CreditUse> draws) {
            this.entry = entry;
            this.period = period;
            this.amount = amount;
            this.draws = draws;
        }
    }

    private final Scheme scheme;
    private final Period first;
    private final Journal journal;
    private final SortedMap<Account, AccountLedger> accounts = new TreeMap<>();
    private final Map<String, Long> documents = new HashMap<>();
    private final Map<Long, Entered> entered = new HashMap<>();
    private final Map<Long, Integer> receiptPeriods = new HashMap<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<PeriodStatement> statements = new ArrayList<>();
    private Period period;
    private int periodNumber;
    private boolean readOnly;

    private Books(Scheme scheme, Period first) {
        this.scheme = scheme;
        this.first = first;
        this.period = first;
        this.journal = new Journal(scheme, first);
    }

    /**
     * Opens empty books.
     *
     * @param first the first period
     * @throws IllegalArgumentException if the period is longer than the scheme allows
     */
    public static Books open(Scheme scheme, Period first) {
        if (first.isLongerThan(scheme.periodMonths())) {
            throw new IllegalArgumentException(first + " is longer than the scheme allows: " + scheme.periodMonths());
        }
        return new Books(scheme, first);
    }

    /** The scheme. */
    public Scheme scheme() {
        return scheme;
    }

    /** The first period. */
    public Period first() {
        return first;
    }

    /** The open period. */
    public Period period() {
        return period;
    }

    /** The journal. */
    public Journal journal() {
        return journal;
    }

    /** The declarations so far, by number. */
    public List<Declaration> declarations() {
        return Collections.unmodifiableList(declarations);
    }

    /** The statements of closed periods, by period and account. */
    public List<PeriodStatement> statements() {
        return Collections.unmodifiableList(statements);
    }

    /** The credit of an account in kg; negative while claims exceed it, zero if it has no entry. */
    public BigDecimal available(Account account) {
        return Optional.ofNullable(accounts.get(account))
                .map(AccountLedger::available)
                .orElse(BigDecimal.ZERO);
    }

    /** The qualifying share of the receipts over the periods of the scheme's rolling average; empty if there are none. */
    public Optional<Share> average(Account account) {
        return Optional.ofNullable(accounts.get(account))
                .flatMap(ledger -> ledger.averagedInflow().share());
    }

    /** Whether these books accept no further entries. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** These books, which from now on accept no further entries. */
    Books readOnly() {
        readOnly = true;
        return this;
    }

    private void requireWritable() {
        if (readOnly) {
            throw new IllegalStateException("audited books accept no further entries");
        }
    }

    /**
     * Writes an entry, or refuses it.
     *
     * @throws IllegalStateException if the books are read only
     */
    public Posting post(BookEntry entry) {
        requireWritable();
        Optional<Finding> refusal = refusal(entry);
        if (refusal.isPresent()) {
            return Posting.refused(refusal.get());
        }
        JournalLine line = journal.add(EntryFields.of(entry));
        documents.put(entry.document(), line.number());
        return Posting.written(line, apply(line.number(), entry));
    }

    /**
     * Closes the open period and begins the next on the day after it, or refuses to.
     *
     * @param nextUntil the last day of the next period
     * @throws IllegalArgumentException if the next period would end before it begins
     * @throws IllegalStateException if the books are read only
     */
    public Posting close(LocalDate nextUntil) {
        requireWritable();
        Period next = new Period(period.until().plusDays(1), nextUntil);
        if (next.isLongerThan(scheme.periodMonths())) {
            return Posting.refused(Finding.of(
                    PERIOD_TOO_LONG,
                    Location.of(next.toString()),
                    Map.of(
                            "period", next.toString(),
                            "months", String.valueOf(scheme.periodMonths()),
                            "scheme", scheme.name())));
        }
        Optional<Finding> deficit = deficit();
        if (deficit.isPresent()) {
            return Posting.refused(deficit.get());
        }
        accounts.values().forEach(book -> statements.add(book.close(periodNumber, period)));
        LocalDate until = period.until();
        period = next;
        periodNumber++;
        return Posting.written(journal.add(EntryFields.ofClose(until, nextUntil)), Optional.empty());
    }

    /** A scheme may allow a deficit within a period, but never at its end. */
    private Optional<Finding> deficit() {
        return accounts.entrySet().stream()
                .filter(account -> account.getValue().available().signum() < 0)
                .findFirst()
                .map(account -> Finding.of(
                        DEFICIT_AT_CLOSE,
                        Location.of(period.toString()),
                        Map.of(
                                "account", account.getKey().toString(),
                                "missing",
                                        new Mass(account.getValue().available().negate()).toString(),
                                "period", period.toString())));
    }

    private Optional<Finding> refusal(BookEntry entry) {
        Location location = Location.of(entry.document());
        if (entry.date().isBefore(period.from())) {
            return Optional.of(Finding.of(
                    BACK_DATED,
                    location,
                    Map.of(
                            "date",
                            entry.date().toString(),
                            "from",
                            period.from().toString())));
        }
        if (entry.date().isAfter(period.until())) {
            return Optional.of(Finding.of(
                    AFTER_OPEN_PERIOD, location, Map.of("date", entry.date().toString(), "period", period.toString())));
        }
        Long before = documents.get(entry.document());
        if (before != null) {
            return Optional.of(Finding.of(
                    DUPLICATE_DOCUMENT, location, Map.of("document", entry.document(), "number", before.toString())));
        }
        return new EntryRules(scheme, accounts.getOrDefault(entry.account(), fresh(entry.account())), entered)
                .refusal(entry);
    }

    private AccountLedger fresh(Account account) {
        return new AccountLedger(account, scheme);
    }

    private Optional<Declaration> apply(long number, BookEntry entry) {
        AccountLedger book = accounts.computeIfAbsent(entry.account(), this::fresh);
        if (entry instanceof Receipt receipt) {
            book.receive(number, periodNumber, receipt.qualifying(), receipt.total());
            receiptPeriods.put(number, periodNumber);
            entered.put(number, new Entered(entry, periodNumber, receipt.qualifying(), List.of()));
        } else if (entry instanceof Conversion conversion) {
            book.convert(conversion.in(), conversion.out());
        } else if (entry instanceof Delivery delivery) {
            List<CreditUse> draws = book.claim(delivery.claimed());
            entered.put(number, new Entered(entry, periodNumber, delivery.claimed(), draws));
            declarations.add(new Declaration(declarations.size() + 1L, number, delivery, draws));
            return Optional.of(declarations.get(declarations.size() - 1));
        } else if (entry instanceof Loss loss) {
            book.write(loss.amount().kilograms());
        } else if (entry instanceof StockTake count) {
            BigDecimal excess = book.available().subtract(count.found().kilograms());
            if (excess.signum() > 0) {
                book.write(excess);
            }
        } else if (entry instanceof SiteTransfer transfer) {
            accounts.computeIfAbsent(transfer.to(), this::fresh).moveIn(book.moveOut(transfer.amount()));
        } else if (entry instanceof Correction correction) {
            correct(book, correction, entered.get(correction.corrects()));
        }
        return Optional.empty();
    }

    private void correct(AccountLedger book, Correction correction, @Nullable Entered wrong) {
        if (wrong == null) {
            throw new IllegalStateException("nothing to correct: " + correction);
        }
        BigDecimal difference = correction.amount().kilograms().subtract(wrong.amount.kilograms());
        boolean ofOpenPeriod = wrong.period == periodNumber;
        if (wrong.entry instanceof Receipt) {
            book.correctReceipt(correction.corrects(), wrong.period, difference);
        } else if (difference.signum() < 0) {
            wrong.draws = book.giveBack(wrong.draws, difference.negate(), ofOpenPeriod, receiptPeriods);
        } else {
            List<CreditUse> draws = new ArrayList<>(wrong.draws);
            draws.addAll(book.claimMore(difference, ofOpenPeriod));
            wrong.draws = draws;
        }
        wrong.amount = correction.amount();
    }
}
