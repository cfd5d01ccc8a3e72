package io.didymium.passport.testing;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.Posting;
import io.didymium.core.element.Element;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustedScheme;
import io.didymium.passport.verify.ChainVerifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The end-of-life magnet scenario with the books of its magnet maker: neodymium of post-consumer origin, second quarter of 2026. */
public final class MotorCustody {
    /** When tests verify: after the books of the quarter are closed. */
    public static final Instant AT = Instant.parse("2026-10-15T00:00:00Z");

    /** Status lists that hold then. */
    public static final StatusTerms STATUS =
            StatusTerms.between(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-10-30T00:00:00Z"));

    /** The day of the scenario. */
    public static final LocalDate DAY = LocalDate.of(2026, 4, 6);

    /** The second quarter. */
    public static final Period Q2 = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    /** The end of the third quarter. */
    public static final LocalDate Q3_END = LocalDate.of(2026, 9, 30);

    /** The magnet maker. */
    public static final PartyId MAG_2 = new PartyId("did:web:mag-2.example");

    /** The scheme. */
    public static final Concept SCHEME = new Concept("https://schemes.example/balance", "Balance 2");

    /** The certificate of the magnet maker. */
    public static final CertificateId CERTIFICATE = new CertificateId("urn:didymium:motors:certificate:MAG-2");

    /** Used products that came back. */
    public static final Attribute POST_CONSUMER = new Attribute("post-consumer", EnumSet.of(SourceClass.POST_CONSUMER));

    /** The neodymium account of the magnet maker. */
    public static final Account ND = account("MAG-2", Element.NEODYMIUM);

    /** The delivery of the magnets to the motor maker. */
    public static final TransferId MAGNETS = new TransferId("urn:didymium:motors:transfer:4");

    private static final String BLENDED = "588.3072";

    private MotorCustody() {}

    /** An account of post-consumer content at a site. */
    public static Account account(String site, Element element) {
        return new Account(MotorChain.facility(site), element, POST_CONSUMER);
    }

    /** A mass. */
    public static Mass kg(String kilograms) {
        return Mass.ofKilograms(kilograms);
    }

    /** A scheme of quarters whose credits survive one close. */
    public static Scheme scheme(CustodyModel model, BalanceMethod method) {
        return Scheme.builder(SCHEME.name(), model, method, 3)
                .carriedPeriods(1)
                .transfersBetweenSites(true)
                .build();
    }

    /** The published rules of the schemes of these tests. */
    public static List<TrustedScheme> schemes() {
        List<TrustedScheme> schemes = new ArrayList<>();
        for (CustodyModel model : CustodyModel.values()) {
            for (BalanceMethod method : BalanceMethod.values()) {
                schemes.add(new TrustedScheme(SCHEME.iri(), scheme(model, method)));
            }
        }
        return schemes;
    }

    /** Mass balance by credit. */
    public static Scheme credit() {
        return scheme(CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT);
    }

    /** Mass balance by rolling average. */
    public static Scheme average() {
        return scheme(CustodyModel.MASS_BALANCE, BalanceMethod.ROLLING_AVERAGE);
    }

    /** The terms of books that a party keeps. */
    public static CustodyTerms terms(String name, PartyId holder, Scheme scheme) {
        return CustodyTerms.builder(new ClaimId("urn:didymium:motors:books:" + name), holder)
                .scheme(SCHEME.iri(), scheme)
                .first(Q2)
                .certificates(List.of(CERTIFICATE))
                .build();
    }

    /** A receipt of the day. */
    public static BookEntry.Receipt receipt(
            Account account, String document, String batch, CustodyModel model, String qualifying, String total) {
        return BookEntry.Receipt.builder(
                        new Voucher(DAY, account, document), MotorChain.batch(batch), SourceClass.POST_CONSUMER, model)
                .qualifying(kg(qualifying))
                .total(kg(total))
                .build();
    }

    /** A delivery of the day under mass balance. */
    public static BookEntry.Delivery delivery(
            Scheme scheme, Account account, String document, String delivered, String claimed) {
        return BookEntry.Delivery.builder(new Voucher(DAY, account, document), scheme.model(), scheme.method())
                .delivered(kg(delivered))
                .claimed(kg(claimed))
                .build();
    }

    /** Books in which all that went into the blend was received and converted at the real yield, in a quarter still open. */
    public static Books received(Scheme scheme) {
        Books books = Books.open(scheme, Q2);
        post(books, receipt(ND, "WS-1", "C-R1", CustodyModel.IDENTITY_PRESERVED, "220.3072", "220.3072"));
        post(books, receipt(ND, "WS-2", "C-R2", CustodyModel.IDENTITY_PRESERVED, "0", "36.6"));
        post(books, receipt(ND, "WS-3", "C-P1", CustodyModel.IDENTITY_PRESERVED, "0", "312.9"));
        post(books, receipt(ND, "WS-4", "C-H1", CustodyModel.IDENTITY_PRESERVED, "0", "18.5"));
        BigDecimal made = new BigDecimal(BLENDED)
                .multiply(new BigDecimal("0.985"))
                .multiply(new BigDecimal("0.98"))
                .multiply(new BigDecimal("0.82"));
        post(books, new BookEntry.Conversion(new Voucher(DAY, ND, "RUN-1"), kg(BLENDED), new Mass(made)));
        return books;
    }

    /** Enters what must not be refused. */
    public static Posting post(Books books, BookEntry entry) {
        Posting posting = books.post(entry);
        posting.refusal().ifPresent(refusal -> {
            throw new AssertionError(refusal.message());
        });
        return posting;
    }

    /** The ledger of the scenario: 120 kg sold with the magnets, the quarter closed. */
    public static Books ledger() {
        Books books = received(credit());
        post(books, delivery(credit(), ND, "DN-1", "465.6", "120.00"));
        books.close(Q3_END);
        return books;
    }

    /** The ledger of the scenario, and something lost in the quarter after it, which is still open. */
    public static Books continued() {
        Books books = ledger();
        post(
                books,
                new BookEntry.Loss(
                        new Voucher(LocalDate.of(2026, 7, 3), ND, "LS-1"), kg("0.5"), "spilt, \"swept up\""));
        return books;
    }

    /** The books of the magnet maker, with the declaration that goes with its magnets. */
    public static CustodyBooks books(Scheme scheme, Books kept) {
        return CustodyBooks.of(terms("MAG-2", MAG_2, scheme), kept, Map.of(1L, magnets()));
    }

    /** Books of the motor maker, still open, that take over a claim of what came with the magnets. */
    public static CustodyBooks motorBooks(String name, BookEntry.Receipt... receipts) {
        Scheme scheme = credit();
        Books books = Books.open(scheme, Q2);
        for (BookEntry.Receipt receipt : receipts) {
            post(books, receipt);
        }
        return CustodyBooks.of(terms(name, new PartyId("did:web:mot-1.example"), scheme), books, Map.of());
    }

    /** The magnets, as they were delivered. */
    public static DeclaredGoods magnets() {
        return DeclaredGoods.of(MotorChain.batch("C-M1"), MAGNETS);
    }

    /** What the passports of the scenario say, with these books. */
    public static Dossier dossier(CustodyBooks... books) {
        return Motors.dossier().toBuilder()
                .certificates(List.of(certificate("2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z")))
                .custody(new CustodyStatements(List.of(books)))
                .build();
    }

    /** The certificate of the magnet maker, valid for a time. */
    public static Certificate certificate(String from, String until) {
        return Certificate.builder(CERTIFICATE, SCHEME)
                .name("Admission of MAG-2")
                .certifier(Sketched.CERTIFIER)
                .issuedTo(MAG_2)
                .valid(Instant.parse(from), Instant.parse(until))
                .assessments(new Assessment(
                        MotorChain.facility("MAG-2"),
                        new Concept(SCHEME.iri() + "#custody", "Chain of custody"),
                        new Concept(
                                "https://vocabulary.uncefact.org/conformity-topics/supply-chain-traceability",
                                "Supply chain traceability"),
                        LocalDate.of(2025, 12, 1),
                        true))
                .build();
    }

    /** The passports with the same powder in two sets of books. */
    public static PassportBundle creditedTwice() {
        Books books = received(credit());
        post(books, delivery(credit(), ND, "DN-60", "60", "60"));
        CustodyBooks other = CustodyBooks.of(terms("MAG-2-other", MAG_2, credit()), books, Map.of());
        return bundle(dossier(books(credit(), ledger()), other));
    }

    /** The passports of a dossier. */
    public static PassportBundle bundle(Dossier dossier) {
        return new PassportComposer(Issuers.identities(dossier), STATUS).compose(dossier);
    }

    /** What a verifier who trusts the register and the certifier says. */
    public static VerificationReport verify(PassportBundle bundle) {
        return new ChainVerifier(Sketched.trust()).verify(bundle, AT);
    }

    /** What that verifier says of the passports of a dossier. */
    public static VerificationReport verify(Dossier dossier) {
        return verify(bundle(dossier));
    }
}
