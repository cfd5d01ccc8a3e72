package io.didymium.passport.verify;

import static io.didymium.core.custody.CustodyModel.IDENTITY_PRESERVED;
import static io.didymium.core.custody.CustodyModel.MASS_BALANCE;
import static io.didymium.core.custody.CustodyModel.SEGREGATED;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.testing.HpmsCustody.DAY;
import static io.didymium.passport.testing.HpmsCustody.MAG_2;
import static io.didymium.passport.testing.HpmsCustody.ND;
import static io.didymium.passport.testing.HpmsCustody.Q2;
import static io.didymium.passport.testing.HpmsCustody.account;
import static io.didymium.passport.testing.HpmsCustody.average;
import static io.didymium.passport.testing.HpmsCustody.books;
import static io.didymium.passport.testing.HpmsCustody.credit;
import static io.didymium.passport.testing.HpmsCustody.delivery;
import static io.didymium.passport.testing.HpmsCustody.dossier;
import static io.didymium.passport.testing.HpmsCustody.kg;
import static io.didymium.passport.testing.HpmsCustody.ledger;
import static io.didymium.passport.testing.HpmsCustody.magnets;
import static io.didymium.passport.testing.HpmsCustody.motorBooks;
import static io.didymium.passport.testing.HpmsCustody.post;
import static io.didymium.passport.testing.HpmsCustody.receipt;
import static io.didymium.passport.testing.HpmsCustody.received;
import static io.didymium.passport.testing.HpmsCustody.scheme;
import static io.didymium.passport.testing.HpmsCustody.terms;
import static io.didymium.passport.testing.HpmsCustody.verify;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.StandardFinding;
import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.BookEntry.Receipt;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.testing.HpmsChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Hpms;
import io.didymium.passport.testing.HpmsCustody;
import io.didymium.passport.testing.Journals;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is wrong with books of custody, each case with its finding and verdict. */
final class CustodyCases {
    static final String PERIOD_1 = "urn:didymium:dcc:urn:didymium:hpms:books:MAG-2:period:1";
    static final String DECLARATION_1 = "urn:didymium:dcc:urn:didymium:hpms:books:MAG-2:declaration:1";
    static final CustodyTerms TERMS = terms("MAG-2", MAG_2, credit());
    static final PassportBundle BUNDLE = HpmsCustody.bundle(dossier(books(credit(), ledger())));
    private static final String DECLARED = TERMS.declaration(1).value();
    private static final Account AT_MOTORS = account("MOT-1", Element.NEODYMIUM);

