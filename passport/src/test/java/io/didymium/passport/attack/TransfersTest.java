package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.insider;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Phosphate;
import org.junit.jupiter.api.Test;

/** Goods "sold" to a company that knows nothing of it. */
class TransfersTest {
    @Test
    void aTransferThatTheReceiverUsesIsAcknowledged() {
        assertThat(result(Phosphate.verify(BUNDLE)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aTransferThatTheReceiverDoesNotUseIsTheSendersWord() {
        VerificationReport report = Phosphate.verify(insider()
                .setText(
                        SHIPMENT,
                        "/credentialSubject/0/toFacility/id",
                        PhosphateChain.facility("MAG-DE").value())
                .bundle());

        CheckResult result = result(report);
        assertThat(result.outcome()).isEqualTo(Outcome.NOTHING_TO_CHECK);
        assertThat(result.findings())
                .extracting(Finding::code)
                .isNotEmpty()
                .containsOnly(EvidenceFinding.TRANSFER_UNACKNOWLEDGED);
    }

    private static CheckResult result(VerificationReport report) {
        return report.of(CheckId.TRANSFER_ACKNOWLEDGED).stream()
                .filter(one ->
                        one.subject().equals(PhosphateChain.transfer("oxides").value()))
                .findFirst()
                .orElseThrow();
    }
}
