package io.didymium.core.custody.books;

import static io.didymium.core.custody.books.Sketches.DY;
import static io.didymium.core.custody.books.Sketches.ND;
import static io.didymium.core.custody.books.Sketches.ND_ELSEWHERE;
import static io.didymium.core.custody.books.Sketches.Q2;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CreditUse;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random walks of entries, valid and not. */
class BooksProperties {
    private static final List<Account> ACCOUNTS = List.of(ND, ND_ELSEWHERE, DY);
    private static final List<CustodyModel> MODELS = List.of(CustodyModel.values());
    private static final int STEPS = 60;

    @Property(tries = 150)
    void neverClaimsMoreThanCameInTimesItsYield(@ForAll Random random, @ForAll BalanceMethod method) {
        walk(random, scheme(method, Mass.ZERO), false);
    }

    @Property(tries = 100)
    void neverRunsAheadFurtherThanTheSchemeAllows(@ForAll Random random) {
        walk(random, scheme(BalanceMethod.CREDIT, Mass.ofKilograms("25")), false);
    }

    @Property(tries = 150)
    void keepsItsBalanceThroughCorrectionsToo(@ForAll Random random) {
        walk(random, scheme(BalanceMethod.CREDIT, Mass.ZERO), true);
    }

    private static Scheme scheme(BalanceMethod method, Mass deficit) {
        return Scheme.builder("Walk", CustodyModel.MASS_BALANCE, method, 3)
                .carriedPeriods(1)
                .deficitLimit(deficit)
                .transfersBetweenSites(true)
                .build();
    }

    private static void walk(Random random, Scheme scheme, boolean corrections) {
        Books books = Sketches.books(scheme);
        Shadow shadow = new Shadow();
        for (int step = 0; step < STEPS; step++) {
            String before = state(books);
            boolean close = random.nextInt(15) == 0;
            BookEntry entry = entry(random, scheme, books, step, corrections);
            Posting posting =
                    close ? books.close(books.period().until().plusMonths(1 + random.nextInt(5))) : books.post(entry);
            if (posting.isWritten()) {
                shadow.follow(close, entry);
            } else {
                assertThat(state(books)).isEqualTo(before);
            }
            for (Account account : ACCOUNTS) {
                assertThat(books.available(account).add(scheme.deficitLimit().kilograms()))
                        .isGreaterThanOrEqualTo(BigDecimal.ZERO);
            }
            if (!corrections) {
                BigDecimal ahead = scheme.deficitLimit().kilograms().multiply(BigDecimal.valueOf(ACCOUNTS.size()));
                assertThat(shadow.used).isLessThanOrEqualTo(shadow.earned().add(ahead));
            }
        }
        inspect(books, corrections);
    }

    /** Every declaration traces to receipts of its element, no receipt gives more than it brought, the journal holds. */
    private static void inspect(Books books, boolean corrections) {
        Map<Long, BigDecimal> drawn = new HashMap<>();
        for (Declaration declaration : books.declarations()) {
            assertThat(declaration.creditUses().stream().map(CreditUse::amount).reduce(Mass.ZERO, Mass::plus))
                    .isEqualTo(declaration.delivery().claimed());
            for (CreditUse draw : declaration.creditUses()) {
                drawn.merge(draw.receipt(), draw.amount().kilograms(), BigDecimal::add);
                if (draw.receipt() > 0) {
                    List<String> receipt = books.journal()
                            .lines()
                            .get((int) draw.receipt() - 1)
                            .fields();
                    assertThat(receipt.get(0)).isEqualTo("receipt");
                    assertThat(receipt.get(4))
                            .isEqualTo(
                                    declaration.delivery().account().element().symbol());
                }
            }
        }
        drawn.remove(0L);
        if (!corrections) {
            drawn.forEach((receipt, amount) -> assertThat(amount)
                    .isLessThanOrEqualTo(new BigDecimal(books.journal()
                                    .lines()
                                    .get((int) (receipt - 1))
                                    .fields()
                                    .get(11))
                            // The last lot of a period bears what rounding leaves of all its lots.
                            .add(new BigDecimal("0.000001"))));
        }
        JournalAudit audit = JournalAudit.of(books.scheme(), Q2, books.journal().csv());
        assertThat(audit.findings()).isEmpty();
        assertThat(state(audit.books().orElseThrow())).isEqualTo(state(books));
    }

