package io.didymium.passport.issue;

import static io.didymium.passport.testing.TwoCompanies.LOT;
import static io.didymium.passport.testing.TwoCompanies.SHIPMENT;
import static io.didymium.passport.testing.TwoCompanies.STORE;
import static io.didymium.passport.testing.TwoCompanies.WORKS;
import static io.didymium.passport.testing.TwoCompanies.purchased;
import static io.didymium.passport.testing.TwoCompanies.receive;
import static io.didymium.passport.testing.TwoCompanies.shipment;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.trust;
import static io.didymium.passport.testing.TwoCompanies.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.TwoCompanies;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goods that were shipped and used before somebody found that a row was misread, and goods that come back. */
class CorrectedGoodsTest {
    private static final BatchId FIRST = new BatchId("urn:example:batch:first");
    private static final BatchId REST = new BatchId("urn:example:batch:rest");

    /** Scenario D, variant 9: 984.0 kg are corrected to 894.0, of which 536.4 were used; 357.6 are left, not 447.6. */
    @Test
    void whoGoesOnFromTheOldWeightIsOpenUntilHeRestatesAndRejectedIfHeDoesNot() throws IOException {
        TwoCompanies companies = shipped("984.0");
        use(companies, FIRST, "536.4", 9);
        use(companies, REST, "447.6", 12);
        assertThat(verify(companies.smelter.deliver(REST)).verdict()).isEqualTo(Verdict.ACCEPTED);

        companies
                .seller
                .correct(
                        purchased(companies.seller.draft(), "894.0").add(shipment("894.0")),
                        "a misread row",
                        trust(),
                        status(5))
                .orThrow();
        receive(companies.smelter, companies.seller.deliver(SHIPMENT));

        VerificationReport open = verify(companies.smelter.deliver(REST));
        assertThat(open.verdict()).as(open.findings().toString()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(open.findings()).extracting(Finding::code).contains(LifeFinding.BUILT_ON_REPLACED);
        assertThat(open.findings()).extracting(Finding::code).doesNotContain(PassportFinding.LINK_DIGEST_MISMATCH);

        IssueReport refused = companies.smelter.correct(companies.smelter.draft(), "as before", trust(), status(6));
        assertThat(refused.issued()).isEmpty();
        Finding overdrawn = refused.faults().stream()
                .filter(finding -> finding.code() == StockFinding.BATCH_OVERDRAWN)
                .findFirst()
                .orElseThrow();
        assertThat(overdrawn.arguments()).containsEntry("excess", "90 kg");

        companies
                .smelter
                .correct(
                        companies.smelter.draft().acknowledge(overdrawn, "our books say so"),
                        "as before",
                        trust(),
                        status(7))
                .orThrow();
        // Who sees both uses sees it; one delivery alone shows no more than its own (a register of withdrawals does).
        VerificationReport goneOn = verify(companies.smelter.holdings());
        assertThat(goneOn.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(goneOn.findings()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void whoRestatesWithWhatIsLeftIsAccepted() throws IOException {
        TwoCompanies companies = shipped("984.0");
        use(companies, FIRST, "536.4", 9);
        use(companies, REST, "447.6", 12);
        companies
                .seller
                .correct(
                        purchased(companies.seller.draft(), "894.0").add(shipment("894.0")),
                        "a misread row",
                        trust(),
                        status(5))
                .orThrow();
        receive(companies.smelter, companies.seller.deliver(SHIPMENT));

        companies
                .smelter
                .correct(used(companies.smelter.draft(), REST, "357.6", 12), "restated", trust(), status(6))
                .orThrow();

        VerificationReport restated = verify(companies.smelter.deliver(REST));
        assertThat(restated.verdict()).as(restated.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void returnedGoodsComeBackWithTheirHistoryAndCanBeSoldAgain() throws IOException {
        TwoCompanies companies = shipped("1200.5");
        Transfer back = transfer("back", WORKS, STORE, 8);
        companies
                .smelter
                .issue(companies.smelter.draft().add(back), trust(), status(1))
                .orThrow();
        receive(companies.seller, companies.smelter.deliver(back.id()));
        Transfer again = transfer("again", STORE, WORKS, 10);
        companies
                .seller
                .issue(companies.seller.draft().add(again), trust(), status(2))
                .orThrow();

        VerificationReport report = verify(companies.seller.deliver(again.id()));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier().orElseThrow().chain().transfers())
                .extracting(Transfer::id)
                .containsExactlyInAnyOrder(SHIPMENT, back.id(), again.id());
    }

    /** Without its return the lot would be sold twice. */
    @Test
    void goodsThatDidNotComeBackAreNotSoldAgain() throws IOException {
        TwoCompanies companies = shipped("1200.5");

        IssueReport report = companies.seller.issue(
                companies.seller.draft().add(transfer("again", STORE, WORKS, 10)), trust(), status(2));

        assertThat(report.issued()).isEmpty();
        assertThat(report.faults()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void aRecalledLotNamesWhatItWentIntoAndOnlyThat() throws IOException {
        TwoCompanies companies = shipped("1200.5");
        use(companies, FIRST, "600", 9);
        use(companies, REST, "600", 12);
        var dossier = verify(companies.smelter.holdings()).dossier().orElseThrow();
        OriginBook origins = OriginBook.of(dossier.chain(), List.of());

        assertThat(origins.distribution(FIRST).batches()).containsExactly(FIRST);
        assertThat(origins.distribution(LOT).batches()).containsExactlyInAnyOrder(LOT, FIRST, REST);
        assertThat(origins.distribution(LOT).products()).containsExactlyInAnyOrder(FIRST, REST);
    }

    private static TwoCompanies shipped(String mass) throws IOException {
        TwoCompanies companies = new TwoCompanies();
        companies
                .seller
                .issue(purchased(companies.seller.draft(), mass), trust(), status(0))
                .orThrow();
        companies
                .seller
                .issue(companies.seller.draft().add(shipment(mass)), trust(), status(0))
                .orThrow();
        receive(companies.smelter, companies.seller.deliver(SHIPMENT));
        return companies;
    }

    private static Transfer transfer(String name, FacilityId from, FacilityId to, int day) {
        return Transfer.builder(new TransferId("urn:example:transfer:" + name), from, to)
                .at(day(day))
                .moves(LOT, "1200.5 kg ± 0.6")
                .build();
    }

    private static void use(TwoCompanies companies, BatchId made, String mass, int day) throws IOException {
        companies
                .smelter
                .issue(used(companies.smelter.draft(), made, mass, day), trust(), status(0))
                .orThrow();
    }

    private static Draft used(Draft draft, BatchId made, String mass, int day) {
        Instant at = day(day);
        return draft.add(Batch.builder(
                                made,
                                MaterialForm.OXIDE,
                                mass + " kg ± 0.6",
                                Assay.of("ICP-OES")
                                        .percent("Nd2O3", "99.5", "0.3")
                                        .build())
                        .producedAt(WORKS, at)
                        .build())
                .add(ProcessStep.builder(new StepId(made.value() + "-step"), ProcessKind.REGRADING)
                        .at(WORKS, at, at)
                        .consumes(LOT, mass + " kg ± 0.6")
                        .produces(made)
                        .build());
    }

    private static Instant day(int day) {
        return Instant.parse("2026-03-01T08:00:00Z").plusSeconds(86_400L * (day - 1));
    }
}
