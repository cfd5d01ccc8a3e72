package io.didymium.passport.verify;

import static io.didymium.core.custody.CustodyModel.IDENTITY_PRESERVED;
import static io.didymium.core.custody.CustodyModel.MASS_BALANCE;
import static io.didymium.core.custody.CustodyModel.SEGREGATED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.testing.MotorCustody.DAY;
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
import static io.didymium.passport.testing.MotorCustody.post;
import static io.didymium.passport.testing.MotorCustody.receipt;
import static io.didymium.passport.testing.MotorCustody.received;
import static io.didymium.passport.testing.MotorCustody.verify;
import static io.didymium.passport.verify.LedgerCases.AT_MOTORS;
import static io.didymium.passport.verify.LedgerCases.DECLARATION_1;
import static io.didymium.passport.verify.LedgerCases.DECLARED;
import static io.didymium.passport.verify.LedgerCases.TERMS;
import static io.didymium.passport.verify.LedgerCases.declared;
import static io.didymium.passport.verify.LedgerCases.forge;
import static io.didymium.passport.verify.LedgerCases.passedOn;
import static io.didymium.passport.verify.LedgerCases.taken;
import static io.didymium.passport.verify.LedgerCases.with;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.BookEntry.Receipt;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.element.Element;
import io.didymium.core.id.TransferId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.ReturnedLot;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.trust.SchemeDocument;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cases of receipts, received claims and deliveries against the chain. */
final class CustodyCases {
    private CustodyCases() {}

    static List<Case> all() {
        return Stream.of(ofReceipts(), ofClaims(), ofDeliveries())
                .flatMap(List::stream)
                .toList();
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
                                        MotorChain.batch("C-R1"),
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
                        BookFinding.RECEIPT_DEPARTED,
                        REJECTED,
                        "a lot received after it was sold",
                        CustodyCases::departed),
                new Case(
                        BookFinding.SCHEME_UNKNOWN,
                        INDETERMINATE,
                        "a verifier who does not know the scheme",
                        () -> new ChainVerifier(Sketched.trust().withSchemes(List.of()))
                                .verify(LedgerCases.BUNDLE, MotorCustody.AT)),
                new Case(
                        BookFinding.SCHEME_DOCUMENT_REFUSED,
                        INDETERMINATE,
                        "rules of a scheme that nobody signed",
                        () -> new ChainVerifier(Sketched.trust().withSchemes(List.of()))
                                .verify(
                                        LedgerCases.BUNDLE.toBuilder()
                                                .document(new EvidenceDocument(
                                                        SchemeDocument.MEDIA_TYPE, Bytes.ofUtf8("no rules")))
                                                .build(),
                                        MotorCustody.AT)),
                new Case(
                        BookFinding.SCHEME_RULES_DIFFER,
                        REJECTED,
                        "a deficit that the scheme does not allow",
                        () -> new ReturnedLot(credit().toBuilder()
                                        .deficitLimit(kg("1"))
                                        .build())
                                .sell("150")
                                .verify()),
                new Case(
                        BookFinding.ATTRIBUTE_MISNAMED,
                        REJECTED,
                        "primary content called post-consumer",
                        () -> new ReturnedLot(credit(), new Attribute("post-consumer", EnumSet.of(SourceClass.PRIMARY)))
                                .sell("150")
                                .verify()),
                new Case(
                        BookFinding.ATTRIBUTE_UNKNOWN,
                        INDETERMINATE,
                        "content with a name of the holder's own",
                        () -> new ReturnedLot(
                                        credit(), new Attribute("circular", EnumSet.of(SourceClass.POST_CONSUMER)))
                                .sell("150")
                                .verify()),
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
                        BookFinding.CLAIM_DECLARATION_MISMATCH,
                        REJECTED,
                        "a declaration of neodymium used for dysprosium",
                        () -> passedOn(receipt(
                                account("MOT-1", Element.DYSPROSIUM), DECLARED, "C-M1", MASS_BALANCE, "20", "29"))),
                new Case(
                        BookFinding.CLAIM_DECLARATION_MISMATCH,
                        REJECTED,
                        "a declaration used before the delivery",
                        () -> passedOn(Receipt.builder(
                                        new Voucher(DAY.minusDays(1), AT_MOTORS, DECLARED),
                                        MotorChain.batch("C-M1"),
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
                                                MotorChain.batch("C-R1"),
                                                new TransferId("urn:didymium:motors:transfer:3"))))))),
                new Case(
                        BookFinding.DELIVERY_ABSENT,
                        INDETERMINATE,
                        "a batch that no passport tells of",
                        () -> verify(forge().replace(
                                        DECLARATION_1,
                                        "\"id\":\"urn:didymium:motors:batch:C-M1\"",
                                        "\"id\":\"urn:didymium:motors:batch:C-M9\"")
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
                        BookFinding.MATERIAL_DECLARED_AGAIN,
                        REJECTED,
                        "a lot that came back, sold again without correction",
                        () -> new ReturnedLot(credit())
                                .sell("100")
                                .takeBack()
                                .sell("100")
                                .verify()),
                new Case(
                        BookFinding.YIELD_EXCEEDS_CHAIN,
                        REJECTED,
                        "a better yield than the steps had",
                        CustodyCases::betterYield),
                new Case(
                        BookFinding.YIELD_UNVERIFIABLE,
                        INDETERMINATE,
                        "a conversion in a quarter without a step",
                        CustodyCases::unseenYield));
    }

    private static VerificationReport departed() {
        ReturnedLot lot = new ReturnedLot(credit()).sell("0");
        return lot.enter(Receipt.builder(
                                new Voucher(DAY.plusDays(14), lot.account(), "WS-9"),
                                lot.lot(),
                                SourceClass.POST_CONSUMER,
                                IDENTITY_PRESERVED)
                        .qualifying(kg("300"))
                        .total(kg("300"))
                        .build())
                .verify();
    }

    private static VerificationReport entered(Receipt more) {
        return verify(dossier(with(more)));
    }

    private static Receipt preConsumer() {
        Attribute attribute = new Attribute("pre-consumer", EnumSet.of(SourceClass.PRE_CONSUMER));
        return Receipt.builder(
                        new Voucher(DAY, new Account(ND.site(), Element.DYSPROSIUM, attribute), "WS-9"),
                        MotorChain.batch("C-R1"),
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
}
