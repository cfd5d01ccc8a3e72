package io.didymium.passport.attack;

import static io.didymium.passport.testing.MotorCustody.credit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.ReturnedLot;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.trust.SchemeAttribute;
import io.didymium.passport.trust.SchemeDocument;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustReader;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustScope;
import io.didymium.passport.trust.TrustWriter;
import io.didymium.passport.trust.TrustedScheme;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of schemes that somebody signs: they count if the owner of the scheme, pinned by the verifier, does. */
class SchemeDocumentTest {
    private static final PartyId OWNER = new PartyId("did:web:scheme-owner.example");
    private static final PartyId KEEPER = new PartyId("did:web:keeper-of-books.example");
    private static final String IRI = MotorCustody.SCHEME.iri();
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

    private static SchemeDocument document(Scheme rules) {
        return new SchemeDocument(new TrustedScheme(IRI, rules), new TreeMap<>(), FROM, Optional.empty());
    }

    private static Bytes signed(SchemeDocument document, PartyId by) {
        IssuerIdentity identity = Issuers.identity(by);
        return document.sign(identity.keyId(), identity.signer());
    }

    private static TrustAnchor owner(String scheme) {
        return Issuers.anchor(OWNER, TrustRole.SCHEME_OWNER).toBuilder()
                .scope(TrustScope.builder().schemes(scheme).build())
                .build();
    }

    /** A verifier without rules of his own. */
    private static TrustList trust(TrustAnchor... more) {
        List<TrustAnchor> anchors = Stream.concat(Sketched.trust().anchors().stream(), Stream.of(more))
                .toList();
        return new TrustList(anchors);
    }

