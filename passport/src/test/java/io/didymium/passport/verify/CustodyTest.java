package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.testing.MotorCustody.ND;
import static io.didymium.passport.testing.MotorCustody.kg;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.CreditUse;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.books.Books;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.RotorCustody;
import io.didymium.passport.testing.Salts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustodyTest {
    private static final List<CheckId> CHECKS = List.of(
            CheckId.BOOKS_KEPT,
            CheckId.DECLARATIONS_COVERED,
            CheckId.RECEIPTS_SUBSTANTIATED,
            CheckId.CLAIMS_PASSED_ON,
            CheckId.DELIVERIES_SUBSTANTIATED,
            CheckId.YIELDS_SUBSTANTIATED,
            CheckId.CREDIT_SPENT_ONCE,
            CheckId.CUSTODY_MODEL,
            CheckId.HOLDER_CERTIFIED,
            CheckId.CONTENT_PHYSICAL);

    @Test
    void theLedgerOfTheScenarioIsAcceptedAndReadBackFromTheFile() throws MalformedInputException {
        Dossier dossier = MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger()));

        VerificationReport report = written(MotorCustody.bundle(dossier));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(CHECKS)
                .allSatisfy(check -> assertThat(report.of(check))
                        .isNotEmpty()
                        .extracting(CheckResult::outcome)
                        .containsOnly(Outcome.PASSED));
        assertThat(report.dossier()).contains(dossier);
        Books read = report.dossier().orElseThrow().custody().books().get(0).kept();
        PeriodStatement quarter = read.statements().get(0);
        assertThat(rounded(quarter.received(), 2)).isEqualTo("220.31");
        assertThat(rounded(quarter.factor().orElseThrow(), 5)).isEqualTo("0.79155");
        assertThat(rounded(quarter.credited(), 2)).isEqualTo("174.38");
        assertThat(rounded(quarter.claimed(), 2)).isEqualTo("120.00");
        assertThat(rounded(quarter.closing(), 2)).isEqualTo("54.38");
        Declaration declaration = read.declarations().get(0);
        assertThat(declaration.delivery().claimed()).isEqualTo(kg("120"));
        assertThat(declaration.creditUses()).containsExactly(new CreditUse(1, kg("120")));
    }

    @Test
    void theSameBooksByRollingAverageAreAccepted() throws MalformedInputException {
        Books books = MotorCustody.received(MotorCustody.average());
        MotorCustody.post(books, MotorCustody.delivery(MotorCustody.average(), ND, "DN-1", "465.6", "174.35"));
        books.close(MotorCustody.Q3_END);
        Dossier dossier = MotorCustody.dossier(MotorCustody.books(MotorCustody.average(), books));

        VerificationReport report = written(MotorCustody.bundle(dossier));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()).contains(dossier);
        Books open = MotorCustody.received(MotorCustody.average());
        assertThat(open.average(ND).orElseThrow().percent(2)).isEqualByComparingTo("37.45");
    }

    @Test
    void booksStillOpenAreReadBackWithWhatWasEnteredSinceTheLastClose() throws MalformedInputException {
        Dossier dossier = MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.continued()));

        VerificationReport report = written(MotorCustody.bundle(dossier));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()).contains(dossier);
    }

    @Test
    void aClaimIsTakenOverByTheNextHolder() throws MalformedInputException {
        PassportBundle bundle = twoHolders();

        VerificationReport report = written(bundle);

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier().orElseThrow().custody().books())
                .extracting(books -> books.terms().holder().value())
                .containsExactly("did:web:mag-2.example", "did:web:mot-1.example");
    }

    @Test
    void whatIsBlendedUnderControlIsClaimedAsTheShareThatTheBlendHas() throws MalformedInputException {
        Dossier dossier = RotorCustody.dossier(RotorCustody.blender("159.67"));

        VerificationReport report = written(MotorCustody.bundle(dossier));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()).contains(dossier);
        assertThat(report.of(CheckId.CUSTODY_MODEL))
                .extracting(CheckResult::outcome)
                .containsOnly(Outcome.PASSED);
    }

    /** The 240 kg of recycled oxide are consumed by one metal maker, and another presents them again. */
    @Test
    void theSameOxideInTheBooksOfTwoPartiesIsFoundWithTheAmounts() {
        VerificationReport report =
                MotorCustody.verify(RotorCustody.dossier(RotorCustody.blender("159.67"), RotorCustody.other()));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(messages(report, BookFinding.BATCH_CREDITED_TWICE))
                .containsExactly(
                        "329.224698 kg of Nd is credited for urn:didymium:rotors:batch:B-O2, which contains 164.612349583 kg: 164.612348417 kg too much, in urn:didymium:rotors:books:MET-1, urn:didymium:rotors:books:MET-2");
        assertThat(messages(report, BookFinding.RECEIPT_NOT_ARRIVED)).hasSize(1);
    }

    @Test
    void theSameCreditSoldToAnotherSiteIsFoundWithTheAmounts() {
        Books books = MotorCustody.received(MotorCustody.credit());
        MotorCustody.post(books, MotorCustody.delivery(MotorCustody.credit(), ND, "DN-60", "60", "60"));
        CustodyBooks other = CustodyBooks.of(
                MotorCustody.terms("MAG-2-other", MotorCustody.MAG_2, MotorCustody.credit()), books, Map.of());

        VerificationReport report = MotorCustody.verify(
                MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger()), other));

        assertThat(messages(report, BookFinding.BATCH_CREDITED_TWICE))
                .containsExactly(
                        "440.6144 kg of Nd is credited for urn:didymium:motors:batch:C-R1, which contains 220.3072 kg: 220.3072 kg too much, in urn:didymium:motors:books:MAG-2, urn:didymium:motors:books:MAG-2-other");
    }

    @Test
    void aSwappedCloseIsSeenByTheNext() {
        Books books = MotorCustody.ledger();
        books.close(LocalDate.of(2026, 12, 31));
        PassportBundle bundle =
                MotorCustody.bundle(MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), books)));

        VerificationReport report = MotorCustody.verify(new Forgery(bundle)
                .replace(LedgerCases.PERIOD_1, "\"received\":\"220.3072\"", "\"received\":\"221.3072\"")
                .bundle());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.LINK_DIGEST_MISMATCH);
    }

    /** Of the certifier it is the trust file that vouches for it: its identity anchor is not needed. */
    @Test
    void whateverIsTakenOutNothingBecomesFalseAndNothingIsAccepted() {
        PassportBundle bundle = twoHolders();
        for (SignedCredential credential : bundle.credentials()) {
            String id = Forgery.id(credential);
            if (!id.endsWith("certifier.example")) {
                VerificationReport report =
                        MotorCustody.verify(new Forgery(bundle).remove(id).bundle());

                // What nobody builds on is not missed by those that are left.
                Verdict expected = bundle.roots().contains(credential.digest()) ? report.verdict() : INDETERMINATE;
                assertThat(report.verdict()).as(id + report.findings()).isEqualTo(expected);
                assertThat(report.verdict()).isNotEqualTo(Verdict.REJECTED);
            }
        }
    }

    @Test
    void onlyTheOperatorOfASiteKeepsItsBooks() {
        CustodyBooks books = MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger());
        CustodyBooks others = CustodyBooks.of(
                MotorCustody.terms("MAG-2", new PartyId("did:web:mot-1.example"), MotorCustody.credit()),
                books.kept(),
                books.issued());

        VerificationReport report = MotorCustody.verify(MotorCustody.dossier(others));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.ISSUER_NOT_OPERATOR);
    }

    @Test
    void aWithheldAssayLeavesBooksUndecidedAndNeverFalse() {
        Dossier dossier = MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger()));
        PassportBundle bundle = new PassportComposer(Issuers.identities(dossier), MotorCustody.STATUS)
                .hiding(Set.of(DisclosableClaim.ELEMENT_ASSAY), new Salts())
                .compose(dossier);
        List<SignedCredential> hiding = bundle.credentials().stream()
                .filter(SignedCredential::isSdJwt)
                .filter(credential -> Forgery.id(credential).startsWith("urn:didymium:dpp:"))
                .toList();
        assertThat(hiding).hasSize(dossier.chain().batches().size());

        for (SignedCredential passport : hiding) {
            VerificationReport report = MotorCustody.verify(Disclosures.replace(
                    bundle, passport, one -> Disclosures.without(one, Set.of(DisclosableClaim.ELEMENT_ASSAY))));

            assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.INDETERMINATE);
            if (Forgery.json(passport).toString().contains(":dpp:" + MotorChain.batch("C-R1"))) {
                assertThat(report.of(CheckId.RECEIPTS_SUBSTANTIATED))
                        .extracting(CheckResult::outcome)
                        .containsExactly(Outcome.UNDECIDED);
                assertThat(messages(report, BookFinding.CONTENT_UNKNOWN)).hasSize(1);
            }
        }
    }

    @Test
    void aBundleWithoutBooksSaysNothingOfThem() {
        VerificationReport report = MotorCustody.verify(MotorCustody.bundle(Motors.dossier()));

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(CHECKS).allSatisfy(check -> assertThat(report.of(check)).isEmpty());
        assertThat(report.dossier().orElseThrow().custody()).isEqualTo(CustodyStatements.NONE);
    }

    /** The magnet maker sells, and the motor maker takes its declaration over into books of its own. */
    private static PassportBundle twoHolders() {
        CustodyBooks sold = MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger());
        CustodyBooks bought = MotorCustody.motorBooks(
                "MOT-1",
                MotorCustody.receipt(
                        MotorCustody.account("MOT-1", ND.element()),
                        sold.terms().declaration(1).value(),
                        "C-M1",
                        CustodyModel.MASS_BALANCE,
                        "120",
                        "465.6"));
        return MotorCustody.bundle(MotorCustody.dossier(sold, bought));
    }

    private static VerificationReport written(PassportBundle bundle) throws MalformedInputException {
        Bytes file = BundleWriter.write(bundle);
        return MotorCustody.verify(BundleReader.read(file));
    }

    private static List<String> messages(VerificationReport report, FindingCode code) {
        return report.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::message)
                .toList();
    }

    private static String rounded(BigDecimal kilograms, int digits) {
        return kilograms.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
