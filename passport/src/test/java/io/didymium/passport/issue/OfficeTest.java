package io.didymium.passport.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Party;
import io.didymium.core.process.Transfer;
import io.didymium.core.stock.StockFinding;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.store.MemoryStore;
import io.didymium.passport.report.PassportFinding;
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

/** What an office does when something is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeTest {
    private static final StatusTerms PERIOD = Phosphate.STATUS;
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

    /** An office of its own for each test, with what the one in play holds. */
    private Office copy(String site) throws Exception {
        Party party = PhosphateChain.chain().party(operator(site));
        Office office =
                Office.open(party, Issuers.identity(party.id()), new MemoryStore(), new SecureRandom(new byte[] {2}));
        assertThat(office.receive(hands.office(party.id()).holdings(), Phosphate.trust(), PERIOD.issuedAt())
                        .kept())
                .isTrue();
        return office;
    }

    @Test
    void moreThanIsThereIsNotSigned() throws Exception {
        Office plant = copy("SEP-NO");
        Transfer tooMuch = Transfer.builder(
                        new TransferId("urn:example:too-much"),
                        PhosphateChain.facility("SEP-NO"),
                        PhosphateChain.facility("MET-GB"))
                .at(Instant.parse("2026-03-30T00:00:00Z"))
                .moves(PhosphateChain.batch("A-O2"), "2400 kg ± 1")
                .build();
        PassportBundle before = plant.holdings();

        IssueReport report = plant.issue(plant.draft().add(tooMuch), Phosphate.trust(), PERIOD);

        assertThat(report.issued()).isEmpty();
        assertThat(report.faults()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
        assertThat(plant.holdings()).isEqualTo(before);
    }

    @Test
    void aDeliveryNeedsNoRecordOfTheReceiver() throws Exception {
        Office works = copy("MAG-DE");
        FacilityId unknown = new FacilityId("urn:example:customer:site");
        TransferId delivery = new TransferId("urn:example:delivery");
        Draft draft = works.draft()
                .name(unknown, "Customer's site")
                .add(Transfer.builder(delivery, PhosphateChain.facility("MAG-DE"), unknown)
                        .name("Delivery of magnets")
                        .at(Instant.parse("2026-04-10T00:00:00Z"))
                        .moves(PhosphateChain.batch("A-P1"), "100 kg ± 0.01")
                        .build());

        works.issue(draft, Phosphate.trust(), PERIOD).orThrow();
        VerificationReport report = Phosphate.verify(works.deliver(delivery));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    /** An office whose records are lost receives its own credentials from a customer: their positions it gives to nothing else. */
    @Test
    void anOfficeThatLostItsRecordsLearnsThePositionsOfWhatItReceives() throws Exception {
        Office works = copy("MAG-DE");
        assertThat(works.revoke(PhosphateChain.batch("A-P1"), "recalled", NEXT).statusLists())
                .hasSize(2);
        works.receive(works.holdings(), Phosphate.trust(), LATER);

        VerificationReport report = Phosphate.verify(works.deliver(PhosphateChain.batch("A-P1")));

        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == PassportFinding.REVOKED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.location().subject())
                        .isEqualTo("urn:didymium:dpp:" + PhosphateChain.batch("A-P1")));
    }

    @Test
    void whatAnotherPartyWouldHaveToSayIsRefused() throws Exception {
        Office works = copy("MAG-DE");
        Transfer others = Transfer.builder(
                        new TransferId("urn:example:others"),
                        PhosphateChain.facility("SEP-NO"),
                        PhosphateChain.facility("MAG-DE"))
                .at(Instant.parse("2026-03-30T00:00:00Z"))
                .moves(PhosphateChain.batch("A-O1"), "10 kg ± 0.01")
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> works.issue(works.draft().add(others), Phosphate.trust(), PERIOD))
                .withMessageContaining("is for " + operator("SEP-NO") + " to state");
    }

    @Test
    void aBatchThatWasNotReceivedIsNamedAsUnknown() throws Exception {
        Office works = copy("MAG-DE");
        Transfer nothing = Transfer.builder(
                        new TransferId("urn:example:nothing"),
                        PhosphateChain.facility("MAG-DE"),
                        PhosphateChain.facility("MET-GB"))
                .at(Instant.parse("2026-03-30T00:00:00Z"))
                .moves(new BatchId("urn:example:never-seen"), "10 kg ± 0.01")
                .build();

        IssueReport report = works.issue(works.draft().add(nothing), Phosphate.trust(), PERIOD);

        assertThat(report.faults()).extracting(Finding::code).containsExactly(ChainFinding.UNKNOWN_REFERENCE);
    }

    @Test
    void aRejectedBundleIsNotKept() throws Exception {
        Office works = copy("MAG-DE");
        PassportBundle before = works.holdings();
        PassportBundle forged = new Forgery(Phosphate.bundle())
                .replace("urn:didymium:dpp:" + PhosphateChain.batch("A-M1"), "4121.3", "5121.3")
                .bundle();

        Reception reception = works.receive(forged, Phosphate.trust(), PERIOD.issuedAt());

        assertThat(reception.kept()).isFalse();
        assertThat(reception.report().verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(works.holdings()).isEqualTo(before);
    }

    @Test
    void whatIsRevokedIsRejectedWithTheFreshList() throws Exception {
        Office plant = new Hands(Phosphate.dossier(), Phosphate.trust(), Phosphate.STATUS)
                .play()
                .office(operator("SEP-NO"));
        Office works = copy("MAG-DE");

        PassportBundle list = plant.revoke(PhosphateChain.batch("A-O1"), "wrong analysis", NEXT);

        assertThat(list.statusLists()).hasSize(2);
        Reception reception = works.receive(list, Phosphate.trust(), LATER);
        assertThat(reception.kept()).isTrue();
        VerificationReport report = Phosphate.verify(works.deliver(PhosphateChain.batch("A-P1")));
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.REVOKED);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void onlyWhatThisOfficeIssuedCanBeRevoked() throws Exception {
        Office works = copy("MAG-DE");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> works.revoke(PhosphateChain.batch("A-O1"), "not ours", NEXT))
                .withMessageContaining(
                        "issued nothing about " + PhosphateChain.batch("A-O1").value());
    }

    @Test
    void aListThatAloneRevokesIsRefused() throws Exception {
        Office works = copy("MAG-DE");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> works.refreshStatus(NEXT.revoking(PhosphateChain.batch("A-P1"))))
                .withMessageContaining("revokes by revoke()");
    }

    @Test
    void theKeyMustBeTheParty() {
        Party party = PhosphateChain.chain().party(operator("MAG-DE"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Office.open(
                        party, Issuers.identity(operator("SEP-NO")), new MemoryStore(), new SecureRandom(new byte[] {3
                        })))
                .withMessageContaining("is not that of " + party.id());
    }

    /** A supplier hands on later lists in the name of the office itself, signed by nobody, which revoke everything. */
    @Test
    void listsThatTheirIssuerDidNotSignDisplaceNone() throws Exception {
        Office works = copy("MAG-DE");
        PassportBundleBuilder forged = PassportBundle.builder();
        for (SignedCredential list : works.refreshStatus(NEXT).statusLists()) {
            forged.statusList(new SignedCredential(withoutItsSignature(list.token())));
        }
        Office other = copy("MAG-DE");

        Reception reception = other.receive(forged.build(), Phosphate.trust(), LATER);
        VerificationReport report = Phosphate.verify(other.deliver(PhosphateChain.batch("A-P1")));

        assertThat(reception.report().verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    private static String withoutItsSignature(String token) {
        int end = token.lastIndexOf('.') + 1;
        return token.substring(0, end) + "A".repeat(token.length() - end);
    }
}
