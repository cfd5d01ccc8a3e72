package io.didymium.passport.testing;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.Transfer;
import io.didymium.core.testing.ChainSketch;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lot of recovered powder, 300 kg of neodymium, that is sold, comes back and is sold again; with the books of its maker, who has
 * an anchored key and a certificate.
 */
public final class ReturnedLot {
    private static final Instant START = Instant.parse("2026-04-06T06:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 6);
    private static final PartyId MAKER = new PartyId("did:web:maker.example");
    private static final CertificateId CERTIFICATE = new CertificateId("urn:didymium:lot:certificate:MAKER");

    private final ChainSketch sketch = new ChainSketch("lot", START, "0.001", "0.005")
            .site("COLLECTOR", "collector", "DE", "Hesse")
            .site("MAKER", "maker", "DE", "Saxony")
            .site("BUYER", "buyer", "DE", "Bavaria")
            .source(ProcessKind.COLLECTION, "COLLECTOR", "scrap", MaterialForm.SCRAP, "1000", "Nd 30, Fe 69")
            .step("recovery", ProcessKind.HYDROGEN_PROCESSING, "MAKER")
            .in("scrap", "1000")
            .out("powder", MaterialForm.POWDER, "1000", "Nd 30, Fe 69")
            .done();
    private final Scheme scheme;
    private final Books books;
    private final Map<Long, DeclaredGoods> issued = new HashMap<>();
    private final Attribute attribute;
    private int moves;

    /** A lot in books of a scheme. */
    public ReturnedLot(Scheme scheme) {
        this(scheme, Attribute.of(SourceClass.POST_CONSUMER));
    }

    /** A lot whose content is booked as an attribute of one class. */
    public ReturnedLot(Scheme scheme, Attribute attribute) {
        this.scheme = scheme;
        this.attribute = attribute;
        this.books = Books.open(scheme, MotorCustody.Q2);
        enter(BookEntry.Receipt.builder(
                        new Voucher(DAY, account(), "WS-1"),
                        sketch.batch("scrap"),
                        attribute.classes().iterator().next(),
                        CustodyModel.IDENTITY_PRESERVED)
                .qualifying(MotorCustody.kg("300"))
                .total(MotorCustody.kg("300"))
                .build());
        enter(new BookEntry.Conversion(
                new Voucher(DAY, account(), "RUN-1"), MotorCustody.kg("300"), MotorCustody.kg("300")));
    }

    /** The account of the maker. */
    public Account account() {
        return account("MAKER");
    }

    private Account account(String site) {
        return new Account(sketch.site(site), Element.NEODYMIUM, attribute);
    }

    /** The lot. */
    public BatchId lot() {
        return sketch.batch("powder");
    }

    private LocalDate today() {
        return DAY.plusDays(moves);
    }

    private TransferId move(String from, String to) {
        moves++;
        TransferId id = new TransferId("urn:didymium:lot:transfer:move-" + moves);
        sketch.draft()
                .add(Transfer.builder(id, sketch.site(from), sketch.site(to))
                        .name("Move of the lot")
                        .at(START.plusSeconds(86_400L * moves + 43_200))
                        .moves(lot(), "1000 kg ± 1")
                        .build());
        return id;
    }

    /** The maker sells the lot with a claim. */
    public ReturnedLot sell(String claimed) {
        TransferId move = move("MAKER", "BUYER");
        return declare(claimed, DeclaredGoods.of(lot(), move));
    }

    /** The maker declares the lot without saying how it was moved. */
    public ReturnedLot declareLot(String claimed) {
        return declare(claimed, new DeclaredGoods(List.of(lot()), List.of()));
    }

    private ReturnedLot declare(String claimed, DeclaredGoods goods) {
        enter(BookEntry.Delivery.builder(
                        new Voucher(today(), account(), "DN-" + (issued.size() + 1)), scheme.model(), scheme.method())
                .delivered(MotorCustody.kg("300"))
                .claimed(MotorCustody.kg(claimed))
                .build());
        issued.put(issued.size() + 1L, goods);
        return this;
    }

    /** The lot comes back. */
    public ReturnedLot takeBack() {
        move("BUYER", "MAKER");
        return this;
    }

    /** The maker takes a declaration back. */
    public ReturnedLot correct(long entry) {
        return enter(new BookEntry.Correction(
                new Voucher(today(), account(), "CO-" + entry), entry, MotorCustody.kg("0"), "returned"));
    }

    /** The maker enters something. */
    public ReturnedLot enter(BookEntry entry) {
        MotorCustody.post(books, entry);
        return this;
    }

    /** What the verifier says. */
    public VerificationReport verify() {
        return MotorCustody.verify(bundle());
    }

    /** The passports. */
    public PassportBundle bundle() {
        CustodyTerms terms = CustodyTerms.builder(new ClaimId("urn:didymium:lot:books:MAKER"), MAKER)
                .scheme(MotorCustody.SCHEME.iri(), scheme)
                .first(MotorCustody.Q2)
                .certificates(List.of(CERTIFICATE))
                .build();
        Dossier dossier = Sketched.dossier(sketch).toBuilder()
                .certificates(List.of(certificate()))
                .custody(new CustodyStatements(List.of(CustodyBooks.of(terms, books, issued))))
                .build();
        return MotorCustody.bundle(dossier);
    }

    private Certificate certificate() {
        return Certificate.builder(CERTIFICATE, MotorCustody.SCHEME)
                .name("Admission of the maker")
                .certifier(Sketched.CERTIFIER)
                .issuedTo(MAKER)
                .valid(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z"))
                .assessments(new Assessment(
                        sketch.site("MAKER"),
                        new Concept(MotorCustody.SCHEME.iri() + "#custody", "Chain of custody"),
                        new Concept(
                                "https://vocabulary.uncefact.org/conformity-topics/supply-chain-traceability",
                                "Supply chain traceability"),
                        LocalDate.of(2025, 12, 1),
                        true))
                .build();
    }
}
