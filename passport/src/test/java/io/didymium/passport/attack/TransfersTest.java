package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.insider;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.testing.SecreetsChain;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Secreets;
import org.junit.jupiter.api.Test;

/** Goods "sold" to a company that knows nothing of it. */
class TransfersTest {
    @Test
    void aTransferThatTheReceiverUsesIsAcknowledged() {
        assertThat(result(Secreets.verify(BUNDLE)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aTransferThatTheReceiverDoesNotUseIsTheSendersWord() {
        VerificationReport report = Secreets.verify(
                insider().setText(
                                SHIPMENT,
                                "/credentialSubject/0/toFacility/id",
                                SecreetsChain.facility("MAG-DE").value())
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
                .filter(one -> one.subject().equals(SecreetsChain.transfer("oxides").value()))
                .findFirst()
                .orElseThrow();
    }
}
