package io.didymium.bench;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.JournalAudit;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Custody books of many entries in ten accounts, closed after every 2,500, and the audit of their journal. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class BooksOfManyEntries {
    private static final int PER_PERIOD = 2500;
    private static final Scheme SCHEME = Scheme.builder("Benchmark", CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT, 3)
            .carriedPeriods(2)
            .transfersBetweenSites(true)
            .build();
    private static final Period FIRST = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 3, 31));
    private static final Attribute POST_CONSUMER =
            new Attribute("post-consumer", EnumSet.of(SourceClass.POST_CONSUMER));

    /** How many entries are posted; those that the rules refuse are not written. */
    @Param({"1000", "10000", "100000"})
    public int entries;

    private String journal;

    /** Keeps the books once, for their journal. */
    @Setup
    public void keep() {
        journal = post().journal().csv();
    }

    /** Keeps the books. */
    @Benchmark
    public Books post() {
        Books books = Books.open(SCHEME, FIRST);
        Random random = new Random(2);
        for (int number = 1; number <= entries; number++) {
            if (number % PER_PERIOD == 0) {
                LocalDate next = books.period().until().plusDays(1);
                books.close(next.plusMonths(3).minusDays(1));
            } else {
                books.post(entry(random, books.period().from(), number));
            }
        }
        return books;
    }

    /** Reads the journal and keeps the books once more. */
    @Benchmark
    public JournalAudit audit() {
        return JournalAudit.of(SCHEME, FIRST, journal);
    }

    private static BookEntry entry(Random random, LocalDate day, int number) {
        Account account =
                new Account(new FacilityId("urn:example:site:" + random.nextInt(10)), Element.NEODYMIUM, POST_CONSUMER);
        String document = "D" + number;
        Mass part = new Mass(BigDecimal.valueOf(1 + random.nextInt(100_000), 3));
        Mass whole = part.plus(new Mass(BigDecimal.valueOf(1 + random.nextInt(10_000), 3)));
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                BookEntry.Receipt.builder(
                                new Voucher(day, account, document),
                                new BatchId("urn:example:batch:" + number),
                                SourceClass.POST_CONSUMER,
                                CustodyModel.MASS_BALANCE)
                        .qualifying(part)
                        .total(whole)
                        .build();
            case 2 -> new BookEntry.Conversion(new Voucher(day, account, document), whole, part);
            default ->
                BookEntry.Delivery.builder(
                                new Voucher(day, account, document), CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT)
                        .delivered(whole)
                        .claimed(part)
                        .build();
        };
    }
}
