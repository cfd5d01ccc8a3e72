package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.testing.HpmsCustody.ND;
import static io.didymium.passport.testing.HpmsCustody.kg;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.CreditUse;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.books.Books;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.HpmsChain;
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
import io.didymium.passport.compose.PassportComposer;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.CsyaresCustody;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Hpms;
import io.didymium.passport.testing.HpmsCustody;
import io.didymium.passport.testing.Issuers;
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
        Dossier dossier = HpmsCustody.dossier(HpmsCustody.books(HpmsCustody.credit(), HpmsCustody.ledger()));

        VerificationReport report = written(HpmsCustody.bundle(dossier));

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
        Books books = HpmsCustody.received(HpmsCustody.average());
        HpmsCustody.post(books, HpmsCustody.delivery(HpmsCustody.average(), ND, "DN-1", "465.6", "174.35"));
        books.close(HpmsCustody.Q3_END);
        Dossier dossier = HpmsCustody.dossier(HpmsCustody.books(HpmsCustody.average(), books));

        VerificationReport report = written(HpmsCustody.bundle(dossier));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()).contains(dossier);
        Books open = HpmsCustody.received(HpmsCustody.average());
        assertThat(open.average(ND).orElseThrow().percent(2)).isEqualByComparingTo("37.45");
    }

    @Test
    void booksStillOpenAreReadBackWithWhatWasEnteredSinceTheLastClose() throws MalformedInputException {
        Dossier dossier = HpmsCustody.dossier(HpmsCustody.books(HpmsCustody.credit(), HpmsCustody.continued()));

        VerificationReport report = written(HpmsCustody.bundle(dossier));

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
        Dossier dossier = CsyaresCustody.dossier(CsyaresCustody.blender("159.67"));

        VerificationReport report = written(HpmsCustody.bundle(dossier));

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
                HpmsCustody.verify(CsyaresCustody.dossier(CsyaresCustody.blender("159.67"), CsyaresCustody.other()));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(messages(report, BookFinding.BATCH_CREDITED_TWICE))
                .containsExactly(
                        "329.224698 kg of Nd is credited for urn:didymium:csyares:batch:B-O2, which contains 164.612349583 kg: 164.612348417 kg too much, in urn:didymium:csyares:books:MET-1, urn:didymium:csyares:books:MET-2");
        assertThat(messages(report, BookFinding.RECEIPT_NOT_ARRIVED)).hasSize(1);
    }

    @Test
    void theSameCreditSoldToAnotherSiteIsFoundWithTheAmounts() {
        Books books = HpmsCustody.received(HpmsCustody.credit());
        HpmsCustody.post(books, HpmsCustody.delivery(HpmsCustody.credit(), ND, "DN-60", "60", "60"));
        CustodyBooks other = CustodyBooks.of(
                HpmsCustody.terms("MAG-2-other", HpmsCustody.MAG_2, HpmsCustody.credit()), books, Map.of());

        VerificationReport report = HpmsCustody.verify(
                HpmsCustody.dossier(HpmsCustody.books(HpmsCustody.credit(), HpmsCustody.ledger()), other));

        assertThat(messages(report, BookFinding.BATCH_CREDITED_TWICE))
                .containsExactly(
                        "440.6144 kg of Nd is credited for urn:didymium:hpms:batch:C-R1, which contains 220.3072 kg: 220.3072 kg too much, in urn:didymium:hpms:books:MAG-2, urn:didymium:hpms:books:MAG-2-other");
    }

    @Test
    void aSwappedCloseIsSeenByTheNext() {
        Books books = HpmsCustody.ledger();
        books.close(LocalDate.of(2026, 12, 31));
        PassportBundle bundle = HpmsCustody.bundle(HpmsCustody.dossier(HpmsCustody.books(HpmsCustody.credit(), books)));

        VerificationReport report = HpmsCustody.verify(new Forgery(bundle)
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
                        HpmsCustody.verify(new Forgery(bundle).remove(id).bundle());

                // What nobody builds on is not missed by those that are left.
                Verdict expected = bundle.roots().contains(credential.digest()) ? report.verdict() : INDETERMINATE;
                assertThat(report.verdict()).as(id + report.findings()).isEqualTo(expected);
                assertThat(report.verdict()).isNotEqualTo(Verdict.REJECTED);
            }
        }
    }

    @Test
    void onlyTheOperatorOfASiteKeepsItsBooks() {
        CustodyBooks books = HpmsCustody.books(HpmsCustody.credit(), HpmsCustody.ledger());
        CustodyBooks others = CustodyBooks.of(
                HpmsCustody.terms("MAG-2", new PartyId("did:web:mot-1.example"), HpmsCustody.credit()),
                books.kept(),
                books.issued());

        VerificationReport report = HpmsCustody.verify(HpmsCustody.dossier(others));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.ISSUER_NOT_OPERATOR);
    }

    @Test
    void aWithheldAssayLeavesBooksUndecidedAndNeverFalse() {
        Dossier dossier = HpmsCustody.dossier(HpmsCustody.books(HpmsCustody.credit(), HpmsCustody.ledger()));
        PassportBundle bundle = new PassportComposer(Issuers.identities(dossier), HpmsCustody.STATUS)
                .hiding(Set.of(DisclosableClaim.ELEMENT_ASSAY), new Salts())
                .compose(dossier);
        List<SignedCredential> hiding =
                bundle.credentials().stream().filter(SignedCredential::isSdJwt).toList();
        assertThat(hiding).hasSize(dossier.chain().batches().size());

        for (SignedCredential passport : hiding) {
            VerificationReport report = HpmsCustody.verify(Disclosures.replace(
                    bundle, passport, one -> Disclosures.without(one, Set.of(DisclosableClaim.ELEMENT_ASSAY))));

            assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.INDETERMINATE);
            if (Forgery.json(passport).toString().contains(":dpp:" + HpmsChain.batch("C-R1"))) {
                assertThat(report.of(CheckId.RECEIPTS_SUBSTANTIATED))
                        .extracting(CheckResult::outcome)
                        .containsExactly(Outcome.UNDECIDED);
                assertThat(messages(report, BookFinding.CONTENT_UNKNOWN)).hasSize(1);
            }
        }
    }

    @Test
    void aBundleWithoutBooksSaysNothingOfThem() {
        VerificationReport report = HpmsCustody.verify(HpmsCustody.bundle(Hpms.dossier()));

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(CHECKS).allSatisfy(check -> assertThat(report.of(check)).isEmpty());
        assertThat(report.dossier().orElseThrow().custody()).isEqualTo(CustodyStatements.NONE);
    }

    /** The magnet maker sells, and the motor maker takes its declaration over into books of its own. */
    private static PassportBundle twoHolders() {
        CustodyBooks sold = HpmsCustody.books(HpmsCustody.credit(), HpmsCustody.ledger());
        CustodyBooks bought = HpmsCustody.motorBooks(
                "MOT-1",
                HpmsCustody.receipt(
                        HpmsCustody.account("MOT-1", ND.element()),
                        sold.terms().declaration(1).value(),
                        "C-M1",
                        CustodyModel.MASS_BALANCE,
                        "120",
                        "465.6"));
        return HpmsCustody.bundle(HpmsCustody.dossier(sold, bought));
    }

    private static VerificationReport written(PassportBundle bundle) throws MalformedInputException {
        Bytes file = BundleWriter.write(bundle);
        return HpmsCustody.verify(BundleReader.read(file));
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
