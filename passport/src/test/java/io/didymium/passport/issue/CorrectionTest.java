package io.didymium.passport.issue;

import static io.didymium.passport.testing.TwoCompanies.GRADED;
import static io.didymium.passport.testing.TwoCompanies.GRADING;
import static io.didymium.passport.testing.TwoCompanies.LOT;
import static io.didymium.passport.testing.TwoCompanies.SHIPMENT;
import static io.didymium.passport.testing.TwoCompanies.graded;
import static io.didymium.passport.testing.TwoCompanies.purchased;
import static io.didymium.passport.testing.TwoCompanies.receive;
import static io.didymium.passport.testing.TwoCompanies.shipment;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.trust;
import static io.didymium.passport.testing.TwoCompanies.verify;
import static io.didymium.passport.testing.TwoCompanies.withLists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.Id;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.Transfer;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.TwoCompanies;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lot of 1,200.5 kg that was shipped and used is corrected to 1,180.5 kg. */
class CorrectionTest {
    private static final String REASON = "a misread row";

    private TwoCompanies companies;

    @BeforeEach
    void play() throws Exception {
        companies = new TwoCompanies().play();
    }

    private PassportBundle correct() throws Exception {
        return companies.correct(REASON, 5).seller.deliver(SHIPMENT);
    }

    private static String passport(Id batch) {
        return "urn:didymium:dpp:" + batch;
    }

