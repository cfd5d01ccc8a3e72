package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.process.FlowKind;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Shipments;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who profits from a tolerance, from a loss in transit that is none, and from what nobody accounts for. */
class StockAttackTest {
    private static VerificationReport verify(Shipments shipments) {
        return Sketched.verify(Sketched.dossier(shipments.draft()));
    }

    private static void assertRejected(Shipments shipments, FindingCode code) {
        VerificationReport report = verify(shipments);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
    }

    @Test
    void anHonestPlantIsAcceptedWithWhatItLostAndMissed() {
        VerificationReport report = verify(Shipments.honest());

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsOnly(StockFinding.LOST_IN_TRANSIT, StockFinding.UNACCOUNTED);
        assertThat(report.of(CheckId.STOCK_DIFFERENCES)).allMatch(result -> result.outcome() == Outcome.PASSED);
        assertThat(report.of(CheckId.TRANSFER_ACKNOWLEDGED)).allMatch(result -> result.outcome() == Outcome.PASSED);
    }

    @Test
    void whatWasLostInTransitIsNotSoldAgain() {
        assertRejected(
                Shipments.honest().moved("again", "L1", "mine", "store", 13, "70 kg ± 0.1", ""),
                StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void theReceiverPassesOnNoMoreThanItReceived() {
        assertRejected(
                new Shipments()
                        .mined("N3", "1673.51 kg ± 0.25", 0)
                        .moved("D4", "N3", "mine", "store", 2, "1673.51 kg ± 0.25", "1650.05 kg ± 0.15")
                        .moved("on", "N3", "store", "plant", 3, "1673.51 kg ± 0.25", ""),
                StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void aReceiverDoesNotWeighMoreThanWasSent() {
        assertRejected(
                new Shipments()
                        .mined("L", "1000 kg ± 0.6", 0)
                        .moved("T", "L", "mine", "store", 2, "1000 kg ± 0.6", "1010 kg ± 0.6"),
                StockFinding.GAIN_IN_TRANSIT);
    }

    /** The weight on receipt with an uncertainty that no scale has is no weighing. */
    @Test
    void vagueScalesOnReceiptAreNoExcuse() {
        assertRejected(
                new Shipments()
                        .mined("L", "1000 kg ± 0.6", 0)
                        .moved("T", "L", "mine", "store", 2, "1000 kg ± 0.6", "1010 kg ± 30"),
                StockFinding.GAIN_IN_TRANSIT);
    }

    /** What is diverted on the way needs the carrier's papers, so that it is no loss by word alone. */
    @Test
    void aLargeLossInTransitIsNotBelieved() {
        VerificationReport report = verify(new Shipments()
                .mined("L", "1000 kg ± 0.6", 0)
                .moved("T", "L", "mine", "store", 2, "1000 kg ± 0.6", "900 kg ± 0.6"));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(StockFinding.TRANSIT_LOSS_UNPROVEN);
    }

    /** A sender that states what another weighed could hide what it never shipped. */
    @Test
    void whatWasReceivedIsForTheReceiverToState() {
        PassportBundle bundle = Sketched.bundle(Sketched.dossier(new Shipments()
                .mined("L", "1000 kg ± 0.6", 0)
                .moved("T", "L", "mine", "store", 2, "1000 kg ± 0.6", "995 kg ± 0.6")
                .draft()));
        assertThat(Sketched.verify(bundle).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(bundle.credentials().stream()
                        .filter(credential ->
                                Forgery.json(credential).toString().contains("receivedMass")))
                .as("the receiver's own statement alone")
                .hasSize(1);
    }

    @Test
    void repeatedSalesWithinUncertaintyAreFound() {
        Shipments shipments = new Shipments();
        for (int i = 0; i < 30; i++) {
            String lot = "L" + (10 + i);
            shipments
                    .mined(lot, "1000 kg ± 0.6", 0)
                    .moved(lot + "a", lot, "mine", "store", 1, "500 kg ± 0.6", "")
                    .moved(lot + "b", lot, "mine", "store", 2, "501.6 kg ± 0.6", "");
        }
        assertRejected(shipments, BalanceFinding.SUM_CREATED);
    }

    @Test
    void aVagueScaleSellsNoMoreThanTwoInAThousand() {
        assertRejected(
                new Shipments()
                        .mined("L", "1000 kg ± 15", 0)
                        .moved("a", "L", "mine", "store", 1, "500 kg ± 10", "")
                        .moved("b", "L", "mine", "store", 2, "530 kg ± 10", ""),
                StockFinding.WEIGHING_EXCESS);
    }

    @ParameterizedTest
    @CsvSource({
        "UNACCOUNTED, 257.2, 16889.9, ACCEPTED",
        "UNACCOUNTED, 1371.8, 15775.3, REJECTED",
        "LOSS, 1371.8, 15775.3, REJECTED"
    })
    void whatNobodyAccountsForHasALimit(FlowKind kind, String lost, String made, Verdict verdict) {
        VerificationReport report = verify(new Shipments()
                .mined("L", "17147.1 kg ± 5", 0)
                .moved("T", "L", "mine", "plant", 1, "17147.1 kg ± 5", "")
                .graded("L", "17147.1 kg ± 5", "G", made + " kg ± 5", 2, kind, lost + " kg"));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(
                        verdict == Verdict.ACCEPTED ? StockFinding.UNACCOUNTED : StockFinding.UNACCOUNTED_BEYOND_LIMIT);
    }

    /** The limit is of the site and period, not of each step: many small losses are one large loss. */
    @Test
    void aLossDividedAmongStepsIsOneLoss() {
        Shipments shipments =
                new Shipments().mined("L", "10000 kg ± 5", 0).moved("T", "L", "mine", "plant", 1, "10000 kg ± 5", "");
        String lot = "L";
        for (int i = 1; i <= 4; i++) {
            String made = (10_000 - 90 * i) + " kg ± 5";
            shipments.graded(
                    lot, (10_000 - 90 * (i - 1)) + " kg ± 5", "G" + i, made, 1 + i, FlowKind.UNACCOUNTED, "90 kg");
            lot = "G" + i;
        }
        assertRejected(shipments, StockFinding.UNACCOUNTED_BEYOND_LIMIT);
    }
}