    private CustodyCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(ofJournals());
        cases.addAll(ofNumbers());
        cases.addAll(ofReceipts());
        cases.addAll(ofClaims());
        cases.addAll(ofDeliveries());
        cases.addAll(ofDoubleUse());
        cases.addAll(ofModels());
        cases.addAll(ofCertificates());
        return cases;
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
                        CustodyCases::expired));
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

    private static List<Case> ofReceipts() {
        return List.of(
                new Case(
                        BookFinding.RECEIPT_BATCH_ABSENT,
                        INDETERMINATE,
                        "a batch that no passport tells of",
                        () -> entered(receipt(ND, "WS-9", "C-Z9", IDENTITY_PRESERVED, "1", "1"))),
                new Case(
                        BookFinding.CONTENT_UNKNOWN,
                        INDETERMINATE,
                        "an element that the assay does not state",
                        () -> entered(receipt(
                                account("MAG-2", Element.TERBIUM), "WS-9", "C-R2", IDENTITY_PRESERVED, "0", "0.1"))),
                new Case(
                        BookFinding.RECEIPT_NOT_ARRIVED,
                        REJECTED,
                        "received three days before it came",
                        () -> entered(Receipt.builder(
                                        new Voucher(DAY.minusDays(3), account("MAG-2", Element.DYSPROSIUM), "WS-9"),
                                        HpmsChain.batch("C-R1"),
                                        SourceClass.POST_CONSUMER,
                                        IDENTITY_PRESERVED)
                                .qualifying(kg("24"))
                                .total(kg("24"))
                                .build())),
                new Case(
                        BookFinding.RECEIPT_EXCEEDS_BATCH,
                        REJECTED,
                        "grams entered as kilograms",
                        () -> entered(receipt(
                                account("MAG-2", Element.DYSPROSIUM),
                                "WS-9",
                                "C-R1",
                                IDENTITY_PRESERVED,
                                "24689.6",
                                "24689.6"))),
                new Case(
                        BookFinding.RECEIPT_UNSUBSTANTIATED,
                        REJECTED,
                        "collected magnets entered as pre-consumer",
                        () -> entered(preConsumer())),
                new Case(
                        BookFinding.RECEIPT_SOURCE_UNKNOWN,
                        INDETERMINATE,
                        "scrap of which nobody says where it came from, entered as post-consumer",
                        () -> verify(dossier(with(receipt(
                                        account("MAG-2", Element.DYSPROSIUM),
                                        "WS-9",
                                        "C-R2",
                                        IDENTITY_PRESERVED,
                                        "1.5",
                                        "1.5")))
                                .toBuilder()
                                .origin(OriginStatements.NONE)
                                .build())),
                new Case(
                        BookFinding.RECEIPT_MISSING,
                        REJECTED,
                        "primary alloy left out of books of averages",
                        CustodyCases::leftOut));
    }

    private static List<Case> ofClaims() {
        return List.of(
                new Case(
                        BookFinding.CLAIM_DECLARATION_ABSENT,
                        INDETERMINATE,
                        "a mass-balance claim without its declaration",
                        () -> passedOn(taken(AT_MOTORS, "SD-77", MASS_BALANCE, "120"))),
                new Case(
                        BookFinding.CLAIM_OF_ANOTHER,
                        REJECTED,
                        "a declaration of neodymium used for dysprosium",
                        () -> passedOn(receipt(
                                account("MOT-1", Element.DYSPROSIUM), DECLARED, "C-M1", MASS_BALANCE, "20", "29"))),
                new Case(
                        BookFinding.CLAIM_OF_ANOTHER,
                        REJECTED,
                        "a declaration used before the delivery",
                        () -> passedOn(Receipt.builder(
                                        new Voucher(DAY.minusDays(1), AT_MOTORS, DECLARED),
                                        HpmsChain.batch("C-M1"),
                                        SourceClass.POST_CONSUMER,
                                        MASS_BALANCE)
                                .qualifying(kg("120"))
                                .total(kg("465.6"))
                                .build())),
                new Case(
                        BookFinding.CLAIM_EXCEEDS_DECLARATION,
                        REJECTED,
                        "ten kilograms more than declared",
                        () -> passedOn(taken(AT_MOTORS, DECLARED, MASS_BALANCE, "130"))),
                new Case(
                        CustodyFinding.MODEL_UPGRADED,
                        REJECTED,
                        "mass balance taken over as segregated",
                        () -> passedOn(taken(AT_MOTORS, DECLARED, SEGREGATED, "120"))));
    }

    private static List<Case> ofDeliveries() {
        return List.of(
                new Case(
                        BookFinding.DELIVERY_MISMATCH,
                        REJECTED,
                        "a delivery of another site",
                        () -> verify(dossier(CustodyBooks.of(
                                TERMS,
                                ledger(),
                                Map.of(
                                        1L,
                                        DeclaredGoods.of(
                                                HpmsChain.batch("C-R1"),
                                                new TransferId("urn:didymium:hpms:transfer:3"))))))),
                new Case(
                        BookFinding.DELIVERY_ABSENT,
                        INDETERMINATE,
                        "a batch that no passport tells of",
                        () -> verify(forge().replace(
                                        DECLARATION_1,
                                        "\"id\":\"urn:didymium:hpms:batch:C-M1\"",
                                        "\"id\":\"urn:didymium:hpms:batch:C-M9\"")
                                .relinked())),
                new Case(
                        BookFinding.DELIVERY_UNNAMED,
                        INDETERMINATE,
                        "a claim for no batch in particular",
                        () -> verify(dossier(CustodyBooks.of(TERMS, ledger(), Map.of(1L, DeclaredGoods.NONE))))),
                new Case(
                        BookFinding.DELIVERY_EXCEEDS_BATCH,
                        REJECTED,
                        "more neodymium than is in the magnets",
                        () -> declared(credit(), received(credit()), delivery(credit(), ND, "DN-1", "480", "120"))),
                new Case(
                        BookFinding.YIELD_EXCEEDS_CHAIN,
                        REJECTED,
                        "a better yield than the steps had",
                        CustodyCases::betterYield),
                new Case(
                        BookFinding.YIELD_UNSEEN,
                        INDETERMINATE,
                        "a conversion in a quarter without a step",
                        CustodyCases::unseenYield));
    }

    private static List<Case> ofDoubleUse() {
        return List.of(
                new Case(
                        BookFinding.BATCH_CREDITED_TWICE,
                        REJECTED,
                        "the same powder in other books, of which 60 kg are sold",
                        CustodyCases::otherBooks),
                new Case(
                        BookFinding.SOURCE_CREDITED_TWICE,
                        REJECTED,
                        "the same magnets credited to the recycler, and their powder to the magnet maker",
                        CustodyCases::twoStages),
                new Case(
                        BookFinding.DECLARATION_SPENT_TWICE,
                        REJECTED,
                        "one declaration received in two sets of books",
                        () -> verify(dossier(
                                books(credit(), ledger()),
                                motorBooks("MOT-1", taken(AT_MOTORS, DECLARED, MASS_BALANCE, "120")),
                                motorBooks("MOT-1-again", taken(AT_MOTORS, DECLARED, MASS_BALANCE, "60"))))),
                new Case(
                        CustodyFinding.METHOD_MIXED,
                        REJECTED,
                        "the same account by rolling average and by credit",
                        CustodyCases::bothMethods));
    }

    private static List<Case> ofModels() {
        return List.of(
                new Case(
                        BookFinding.MODEL_NOT_KEPT,
                        REJECTED,
                        "a blend declared as identity preserved",
                        () -> blendAs(IDENTITY_PRESERVED, true)),
                new Case(
                        BookFinding.MODEL_UNKNOWN,
                        INDETERMINATE,
                        "a blend declared as segregated, of which nobody says what else is in it",
                        () -> blendAs(SEGREGATED, false)),
                new Case(
                        BookFinding.CONTENT_RESTS_ON_BOOKS,
                        REJECTED,
                        "a share of the motors under Article 29 that counts the mass-balance claim",
                        CustodyCases::restingOnBooks),
                new Case(
                        BookFinding.CLAIM_NOT_PHYSICAL,
                        ACCEPTED,
                        "a mass-balance claim as it should be",
                        () -> verify(BUNDLE)));
    }

    private static List<Case> ofCertificates() {
        return List.of(
                new Case(
                        BookFinding.HOLDER_UNCERTIFIED,
                        ACCEPTED,
                        "books under no certificate",
                        () -> verify(dossier(CustodyBooks.of(
                                CustodyTerms.builder(TERMS.books(), MAG_2)
                                        .scheme(TERMS.schemeIri(), credit())
                                        .first(Q2)
                                        .build(),
                                ledger(),
                                Map.of(1L, magnets()))))),
                new Case(
                        BookFinding.CERTIFICATE_OF_ANOTHER,
                        REJECTED,
                        "the certificate of another party",
                        () -> certified(one -> with(one, new PartyId("did:web:mot-1.example"), "MAG-2"))),
                new Case(
                        PassportFinding.CERTIFICATE_ABSENT,
                        INDETERMINATE,
                        "a certificate that is not there",
                        () -> verify(dossier(books(credit(), ledger())).toBuilder()
                                .certificates(List.of())
                                .build())),
                new Case(
                        StandardFinding.CERTIFICATE_EXPIRED,
                        REJECTED,
                        "a certificate that had expired at the delivery",
                        () -> certified(
                                one -> HpmsCustody.certificate("2025-01-01T00:00:00Z", "2026-03-31T00:00:00Z"))),
                new Case(
                        StandardFinding.CERTIFICATE_AFTER_BATCH,
                        REJECTED,
                        "a certificate that began after the delivery",
                        () -> certified(
                                one -> HpmsCustody.certificate("2026-05-01T00:00:00Z", "2027-03-31T00:00:00Z"))),
                new Case(
                        StandardFinding.CERTIFICATE_OTHER_SUBJECT,
                        REJECTED,
                        "a certificate of another site",
                        () -> certified(one -> with(one, MAG_2, "HPM-DE"))));
    }

    private static Forgery forge() {
        return new Forgery(BUNDLE);
    }

    /** The books with another journal, the close signed anew. */
    private static VerificationReport journal(UnaryOperator<String> change) {
        return verify(forge().changeDocument(PERIOD_1, change).relinked());
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
        return HpmsCustody.bundle(dossier(books(credit(), books)));
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
        PassportBundle bundle = HpmsCustody.bundle(dossier(books(credit(), books)));
        String second = PERIOD_1.replace("period:1", "period:2");
        return verify(new Forgery(bundle)
                .changeDocument(
                        PERIOD_1,
                        csv -> Journals.with(
                                TERMS, csv + Journals.tail(books.journal().csv(), 8), 9, line))
                .changeDocument(second, csv -> csv.substring(0, csv.indexOf("\r\n") + 2))
                .relinked());
    }

    /** The books of the scenario, still open, with one more receipt. */
    private static CustodyBooks with(Receipt more) {
        Books books = received(credit());
        post(books, more);
        return CustodyBooks.of(TERMS, books, Map.of());
    }

    private static VerificationReport entered(Receipt more) {
        return verify(dossier(with(more)));
    }

    private static Receipt preConsumer() {
        Attribute attribute = new Attribute("pre-consumer", EnumSet.of(SourceClass.PRE_CONSUMER));
        return Receipt.builder(
                        new Voucher(DAY, new Account(ND.site(), Element.DYSPROSIUM, attribute), "WS-9"),
                        HpmsChain.batch("C-R1"),
                        SourceClass.PRE_CONSUMER,
                        IDENTITY_PRESERVED)
                .qualifying(kg("24"))
                .total(kg("24"))
                .build();
    }

    private static VerificationReport leftOut() {
        Books books = Books.open(average(), Q2);
        post(books, receipt(ND, "WS-1", "C-R1", IDENTITY_PRESERVED, "220.3072", "220.3072"));
        post(books, new BookEntry.Conversion(new Voucher(DAY, ND, "RUN-1"), kg("588.3072"), kg("465.6")));
        return declared(average(), books, delivery(average(), ND, "DN-1", "465.6", "174"));
    }

    private static Receipt taken(Account account, String document, CustodyModel model, String kilograms) {
        return receipt(account, document, "C-M1", model, kilograms, "465.6");
    }

    private static VerificationReport passedOn(Receipt receipt) {
        return verify(dossier(books(credit(), ledger()), motorBooks("MOT-1", receipt)));
    }

    private static VerificationReport declared(Scheme scheme, Books books, BookEntry.Delivery delivery) {
        post(books, delivery);
        return verify(dossier(books(scheme, books)));
    }

    private static VerificationReport betterYield() {
        Books books = Books.open(credit(), Q2);
        post(books, receipt(ND, "WS-1", "C-R1", IDENTITY_PRESERVED, "220.3072", "220.3072"));
        post(books, new BookEntry.Conversion(new Voucher(DAY, ND, "RUN-1"), kg("588.3072"), kg("560")));
        return declared(credit(), books, delivery(credit(), ND, "DN-1", "465.6", "120"));
    }

    private static VerificationReport unseenYield() {
        Books books = ledger();
        post(books, new BookEntry.Conversion(new Voucher(LocalDate.of(2026, 7, 2), ND, "RUN-2"), kg("10"), kg("8")));
        return verify(dossier(books(credit(), books)));
    }

    private static VerificationReport otherBooks() {
        Books books = received(credit());
        post(books, delivery(credit(), ND, "DN-60", "60", "60"));
        CustodyBooks other = CustodyBooks.of(terms("MAG-2-other", MAG_2, credit()), books, Map.of());
        return verify(dossier(books(credit(), ledger()), other));
    }

    private static VerificationReport twoStages() {
        Account recycler = account("HPM-DE", Element.NEODYMIUM);
        Books books = Books.open(credit(), Q2);
        post(books, receipt(recycler, "WS-1", "C-E2", IDENTITY_PRESERVED, "231", "231"));
        CustodyBooks other =
                CustodyBooks.of(terms("HPM-DE", new PartyId("did:web:hpm-de.example"), credit()), books, Map.of());
        return verify(dossier(books(credit(), ledger()), other));
    }

    private static VerificationReport bothMethods() {
        Books books = received(average());
        CustodyBooks other = CustodyBooks.of(terms("MAG-2-average", MAG_2, average()), books, Map.of());
        return verify(dossier(books(credit(), ledger()), other));
    }

    /** The magnets, a third of whose neodymium qualifies, with a claim that all of what is delivered does. */
    private static VerificationReport blendAs(CustodyModel model, boolean sources) {
        Scheme scheme = scheme(model, BalanceMethod.CREDIT);
        Books books = Books.open(scheme, Q2);
        post(books, receipt(ND, "WS-1", "C-R1", IDENTITY_PRESERVED, "220.3072", "220.3072"));
        post(books, new BookEntry.Conversion(new Voucher(DAY, ND, "RUN-1"), kg("220.3072"), kg("174")));
        post(books, delivery(scheme, ND, "DN-1", "174", "174"));
        Dossier dossier = dossier(books(scheme, books));
        return verify(
                sources
                        ? dossier
                        : dossier.toBuilder().origin(OriginStatements.NONE).build());
    }

    /** The 37.45 % that are in the motors, and the 25.77 % that 120 kg of the 465.6 would be. */
    private static VerificationReport restingOnBooks() {
        Dossier dossier = dossier(books(credit(), ledger()));
        RulePack pack = RulePacks.CRMA_ARTICLE_29;
        RecycledStatement claim = RecycledStatement.builder(
                        Hpms.claimId(pack),
                        HpmsChain.batch("C-X1"),
                        pack.id(),
                        pack.version(),
                        LocalDate.of(2026, 4, 7))
                .percents(Map.of(Element.NEODYMIUM, new BigDecimal("63.22")))
                .build();
        return verify(dossier.toBuilder()
                .origin(dossier.origin().toBuilder().recycled(List.of(claim)).build())
                .build());
    }

    private static VerificationReport certified(UnaryOperator<Certificate> change) {
        Dossier dossier = dossier(books(credit(), ledger()));
        return verify(dossier.toBuilder()
                .certificates(dossier.certificates().stream().map(change).toList())
                .build());
    }

    private static Certificate with(Certificate one, PartyId holder, String site) {
        return Certificate.builder(one.id(), one.scheme())
                .name(one.name())
                .certifier(one.certifier())
                .issuedTo(holder)
                .valid(one.validFrom(), one.validUntil())
                .assessments(one.assessments().stream()
                        .map(assessment -> new Assessment(
                                HpmsChain.facility(site),
                                assessment.criterion(),
                                assessment.topic(),
                                assessment.date(),
                                assessment.conformant()))
                        .toList())
                .build();
    }
}
