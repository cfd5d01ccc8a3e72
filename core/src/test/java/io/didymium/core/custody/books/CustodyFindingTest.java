package io.didymium.core.custody.books;

import static io.didymium.core.custody.books.Sketches.DAY;
import static io.didymium.core.custody.books.Sketches.DY;
import static io.didymium.core.custody.books.Sketches.ND;
import static io.didymium.core.custody.books.Sketches.ND_ELSEWHERE;
import static io.didymium.core.custody.books.Sketches.Q2;
import static io.didymium.core.custody.books.Sketches.Q3_END;
import static io.didymium.core.custody.books.Sketches.conversion;
import static io.didymium.core.custody.books.Sketches.delivery;
import static io.didymium.core.custody.books.Sketches.kg;
import static io.didymium.core.custody.books.Sketches.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.SourceClass;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustodyFindingTest {
    private static final Scheme CREDIT = Sketches.credit();

    @ParameterizedTest
    @EnumSource(CustodyFinding.class)
    void everyCodeHasACaseThatProvokesIt(CustodyFinding code) {
        assertThat(provoke(code)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).doesNotContain("{");
            assertThat(code.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(code.remedy()).endsWith(".");
        });
    }

    private static List<Finding> provoke(CustodyFinding code) {
        return switch (code) {
            case CREDIT_OVERDRAWN -> refusal(CREDIT, delivery(CREDIT, ND, "D", "91", "90.000000001"));
            case BACK_DATED ->
                refusal(CREDIT, new BookEntry.Loss(new Voucher(Q2.from().minusDays(1), ND, "D"), kg("1"), "spilt"));
            case AFTER_OPEN_PERIOD ->
                refusal(CREDIT, new BookEntry.Loss(new Voucher(Q3_END, ND, "D"), kg("1"), "spilt"));
            case DUPLICATE_DOCUMENT -> refusal(CREDIT, receipt(ND, "R", "1", "1"));
            case NOT_QUALIFYING -> refusal(CREDIT, received(SourceClass.INTERNAL_RETURN, CustodyModel.SEGREGATED));
            case MODEL_UPGRADED -> refusal(CREDIT, received(SourceClass.POST_CONSUMER, CustodyModel.BOOK_AND_CLAIM));
            case METHOD_MISMATCH ->
                refusal(
                        CREDIT,
                        delivery(
                                Sketches.scheme(CustodyModel.MASS_BALANCE, BalanceMethod.ROLLING_AVERAGE),
                                ND,
                                "D",
                                "10",
                                "10"));
            case SHARE_EXCEEDED -> {
                Scheme average = Sketches.scheme(CustodyModel.MASS_BALANCE, BalanceMethod.ROLLING_AVERAGE);
                yield refusal(average, receipt(ND, "R2", "0", "100"), delivery(average, ND, "D", "100", "51"));
            }
            case CLAIM_EXCEEDS_TOTAL -> refusal(CREDIT, delivery(CREDIT, ND, "D", "10", "11"));
            case DEFICIT_AT_CLOSE -> {
                Scheme lenient = CREDIT.toBuilder().deficitLimit(kg("10")).build();
                Books books = begun(lenient);
                books.post(delivery(lenient, ND, "D", "95", "95"));
                yield books.close(Q3_END).refusal().stream().toList();
            }
            case NOT_SEGREGATED ->
                refusal(Sketches.scheme(CustodyModel.SEGREGATED, BalanceMethod.CREDIT), receipt(ND, "R2", "1", "2"));
            case SOURCES_MIXED -> {
                Scheme preserved = Sketches.scheme(CustodyModel.IDENTITY_PRESERVED, BalanceMethod.CREDIT);
                yield refusal(preserved, receipt(ND, "R2", "100", "100"), delivery(preserved, ND, "D", "120", "120"));
            }
            case YIELD_IMPOSSIBLE -> refusal(CREDIT, conversion(ND, "C2", "10", "10.1"));
            case YIELD_UNDERCUTS_CLAIMS ->
                refusal(CREDIT, delivery(CREDIT, ND, "D", "90", "90"), conversion(ND, "C2", "100", "50"));
            case TRANSFER_FORBIDDEN ->
                refusal(
                        Scheme.builder("Closed", CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT, 3)
                                .carriedPeriods(1)
                                .build(),
                        new BookEntry.SiteTransfer(new Voucher(DAY, ND, "T"), ND_ELSEWHERE, kg("1")));
            case ACCOUNT_MISMATCH ->
                refusal(CREDIT, new BookEntry.SiteTransfer(new Voucher(DAY, ND, "T"), DY, kg("1")));
            case PERIOD_TOO_LONG ->
                Sketches.books(CREDIT).close(LocalDate.of(2026, 10, 1)).refusal().stream()
                        .toList();
            case CORRECTION_MISMATCH ->
                refusal(CREDIT, new BookEntry.Correction(new Voucher(DAY, ND, "K"), 2, kg("1"), "of a conversion"));
            case CORRECTION_UNDERCUTS_CLAIMS ->
                refusal(
                        CREDIT,
                        delivery(CREDIT, ND, "D", "90", "90"),
                        new BookEntry.Correction(new Voucher(DAY, ND, "K"), 1, kg("99"), "weighed again"));
            case NOT_PHYSICAL -> {
                Books books = begun(CREDIT);
                yield books
                        .post(delivery(CREDIT, ND, "D", "1", "1"))
                        .declaration()
                        .orElseThrow()
                        .physicalObstacle()
                        .stream()
                        .toList();
            }
            case JOURNAL_ALTERED -> audit(begun(CREDIT).journal().csv().replace(",100,100,", ",101,101,"));
            case JOURNAL_UNREADABLE -> audit("not a journal");
            case JOURNAL_IMPOSSIBLE -> forged();
        };
    }

    /** 100 kg came in and were converted at 90 %; all but the last entry are written, the last is refused. */
    private static List<Finding> refusal(Scheme scheme, BookEntry... entries) {
        Books books = begun(scheme);
        for (int i = 0; i < entries.length - 1; i++) {
            books.post(entries[i]);
        }
        String before = state(books);
        List<Finding> refusal =
                books.post(entries[entries.length - 1]).refusal().stream().toList();
        assertThat(state(books)).isEqualTo(before);
        return refusal;
    }

    private static String state(Books books) {
        return books.journal().csv() + books.available(ND) + books.available(DY) + books.declarations();
    }

    private static Books begun(Scheme scheme) {
        Books books = Sketches.books(scheme);
        assertThat(books.post(receipt(ND, "R", "100", "100")).isWritten()).isTrue();
        assertThat(books.post(conversion(ND, "C", "100", "90")).isWritten()).isTrue();
        return books;
    }

    private static BookEntry.Receipt received(SourceClass sourceClass, CustodyModel model) {
        return BookEntry.Receipt.builder(
                        new Voucher(DAY, ND, "R2"), new BatchId("urn:didymium:motors:batch:C-S2"), sourceClass, model)
                .qualifying(kg("10"))
                .total(kg("10"))
                .build();
    }

    private static List<Finding> audit(String csv) {
        return JournalAudit.of(CREDIT, Q2, csv).findings();
    }

    /** A journal whose digests are right but which claims more than it has. */
    private static List<Finding> forged() {
        Books generous = Books.open(
                Scheme.builder("Generous", CREDIT.model(), CREDIT.method(), 3)
                        .deficitLimit(kg("1000"))
                        .build(),
                Q2);
        generous.post(receipt(ND, "R", "100", "100"));
        generous.post(delivery(CREDIT, ND, "D", "500", "500"));
        Journal forged = new Journal(CREDIT, Q2);
        generous.journal().lines().forEach(line -> forged.add(line.fields()));
        return audit(forged.csv());
    }
}
