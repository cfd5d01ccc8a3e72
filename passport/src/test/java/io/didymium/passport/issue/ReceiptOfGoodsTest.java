package io.didymium.passport.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Party;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.store.MemoryStore;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A receiver acknowledges a delivery by a credential of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptOfGoodsTest {
    private static final TransferId OXIDES = PhosphateChain.transfer("oxides");
    private static final Instant LATER = Instant.parse("2026-04-28T00:00:00Z");
    private static final StatusTerms NEXT = StatusTerms.between(LATER, LATER.plus(Duration.ofDays(20)));

    private Hands hands;

    @BeforeAll
    void play() {
        hands = new Hands(Phosphate.dossier(), Phosphate.trust(), Phosphate.STATUS).play();
    }

    private static PartyId operator(String site) {
        return PhosphateChain.chain().facility(PhosphateChain.facility(site)).operator();
    }

    /** An office that has the delivery and nothing that its receiver did with it. */
    private Office office(String site) throws Exception {
        Party party = PhosphateChain.chain().party(operator(site));
        Office office =
                Office.open(party, Issuers.identity(party.id()), new MemoryStore(), new SecureRandom(new byte[] {2}));
        PassportBundle delivery = hands.office(operator("SEP-NO")).deliver(OXIDES);
        assertThat(office.receive(delivery, Phosphate.trust(), LATER).kept()).isTrue();
        if (!site.equals("SEP-NO")) {
            office.receive(hands.office(party.id()).deliver(PhosphateChain.facility(site)), Phosphate.trust(), LATER);
        }
        return office;
    }

    private static CheckResult acknowledged(PassportBundle bundle) {
        VerificationReport report = Phosphate.verify(bundle);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        return report.of(CheckId.TRANSFER_ACKNOWLEDGED).stream()
                .filter(one -> one.subject().equals(OXIDES.value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSenderReceivesTheReceiptAndPassesItOn() throws Exception {
        Office sender = office("SEP-NO");
        Office receiver = office("MET-GB");
        assertThat(acknowledged(sender.deliver(OXIDES)).outcome()).isEqualTo(Outcome.NOTHING_TO_CHECK);

        PassportBundle receipt = receiver.issue(receiver.draft().received(OXIDES), Phosphate.trust(), NEXT)
                .issued()
                .orElseThrow();

        assertThat(receipt.credentials()).extracting(Forgery::issuer).containsExactly(operator("MET-GB"));
        assertThat(acknowledged(receiver.deliver(OXIDES)).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(sender.receive(receiver.deliver(OXIDES), Phosphate.trust(), LATER)
                        .kept())
                .isTrue();
        assertThat(acknowledged(sender.deliver(OXIDES)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aReceiptIsIssuedOnce() throws Exception {
        Office receiver = office("MET-GB");
        receiver.issue(receiver.draft().received(OXIDES), Phosphate.trust(), NEXT);
        PassportBundle again = receiver.issue(receiver.draft().received(OXIDES), Phosphate.trust(), NEXT)
                .issued()
                .orElseThrow();

        assertThat(again.credentials()).isEmpty();
    }

    @Test
    void nobodyButTheReceiverIssuesOne() throws Exception {
        Office sender = office("SEP-NO");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sender.issue(sender.draft().received(OXIDES), Phosphate.trust(), NEXT))
                .withMessageContaining("does not go to a site of " + operator("SEP-NO"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sender.issue(
                        sender.draft().received(new TransferId("urn:example:none")), Phosphate.trust(), NEXT));
    }

    /** The sender signs in its own name, and in that of the receiver. */
    @Test
    void aReceiptThatTheSenderForgesCountsForNothing() throws Exception {
        Office receiver = office("MET-GB");
        SignedCredential real = receiver
                .issue(receiver.draft().received(OXIDES), Phosphate.trust(), NEXT)
                .issued()
                .orElseThrow()
                .credentials()
                .stream()
                .findFirst()
                .orElseThrow();
        PassportBundle bundle = office("SEP-NO").deliver(OXIDES);
        JsonObject move = Forgery.json(bundle.credentials().stream()
                .filter(one -> Forgery.id(one).equals("urn:didymium:dte-move:" + OXIDES))
                .findFirst()
                .orElseThrow());
        JsonObject own = Forgery.json(real).toBuilder()
                .put("issuer", move.find("issuer").orElseThrow())
                .remove("credentialStatus")
                .build();
        PassportBundle inItsOwnName = new Forgery(bundle)
                .add(new SignedCredential(Forgery.ownKey(own).apply(own.toString())))
                .bundle();
        JsonObject inTheOthersName = Forgery.json(real);
        PassportBundle forged = new Forgery(bundle)
                .add(new SignedCredential(Forgery.ownKey(own).apply(inTheOthersName.toString())))
                .bundle();

        assertThat(Phosphate.verify(inItsOwnName).of(CheckId.TRANSFER_ACKNOWLEDGED))
                .filteredOn(one -> one.subject().equals(OXIDES.value()))
                .extracting(CheckResult::outcome)
                .doesNotContain(Outcome.PASSED);
        assertThat(Phosphate.verify(forged).verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(Phosphate.verify(forged).of(CheckId.TRANSFER_ACKNOWLEDGED))
                .filteredOn(one -> one.subject().equals(OXIDES.value()))
                .extracting(CheckResult::outcome)
                .doesNotContain(Outcome.PASSED);
    }
}
