package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.attack.ScenarioA.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
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

    @Test
    void aReceiverMayAcknowledgeATransferByStatingItToo() {
        String buyer = "MAG-DE";
        PassportBundle sold = insider()
                .setText(
                        SHIPMENT,
                        "/credentialSubject/0/toFacility/id",
                        PhosphateChain.facility(buyer).value())
                .bundle();
        VerificationReport report = Phosphate.verify(
                new Forgery(sold).add(stated(sold, operator(buyer))).bundle());

        assertThat(result(report).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.findings())
                .extracting(Finding::code)
                .doesNotContain(PassportFinding.ISSUER_NOT_OPERATOR, ChainFinding.DUPLICATE_ID);
    }

    @Test
    void nobodyElseAcknowledgesATransfer() {
        assertFound(
                new Forgery(BUNDLE).add(stated(BUNDLE, operator("MAG-DE"))).bundle(),
                Verdict.REJECTED,
                PassportFinding.ISSUER_NOT_OPERATOR);
    }

    @Test
    void aReceiverDoesNotStateWhatTheSenderDoesNot() {
        SignedCredential receipt = stated(BUNDLE, operator("MET-GB"));
        PassportBundle moved = insider()
                .setText(SHIPMENT, "/credentialSubject/0/eventDate", "2026-02-05T00:00:00Z")
                .bundle();

        assertFound(new Forgery(moved).add(receipt).bundle(), Verdict.REJECTED, ChainFinding.DUPLICATE_ID);
    }

    /** The shipment as somebody else states it. */
    private static SignedCredential stated(PassportBundle bundle, PartyId issuer) {
        JsonObject own = (JsonObject) bundle.credentials().stream()
                .filter(one -> Forgery.issuer(one).equals(issuer))
                .findFirst()
                .flatMap(one -> Forgery.json(one).find("issuer"))
                .orElseThrow();
        JsonObject json = Forgery.json(ScenarioA.credential(bundle, SHIPMENT)).toBuilder()
                .put("id", "urn:didymium:dte-received:oxides")
                .put("issuer", own)
                .remove("credentialStatus")
                .build();
        return new SignedCredential(Forgery.ownKey(json).apply(json.toString()));
    }

    private static CheckResult result(VerificationReport report) {
        return report.of(CheckId.TRANSFER_ACKNOWLEDGED).stream()
                .filter(one ->
                        one.subject().equals(PhosphateChain.transfer("oxides").value()))
                .findFirst()
                .orElseThrow();
    }
}
