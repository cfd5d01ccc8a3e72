package io.didymium.passport.issue;

import static io.didymium.passport.testing.TwoCompanies.GRADED;
import static io.didymium.passport.testing.TwoCompanies.LOT;
import static io.didymium.passport.testing.TwoCompanies.SHIPMENT;
import static io.didymium.passport.testing.TwoCompanies.STORE;
import static io.didymium.passport.testing.TwoCompanies.WORKS;
import static io.didymium.passport.testing.TwoCompanies.graded;
import static io.didymium.passport.testing.TwoCompanies.purchased;
import static io.didymium.passport.testing.TwoCompanies.receive;
import static io.didymium.passport.testing.TwoCompanies.shipment;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.trust;
import static io.didymium.passport.testing.TwoCompanies.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.TwoCompanies;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of 1,200.5 kg shipped, 1,190 kg arrive, and the smelter says so. */
class ReceivedWeightTest {
    private static final MeasuredMass ARRIVED = MeasuredMass.parse("1190 kg ± 0.6");

    private TwoCompanies two;

    @BeforeEach
    void ship() throws Exception {
        two = new TwoCompanies();
        two.seller
                .issue(purchased(two.seller.draft(), "1200.5"), trust(), status(0))
                .orThrow();
        two.seller
                .issue(two.seller.draft().add(shipment("1200.5")), trust(), status(0))
                .orThrow();
        receive(two.smelter, two.seller.deliver(SHIPMENT));
    }

    private void acknowledge() throws Exception {
        two.smelter
                .issue(two.smelter.draft().received(SHIPMENT, Map.of(LOT, ARRIVED)), trust(), status(1))
                .orThrow();
    }

    @Test
    void theReceiverStatesItsOwnWeightAndWorksWithIt() throws Exception {
        acknowledge();
        two.smelter
                .issue(graded(two.smelter.draft(), "1190"), trust(), status(2))
                .orThrow();

        VerificationReport report = verify(two.smelter.deliver(GRADED));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings()).extracting(Finding::code).containsOnly(StockFinding.LOST_IN_TRANSIT);
        assertThat(report.dossier().orElseThrow().chain().transfer(SHIPMENT).received())
                .containsExactly(Map.entry(LOT, ARRIVED));
    }

    @Test
    void theReceiverCannotUseWhatItDidNotReceive() throws Exception {
        acknowledge();
        assertThat(two.smelter
                        .issue(graded(two.smelter.draft(), "1200.5"), trust(), status(2))
                        .faults())
                .extracting(Finding::code)
                .contains(StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void theSenderLearnsTheWeightAndSellsTheRestToNobody() throws Exception {
        acknowledge();
        receive(two.seller, two.smelter.deliver(SHIPMENT));
        assertThat(two.seller
                        .issue(
                                two.seller
                                        .draft()
                                        .add(Transfer.builder(
                                                        new TransferId("urn:example:transfer:again"), STORE, WORKS)
                                                .at(Instant.parse("2026-03-12T08:00:00Z"))
                                                .moves(LOT, "10.5 kg ± 0.1")
                                                .build()),
                                trust(),
                                status(2))
                        .faults())
                .extracting(Finding::code)
                .contains(StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void identicalMessagesDeliveredTwiceAreOne() throws Exception {
        PassportBundle message = two.seller.deliver(SHIPMENT);
        PassportBundle before = two.smelter.holdings();
        receive(two.smelter, message);
        receive(two.smelter, message);
        assertThat(two.smelter.holdings()).isEqualTo(before);

        acknowledge();
        PassportBundle receipt = two.smelter.deliver(SHIPMENT);
        receive(two.seller, receipt);
        PassportBundle once = two.seller.holdings();
        receive(two.seller, receipt);
        assertThat(two.seller.holdings()).isEqualTo(once);
        assertThat(verify(once).findings()).extracting(Finding::code).containsOnly(StockFinding.LOST_IN_TRANSIT);
    }
}