    private static List<FindingCode> codes(VerificationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORM)
                .map(Finding::code)
                .toList();
    }

    @Test
    void theNewVersionIsAcceptedAndSaysWhatItReplaced() throws Exception {
        VerificationReport report = verify(correct());

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()
                        .orElseThrow()
                        .chain()
                        .batch(LOT)
                        .mass()
                        .value()
                        .kilograms())
                .isEqualByComparingTo("1180.5");
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == LifeFinding.REPLACED)
                .extracting(
                        finding -> finding.location().subject(),
                        finding -> finding.arguments().get("replacement"))
                .contains(tuple(passport(LOT), passport(LOT) + "#v2"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == LifeFinding.REPLACED)
                .allMatch(finding -> REASON.equals(finding.arguments().get("reason")));
    }

    @Test
    void whatWasComputedFromTheOldVersionIsUndecidedUntilItIsRestated() throws Exception {
        Reception reception = receive(companies.smelter, correct());

        assertThat(reception.outdated())
                .extracting(Finding::code, finding -> finding.location().subject())
                .containsOnly(tuple(LifeFinding.BUILT_ON_REPLACED, "urn:didymium:dte:" + GRADING));
        VerificationReport report = verify(companies.smelter.deliver(GRADED));
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(codes(report)).containsOnly(LifeFinding.BUILT_ON_REPLACED);

        companies
                .smelter
                .correct(graded(companies.smelter.draft(), "1180.5"), "restated", trust(), status(6))
                .orThrow();
        VerificationReport restated = verify(companies.smelter.deliver(GRADED));
        assertThat(restated.verdict()).as(restated.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(restated.dossier()
                        .orElseThrow()
                        .chain()
                        .batch(GRADED)
                        .mass()
                        .value()
                        .kilograms())
                .isEqualByComparingTo("1180.5");
    }

    /** Who acknowledged the shipment as it was repeats what its sender no longer states, until he states that anew too. */
    @Test
    void theReceiptOfACorrectedShipmentIsRestatedToo() throws Exception {
        PassportBundle receipt = companies
                .smelter
                .issue(companies.smelter.draft().received(SHIPMENT), trust(), status(1))
                .orThrow();
        receive(companies.seller, companies.smelter.deliver(SHIPMENT));

        Reception reception = receive(companies.smelter, correct());

        assertThat(receipt.credentials()).hasSize(1);
        assertThat(reception.outdated())
                .extracting(finding -> finding.location().subject())
                .contains("urn:didymium:dte-receipt:" + SHIPMENT);
        companies
                .smelter
                .correct(graded(companies.smelter.draft(), "1180.5"), "restated", trust(), status(6))
                .orThrow();
        VerificationReport restated = verify(companies.smelter.deliver(GRADED, SHIPMENT));
        assertThat(restated.verdict()).as(restated.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(restated.findings())
                .filteredOn(finding -> finding.code() == LifeFinding.REPLACED)
                .extracting(finding -> finding.location().subject())
                .contains("urn:didymium:dte-receipt:" + SHIPMENT);
    }

    /** A receipt of 1,200.5 kg acknowledges no shipment of 1,180.5 kg; the receipt of the new version does, and replaces it. */
    @Test
    void theCorrectedShipmentIsAcknowledgedByTheRestatedReceipt() throws Exception {
        companies
                .smelter
                .issue(companies.smelter.draft().received(SHIPMENT), trust(), status(1))
                .orThrow();
        receive(companies.seller, companies.smelter.deliver(SHIPMENT));
        assertThat(acknowledged(companies.seller.deliver(SHIPMENT))).isEqualTo(Outcome.PASSED);

        receive(companies.smelter, correct());
        assertThat(acknowledged(companies.seller.deliver(SHIPMENT))).isNotEqualTo(Outcome.PASSED);
        companies
                .smelter
                .correct(graded(companies.smelter.draft(), "1180.5"), "restated", trust(), status(6))
                .orThrow();
        receive(companies.seller, companies.smelter.deliver(SHIPMENT));

        PassportBundle delivered = companies.seller.deliver(SHIPMENT);
        assertThat(acknowledged(delivered)).isEqualTo(Outcome.PASSED);
        assertThat(delivered.credentials())
                .filteredOn(one -> id(one).equals("urn:didymium:dte-receipt:" + SHIPMENT + "#v2"))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(Forgery.issuer(receipt)).isEqualTo(TwoCompanies.SMELTER);
                    assertThat(Forgery.json(receipt).toString())
                            .contains("1180.5", "predecessor-version", "dte-move:" + SHIPMENT + "#v2")
                            .doesNotContain("1200.5");
                });
    }

    private static Outcome acknowledged(PassportBundle bundle) {
        return verify(bundle).of(CheckId.TRANSFER_ACKNOWLEDGED).stream()
                .filter(one -> one.subject().equals(SHIPMENT.value()))
                .map(CheckResult::outcome)
                .findFirst()
                .orElseThrow();
    }

    /** The smelter states its books anew, with the old mass: what it took is more than there was. */
    @Test
    void whoRestatesWithTheOldMassIsNotSigned() throws Exception {
        receive(companies.smelter, correct());

        IssueReport report =
                companies.smelter.correct(companies.smelter.draft(), "nothing changed", trust(), status(6));

        assertThat(report.issued()).isEmpty();
        assertThat(report.faults()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void aCorrectionOfTheMassAloneLeavesMoreShippedThanThereWas() throws Exception {
        IssueReport report =
                companies.seller.correct(purchased(companies.seller.draft(), "1180.5"), REASON, trust(), status(5));

        assertThat(report.issued()).isEmpty();
        assertThat(report.faults()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
    }

    /** Who shows the old version alone, with a list of the time of the correction, shows that it was superseded. */
    @Test
    void aWithheldCorrectionIsRevealedByTheStatusList() throws Exception {
        PassportBundle before = companies.smelter.deliver(GRADED);
        correct();

        VerificationReport report = verify(withLists(before, companies.seller.refreshStatus(status(6))));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(codes(report)).containsOnly(LifeFinding.SUPERSEDED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == LifeFinding.SUPERSEDED)
                .extracting(finding -> finding.location().subject())
                .contains(passport(LOT));
    }

    /** The old version is no longer in the bundle: what pins it resolves through the correction. */
    @Test
    void aLinkToAnAbsentOldVersionResolvesThroughItsCorrection() throws Exception {
        receive(companies.smelter, correct());
        PassportBundle delivered = companies.smelter.deliver(GRADED);
        var without = PassportBundle.builder();
        delivered.credentials().stream()
                .filter(credential -> !id(credential).equals(passport(LOT)))
                .forEach(without::credential);
        delivered.roots().forEach(without::root);
        delivered.statusLists().forEach(without::statusList);
        delivered.didDocuments().forEach(without::didDocument);

        VerificationReport report = verify(without.build());

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).doesNotContain(PassportFinding.LINK_DIGEST_MISMATCH);
        assertThat(report.findings())
                .filteredOn(finding -> finding.location().subject().equals("urn:didymium:dte:" + GRADING))
                .extracting(Finding::code)
                .containsOnly(LifeFinding.BUILT_ON_REPLACED);
    }

    private static String id(SignedCredential credential) {
        return Forgery.id(credential);
    }

    @Test
    void onlyItsIssuerCorrects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> companies.smelter.correct(
                        companies.smelter.draft().add(shipment("1100")), REASON, trust(), status(5)))
                .withMessageContaining("is for its issuer to correct");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> companies.smelter.correct(companies.smelter.draft(), REASON, trust(), status(5)))
                .withMessageContaining("nothing to correct");
    }

    @Test
    void aSuspensionHoldsUntilItIsLifted() throws Exception {
        PassportBundle delivered = companies.seller.deliver(SHIPMENT);

        VerificationReport suspended =
                verify(withLists(delivered, companies.seller.suspend(LOT, "analysis is repeated", status(5))));
        VerificationReport resumed =
                verify(withLists(delivered, companies.seller.resume(LOT, "analysis confirmed", status(6))));

        assertThat(suspended.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(codes(suspended)).containsOnly(LifeFinding.SUSPENDED);
        assertThat(resumed.verdict()).as(resumed.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> companies.seller.resume(LOT, "again", status(7)))
                .withMessageContaining("is not suspended");
    }

    /** A delivery that was cancelled before anything was made of it: the stock is there again. */
    @Test
    void aWithdrawnDeliveryRestoresTheStock() throws Exception {
        TwoCompanies fresh = new TwoCompanies();
        fresh.seller
                .issue(purchased(fresh.seller.draft(), "1200.5"), trust(), status(0))
                .orThrow();
        fresh.seller
                .issue(fresh.seller.draft().add(shipment("1200.5")), trust(), status(0))
                .orThrow();
        var other = Transfer.builder(new TransferId("urn:example:transfer:2"), TwoCompanies.STORE, TwoCompanies.WORKS)
                .name("Second shipment")
                .at(Instant.parse("2026-03-06T08:00:00Z"))
                .moves(LOT, "1200.5 kg ± 0.6")
                .build();
        assertThat(fresh.seller
                        .issue(fresh.seller.draft().add(other), trust(), status(4))
                        .faults())
                .isNotEmpty();

        fresh.seller.withdraw(SHIPMENT, "cancelled", status(5));
        PassportBundle issued = fresh.seller
                .issue(fresh.seller.draft().add(other), trust(), status(6))
                .orThrow();

        assertThat(issued.credentials()).hasSize(1);
        VerificationReport report = verify(fresh.seller.deliver(other.id()));
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        VerificationReport cancelled = verify(fresh.seller.deliver(SHIPMENT));
        assertThat(cancelled.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(codes(cancelled)).contains(LifeFinding.WITHDRAWN);
    }

    @Test
    void whatBuildsOnSomethingWithdrawnIsUndecided() throws Exception {
        receive(companies.smelter, companies.seller.withdraw(LOT, "never bought", status(5)));

        VerificationReport report = verify(companies.smelter.deliver(GRADED));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(codes(report)).contains(LifeFinding.BUILT_ON_WITHDRAWN, LifeFinding.WITHDRAWN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> companies.seller.suspend(LOT, "again", status(6)))
                .withMessageContaining("is withdrawn for good");
    }

    @Test
    void whatIsArchivedRemainsTrue() throws Exception {
        VerificationReport report = verify(withLists(
                companies.smelter.deliver(GRADED), companies.smelter.archive(GRADED, "dissolved", status(5))));

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings()).extracting(Finding::code).contains(LifeFinding.ARCHIVED);
    }
}
