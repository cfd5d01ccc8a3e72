package io.didymium.passport.verify;

import static io.didymium.core.custody.CustodyModel.MASS_BALANCE;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.testing.MotorCustody.DAY;
import static io.didymium.passport.testing.MotorCustody.ND;
import static io.didymium.passport.testing.MotorCustody.account;
import static io.didymium.passport.testing.MotorCustody.books;
import static io.didymium.passport.testing.MotorCustody.credit;
import static io.didymium.passport.testing.MotorCustody.dossier;
import static io.didymium.passport.testing.MotorCustody.kg;
import static io.didymium.passport.testing.MotorCustody.ledger;
import static io.didymium.passport.testing.MotorCustody.post;
import static io.didymium.passport.testing.MotorCustody.received;
import static io.didymium.passport.testing.MotorCustody.verify;
import static io.didymium.passport.verify.LedgerCases.DECLARATION_1;
import static io.didymium.passport.verify.LedgerCases.PERIOD_1;
import static io.didymium.passport.verify.LedgerCases.TERMS;
import static io.didymium.passport.verify.LedgerCases.forge;
import static io.didymium.passport.verify.LedgerCases.journal;

import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.element.Element;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Journals;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Cases of journals, periods and declarations against one another. */
final class JournalCases {
    private JournalCases() {}

    static List<Case> all() {
        return Stream.of(ofJournals(), ofNumbers()).flatMap(List::stream).toList();
    }

    private static List<Case> ofJournals() {
        return List.of(
                new Case(
                        BookFinding.PERIOD_ABSENT,
                        INDETERMINATE,
                        "the statement of the first of two periods is taken out",
                        () -> verify(new Forgery(twoPeriods()).remove(PERIOD_1).bundle())),
                new Case(
                        BookFinding.JOURNAL_ABSENT,
                        INDETERMINATE,
                        "the journal is taken out",
                        () -> verify(forge().removeDocuments().bundle())),
                new Case(
                        BookFinding.JOURNAL_TOO_LONG,
                        INDETERMINATE,
                        "the journal has as many lines as would take minutes to follow",
                        () -> journal(csv -> csv + "8,receipt\r\n".repeat(50_000))),
                new Case(
                        BookFinding.JOURNAL_TOO_LONG,
                        INDETERMINATE,
                        "the journal has fewer lines, but closes hundreds of periods",
                        () -> journal(csv -> csv + "8,receipt\r\n".repeat(10_000) + "8,close\r\n".repeat(500))),
                new Case(
                        CustodyFinding.JOURNAL_ALTERED,
                        REJECTED,
                        "one line of the journal is changed",
                        () -> journal(csv -> csv.replace("WS-2", "WS-7"))),
                new Case(
                        CustodyFinding.JOURNAL_UNREADABLE,
                        REJECTED,
                        "a line of the journal is cut short",
                        () -> journal(csv -> csv + "8,receipt\r\n")),
                new Case(
                        CustodyFinding.JOURNAL_IMPOSSIBLE,
                        REJECTED,
                        "an entry is back-dated after the period is closed",
                        () -> journal(csv -> Journals.with(
                                TERMS, csv, 8, Journals.line(csv, 1).replace("WS-1", "WS-9")))),
                new Case(
                        CustodyFinding.JOURNAL_IMPOSSIBLE,
                        REJECTED,
                        "60 kg of the same credit are moved to another site",
                        () -> journal(csv -> Journals.with(TERMS, csv, 7, transferOf("60")))),
                new Case(
                        CustodyFinding.JOURNAL_IMPOSSIBLE,
                        REJECTED,
                        "more is claimed than there is credit",
                        () -> journal(csv -> Journals.replaced(TERMS, csv, 6, ",120,", ",180,"))),
                new Case(
                        CustodyFinding.JOURNAL_IMPOSSIBLE,
                        REJECTED,
                        "a delivery by rolling average from books of credit",
                        () -> journal(csv -> Journals.replaced(TERMS, csv, 6, "CREDIT", "ROLLING_AVERAGE"))),
                new Case(
                        CustodyFinding.JOURNAL_IMPOSSIBLE,
                        REJECTED,
                        "credit that has expired is claimed",
                        JournalCases::expired));
    }

    private static List<Case> ofNumbers() {
        return List.of(
                new Case(
                        BookFinding.TERMS_DIFFER,
                        REJECTED,
                        "a declaration says that credit survives another close",
                        () -> verify(forge().replace(DECLARATION_1, "\"carriedPeriods\":1", "\"carriedPeriods\":9")
                                .relinked())),
                new Case(
                        BookFinding.PERIOD_DIFFERS,
                        REJECTED,
                        "another mass is said to have been received",
                        () -> verify(forge().replace(PERIOD_1, "\"received\":\"220.3072\"", "\"received\":\"221.3072\"")
                                .relinked())),
                new Case(
                        BookFinding.DECLARATION_DIFFERS,
                        REJECTED,
                        "another mass is said to be claimed",
                        () -> verify(forge().replace(DECLARATION_1, "\"value\":120,", "\"value\":121,")
                                .relinked())),
                new Case(
                        BookFinding.DECLARATION_UNBOOKED,
                        REJECTED,
                        "a declaration that the journal does not have",
                        () -> verify(forge().replace(DECLARATION_1, "MAG-2:declaration:1", "MAG-2:declaration:2")
                                .replace(DECLARATION_1, "\"sequence\":1", "\"sequence\":2")
                                .relinked())));
    }

    private static String transferOf(String kilograms) {
        Books books = received(credit());
        post(
                books,
                new BookEntry.SiteTransfer(
                        new Voucher(DAY, ND, "TR-1"), account("MOT-1", Element.NEODYMIUM), kg(kilograms)));
        return Journals.line(books.journal().csv(), 6);
    }

    private static PassportBundle twoPeriods() {
        Books books = ledger();
        books.close(LocalDate.of(2026, 12, 31));
        return MotorCustody.bundle(dossier(books(credit(), books)));
    }

    private static VerificationReport expired() {
        Books books = ledger();
        books.close(LocalDate.of(2026, 12, 31));
        Books sold = ledger();
        BookEntry late = BookEntry.Delivery.builder(
                        new Voucher(LocalDate.of(2026, 10, 2), ND, "DN-2"), MASS_BALANCE, BalanceMethod.CREDIT)
                .delivered(kg("54"))
                .claimed(kg("54"))
                .build();
        BookEntry soon = BookEntry.Delivery.builder(
                        new Voucher(LocalDate.of(2026, 7, 2), ND, "DN-2"), MASS_BALANCE, BalanceMethod.CREDIT)
                .delivered(kg("54"))
                .claimed(kg("54"))
                .build();
        post(sold, soon);
        String line = Journals.line(sold.journal().csv(), 8)
                .replace("2026-07-02", late.date().toString());
        PassportBundle bundle = MotorCustody.bundle(dossier(books(credit(), books)));
        String second = PERIOD_1.replace("period:1", "period:2");
        return verify(new Forgery(bundle)
                .changeDocument(
                        PERIOD_1,
                        csv -> Journals.with(
                                TERMS, csv + Journals.tail(books.journal().csv(), 8), 9, line))
                .changeDocument(second, csv -> csv.substring(0, csv.indexOf("\r\n") + 2))
                .relinked());
    }
}
