package io.didymium.passport.verify;

import static io.didymium.core.custody.CustodyModel.IDENTITY_PRESERVED;
import static io.didymium.core.custody.CustodyModel.MASS_BALANCE;
import static io.didymium.core.custody.CustodyModel.SEGREGATED;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.testing.MotorCustody.DAY;
import static io.didymium.passport.testing.MotorCustody.MAG_2;
import static io.didymium.passport.testing.MotorCustody.ND;
import static io.didymium.passport.testing.MotorCustody.Q2;
import static io.didymium.passport.testing.MotorCustody.account;
import static io.didymium.passport.testing.MotorCustody.average;
import static io.didymium.passport.testing.MotorCustody.books;
import static io.didymium.passport.testing.MotorCustody.credit;
import static io.didymium.passport.testing.MotorCustody.delivery;
import static io.didymium.passport.testing.MotorCustody.dossier;
import static io.didymium.passport.testing.MotorCustody.kg;
import static io.didymium.passport.testing.MotorCustody.ledger;
import static io.didymium.passport.testing.MotorCustody.magnets;
import static io.didymium.passport.testing.MotorCustody.motorBooks;
import static io.didymium.passport.testing.MotorCustody.post;
import static io.didymium.passport.testing.MotorCustody.receipt;
import static io.didymium.passport.testing.MotorCustody.received;
import static io.didymium.passport.testing.MotorCustody.scheme;
import static io.didymium.passport.testing.MotorCustody.terms;
import static io.didymium.passport.testing.MotorCustody.verify;
import static io.didymium.passport.verify.LedgerCases.AT_MOTORS;
import static io.didymium.passport.verify.LedgerCases.BUNDLE;
import static io.didymium.passport.verify.LedgerCases.DECLARED;
import static io.didymium.passport.verify.LedgerCases.TERMS;
import static io.didymium.passport.verify.LedgerCases.taken;
import static io.didymium.passport.verify.LedgerCases.with;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.custody.Account;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Cases of double credit, custody models and certificates of the scheme. */
final class CustodyModelCases {
    private CustodyModelCases() {}

    static List<Case> all() {
        return Stream.of(ofDoubleUse(), ofModels(), ofCertificates())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> ofDoubleUse() {
        return List.of(
                new Case(
                        BookFinding.BATCH_CREDITED_TWICE,
                        REJECTED,
                        "the same powder in other books, of which 60 kg are sold",
                        () -> verify(MotorCustody.creditedTwice())),
                new Case(
                        BookFinding.SOURCE_CREDITED_TWICE,
                        REJECTED,
                        "the same magnets credited to the recycler, and their powder to the magnet maker",
                        CustodyModelCases::twoStages),
                new Case(
                        BookFinding.DECLARATION_SPENT_TWICE,
                        REJECTED,
                        "one declaration received in two sets of books",
                        () -> verify(dossier(
                                books(credit(), ledger()),
                                motorBooks("MOT-1", taken(AT_MOTORS, DECLARED, MASS_BALANCE, "120")),
                                motorBooks("MOT-1-again", taken(AT_MOTORS, DECLARED, MASS_BALANCE, "60"))))),
                new Case(
                        CustodyFinding.METHOD_MISMATCH,
                        REJECTED,
                        "the same account by rolling average and by credit",
                        CustodyModelCases::bothMethods));
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
                        CustodyModelCases::restingOnBooks),
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
                        BookFinding.CERTIFICATE_HOLDER_MISMATCH,
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
                        ConformityFinding.CERTIFICATE_EXPIRED,
                        REJECTED,
                        "a certificate that had expired at the delivery",
                        () -> certified(
                                one -> MotorCustody.certificate("2025-01-01T00:00:00Z", "2026-03-31T00:00:00Z"))),
                new Case(
                        ConformityFinding.CERTIFICATE_AFTER_BATCH,
                        REJECTED,
                        "a certificate that began after the delivery",
                        () -> certified(
                                one -> MotorCustody.certificate("2026-05-01T00:00:00Z", "2027-03-31T00:00:00Z"))),
                new Case(
                        ConformityFinding.CERTIFICATE_SUBJECT_MISMATCH,
                        REJECTED,
                        "a certificate of another site",
                        () -> certified(one -> with(one, MAG_2, "HPM-DE"))));
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
                        Motors.claimId(pack),
                        MotorChain.batch("C-X1"),
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
}