    private static String state(Books books) {
        StringBuilder state = new StringBuilder(books.journal().digest());
        ACCOUNTS.forEach(account -> state.append('|')
                .append(books.available(account).stripTrailingZeros().toPlainString()));
        return state.append(books.declarations().size())
                .append(books.period())
                .append(books.statements())
                .toString();
    }

    private static BookEntry entry(Random random, Scheme scheme, Books books, int step, boolean corrections) {
        LocalDate day = books.period().from().plusDays(random.nextInt(95) - 2L);
        Account account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        String document = "D" + (random.nextInt(20) == 0 ? random.nextInt(step + 1) : step);
        Mass amount = mass(random);
        Mass more = amount.plus(mass(random));
        return switch (random.nextInt(corrections ? 12 : 10)) {
            case 0, 1, 2 ->
                BookEntry.Receipt.builder(
                                new Voucher(day, account, document),
                                new BatchId("urn:x:batch:" + step),
                                random.nextInt(6) == 0 ? SourceClass.INTERNAL_RETURN : SourceClass.POST_CONSUMER,
                                MODELS.get(random.nextInt(5)))
                        .qualifying(amount)
                        .total(more)
                        .build();
            case 3, 4 ->
                random.nextInt(8) == 0
                        ? new BookEntry.Conversion(new Voucher(day, account, document), amount, more)
                        : new BookEntry.Conversion(new Voucher(day, account, document), more, amount);
            case 5, 6, 7 ->
                BookEntry.Delivery.builder(
                                new Voucher(day, account, document),
                                MODELS.get(2 + random.nextInt(3)),
                                random.nextInt(8) == 0 ? BalanceMethod.ROLLING_AVERAGE : scheme.method())
                        .delivered(more)
                        .claimed(amount)
                        .build();
            case 8 ->
                random.nextBoolean()
                        ? new BookEntry.Loss(new Voucher(day, account, document), amount, "lost")
                        : new BookEntry.StockTake(new Voucher(day, account, document), amount, "counted");
            case 9 ->
                new BookEntry.SiteTransfer(
                        new Voucher(day, account, document),
                        account.equals(ND) ? (random.nextInt(4) == 0 ? DY : ND_ELSEWHERE) : ND,
                        amount);
            default ->
                new BookEntry.Correction(
                        new Voucher(day, account, document), 1L + random.nextInt(step + 1), amount, "entered wrongly");
        };
    }

    private static Mass mass(Random random) {
        return new Mass(BigDecimal.valueOf(1 + random.nextInt(100_000), 3));
    }

    /** What was earned and used in all, reckoned a second time without lots: receipts of a period times its yield. */
    private static final class Shadow {
        private final Map<Account, BigDecimal[]> open = new HashMap<>();
        private BigDecimal settled = BigDecimal.ZERO;
        private BigDecimal used = BigDecimal.ZERO;

        void follow(boolean close, BookEntry entry) {
            if (close) {
                open.values().forEach(sums -> {
                    settled = settled.add(credit(sums));
                    // What was not converted waits.
                    sums[0] = sums[1].signum() == 0 ? sums[0] : BigDecimal.ZERO;
                    sums[1] = BigDecimal.ZERO;
                    sums[2] = BigDecimal.ZERO;
                });
                return;
            }
            BigDecimal[] sums = open.computeIfAbsent(
                    entry.account(), any -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
            if (entry instanceof BookEntry.Receipt receipt) {
                sums[0] = sums[0].add(receipt.qualifying().kilograms());
            } else if (entry instanceof BookEntry.Conversion conversion) {
                sums[1] = sums[1].add(conversion.in().kilograms());
                sums[2] = sums[2].add(conversion.out().kilograms());
            } else if (entry instanceof BookEntry.Delivery delivery) {
                used = used.add(delivery.claimed().kilograms());
            } else if (entry instanceof BookEntry.Loss loss) {
                used = used.add(loss.amount().kilograms());
            }
        }

        BigDecimal earned() {
            return open.values().stream().map(Shadow::credit).reduce(settled, BigDecimal::add);
        }

        private static BigDecimal credit(BigDecimal[] sums) {
            return sums[1].signum() == 0
                    ? BigDecimal.ZERO
                    : sums[0].multiply(sums[2]).divide(sums[1], 9, java.math.RoundingMode.DOWN);
        }
    }
}