    private static VerificationReport verify(ReturnedLot lot, Bytes document, TrustList trust) {
        PassportBundle bundle = lot.bundle().toBuilder()
                .document(new EvidenceDocument(SchemeDocument.MEDIA_TYPE, document))
                .build();
        try {
            return new ChainVerifier(trust).verify(BundleReader.read(BundleWriter.write(bundle)), MotorCustody.AT);
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static ReturnedLot lot(Scheme scheme) {
        return new ReturnedLot(scheme).sell("150");
    }

    private static void assertFound(VerificationReport report, Verdict verdict, BookFinding code) {
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
    }

    @Test
    void whatTheOwnerSignsCounts() {
        VerificationReport report = verify(lot(credit()), signed(document(credit()), OWNER), trust(owner(IRI)));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void whatTheKeeperOfTheBooksSignsDoesNot() {
        Bytes own = signed(document(credit()), KEEPER);

        assertFound(verify(lot(credit()), own, trust(owner(IRI))), Verdict.INDETERMINATE, BookFinding.SCHEME_UNKNOWN);
        assertFound(
                verify(lot(credit()), own, trust(owner(IRI))),
                Verdict.INDETERMINATE,
                BookFinding.SCHEME_DOCUMENT_REFUSED);
        // Not even as an anchor in another role.
        for (TrustRole role : List.of(TrustRole.OPERATOR, TrustRole.CERTIFIER, TrustRole.REGISTER, TrustRole.SCHEME)) {
            assertFound(
                    verify(lot(credit()), own, trust(Issuers.anchor(KEEPER, role))),
                    Verdict.INDETERMINATE,
                    BookFinding.SCHEME_UNKNOWN);
        }
    }

    @Test
    void theOwnerOfAnotherSchemeDoesNot() {
        assertFound(
                verify(
                        lot(credit()),
                        signed(document(credit()), OWNER),
                        trust(owner("https://schemes.example/another"))),
                Verdict.INDETERMINATE,
                BookFinding.SCHEME_UNKNOWN);
    }

    @Test
    void theOwnersNameWithAnotherKeyDoesNot() {
        SchemeDocument document = document(credit());
        Bytes forged = document.sign(
                Issuers.identity(OWNER).keyId(), Issuers.identity(KEEPER).signer());

        assertFound(
                verify(lot(credit()), forged, trust(owner(IRI))), Verdict.INDETERMINATE, BookFinding.SCHEME_UNKNOWN);
    }

    @Test
    void booksKeepWithinWhatTheOwnerSigned() {
        for (Scheme lenient : List.of(
                credit().toBuilder().deficitLimit(Mass.ofKilograms("1000000")).build(),
                credit().toBuilder().carriedPeriods(2_000_000_000).build(),
                credit().toBuilder()
                        .transfersBetweenSites(true)
                        .carriedPeriods(50)
                        .build())) {
            assertFound(
                    verify(lot(lenient), signed(document(credit()), OWNER), trust(owner(IRI))),
                    Verdict.REJECTED,
                    BookFinding.SCHEME_RULES_DIFFER);
        }
    }

    @Test
    void rulesCountForTheTimeOfTheBooks() {
        SchemeDocument later = new SchemeDocument(
                new TrustedScheme(IRI, credit()), new TreeMap<>(), MotorCustody.AT, Optional.empty());
        SchemeDocument ended = new SchemeDocument(
                new TrustedScheme(IRI, credit()), new TreeMap<>(), FROM, Optional.of(FROM.plusSeconds(1)));

        for (SchemeDocument other : List.of(later, ended)) {
            assertFound(
                    verify(lot(credit()), signed(other, OWNER), trust(owner(IRI))),
                    Verdict.INDETERMINATE,
                    BookFinding.SCHEME_UNKNOWN);
        }
    }

    @Test
    void theOwnerBindsNamesOfAttributesButNotThoseOfClasses() {
        Attribute circular = new Attribute("circular", EnumSet.of(SourceClass.POST_CONSUMER));
        Attribute misnamed = new Attribute("post-consumer", EnumSet.of(SourceClass.PRIMARY));
        ReturnedLot lot = new ReturnedLot(credit(), circular).sell("150");

        assertThat(verify(lot, signed(binding("circular", SourceClass.POST_CONSUMER), OWNER), trust(owner(IRI)))
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertFound(
                verify(
                        new ReturnedLot(credit(), circular).sell("150"),
                        signed(binding("circular", SourceClass.PRIMARY), OWNER),
                        trust(owner(IRI))),
                Verdict.REJECTED,
                BookFinding.ATTRIBUTE_MISNAMED);
        assertFound(
                verify(
                        new ReturnedLot(credit(), misnamed).sell("150"),
                        signed(binding("post-consumer", SourceClass.PRIMARY), OWNER),
                        trust(owner(IRI))),
                Verdict.REJECTED,
                BookFinding.ATTRIBUTE_MISNAMED);
    }

    private static SchemeDocument binding(String name, SourceClass to) {
        return binding(name, SchemeAttribute.of(Set.of(to)));
    }

    private static SchemeDocument binding(String name, SchemeAttribute attribute) {
        TreeMap<String, SchemeAttribute> attributes = new TreeMap<>();
        attributes.put(name, attribute);
        return new SchemeDocument(new TrustedScheme(IRI, credit()), attributes, FROM, Optional.empty());
    }

    /** The scrap is booked as recycled content, and a second time under another name. */
    private static ReturnedLot bookedTwice(Attribute other) {
        ReturnedLot lot = lot(credit());
        return lot.enter(BookEntry.Receipt.builder(
                        new Voucher(
                                MotorCustody.DAY, new Account(lot.account().site(), Element.NEODYMIUM, other), "WS-T"),
                        new BatchId("urn:didymium:lot:batch:scrap"),
                        SourceClass.POST_CONSUMER,
                        CustodyModel.IDENTITY_PRESERVED)
                .qualifying(MotorCustody.kg("300"))
                .total(MotorCustody.kg("300"))
                .build());
    }

    @Test
    void titleAndRecycledContentAreNotTheSameCreditTwice() {
        Attribute title = new Attribute("title of BOO", EnumSet.of(SourceClass.POST_CONSUMER));
        SchemeDocument grouped =
                binding("title of BOO", new SchemeAttribute(Set.of(SourceClass.POST_CONSUMER), "title"));

        VerificationReport report = verify(bookedTwice(title), signed(grouped, OWNER), trust(owner(IRI)));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertFound(
                verify(
                        bookedTwice(title),
                        signed(binding("title of BOO", SourceClass.POST_CONSUMER), OWNER),
                        trust(owner(IRI))),
                Verdict.REJECTED,
                BookFinding.BATCH_CREDITED_TWICE);
    }

    @Test
    void aGroupMakesNoSecondCreditOfContent() {
        Attribute recycled = new Attribute("recycled", EnumSet.of(SourceClass.POST_CONSUMER));

        assertFound(
                verify(
                        bookedTwice(recycled),
                        signed(
                                binding("recycled", new SchemeAttribute(Set.of(SourceClass.POST_CONSUMER), "title")),
                                OWNER),
                        trust(owner(IRI))),
                Verdict.REJECTED,
                BookFinding.BATCH_CREDITED_TWICE);
        // Whom the verifier does not know as the owner of the scheme puts nothing in a group.
        Attribute title = new Attribute("title of BOO", EnumSet.of(SourceClass.POST_CONSUMER));
        assertFound(
                verify(
                        bookedTwice(title),
                        signed(
                                binding(
                                        "title of BOO",
                                        new SchemeAttribute(Set.of(SourceClass.POST_CONSUMER), "title")),
                                KEEPER),
                        trust(owner(IRI))),
                Verdict.REJECTED,
                BookFinding.BATCH_CREDITED_TWICE);
    }

    @Test
    void whatIsNoDocumentIsRefusedWithoutFault() {
        for (String text : List.of("", "a.b.c", "x".repeat(SchemeDocument.LONGEST + 1), "{}")) {
            assertFound(
                    verify(lot(credit()), Bytes.ofUtf8(text), trust(owner(IRI))),
                    Verdict.INDETERMINATE,
                    BookFinding.SCHEME_UNKNOWN);
        }
    }

    @Test
    void aVerifierMayBringTheDocumentHimself() throws MalformedInputException {
        SchemeDocument document = binding("circular", SourceClass.POST_CONSUMER);
        TrustList trust = TrustReader.read(TrustWriter.write(trust(owner(IRI))));

        assertThat(SchemeDocument.read(signed(document, OWNER), trust, MotorCustody.AT))
                .isEqualTo(document);
        assertThat(new ChainVerifier(trust.withSchemes(List.of(document.scheme())))
                        .verify(lot(credit()).bundle(), MotorCustody.AT)
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aDocumentThatCannotBeIsNotMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> binding(" ", SourceClass.PRIMARY));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SchemeDocument(new TrustedScheme(IRI, credit()), new TreeMap<>(), FROM, Optional.of(FROM)));
    }
}
