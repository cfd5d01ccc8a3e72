package io.didymium.core.testing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceLine;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.BalanceState;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.Trace;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.ClaimCoverage;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.CertificateId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The books of scenario A close, and its certificates bear its claims out. */
class PhosphateChainTest {
    private static final ChainBalance BALANCE = ChainBalance.of(PhosphateChain.chain(), BalanceRule.STANDARD);

    @Test
    void hasNoFinding() {
        assertThat(BALANCE.findings().stream().map(Finding::message)).isEmpty();
    }

    @Test
    void closesEveryLineOfEveryStep() {
        for (StepBalance step : BALANCE.steps()) {
            assertThat(step.total().state()).as(step.step().name()).isEqualTo(BalanceState.CLOSED);
            assertThat(step.elements().values().stream().map(BalanceLine::state))
                    .as(step.step().name())
                    .isNotEmpty()
                    .containsOnly(BalanceState.CLOSED);
        }
    }

    @Test
    void closesTheWholeForEveryRareEarth() {
        assertThat(BALANCE.whole()).hasSize(13);
        assertThat(BALANCE.whole().values().stream().map(BalanceLine::state)).containsOnly(BalanceState.CLOSED);
    }

    @Test
    void certificatesBearOutEveryClaim() {
        Map<CertificateId, Certificate> certificates = PhosphateChain.certificates().stream()
                .collect(Collectors.toMap(Certificate::id, certificate -> certificate));
        for (Claim claim : PhosphateChain.claims()) {
            Certificate certificate = certificates.get(claim.evidence().orElseThrow());
            ClaimCoverage coverage =
                    new ClaimCoverage(claim, PhosphateChain.chain().batch(claim.batch()), certificate);
            assertThat(coverage.obstacle()).as(claim.id().value()).isEmpty();
        }
    }

    @Test
    void everyCertificateIsClaimed() {
        Set<CertificateId> claimed = PhosphateChain.claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .collect(Collectors.toSet());
        assertThat(PhosphateChain.certificates().stream().map(Certificate::id))
                .containsExactlyInAnyOrderElementsOf(claimed);
    }

    @Test
    void registerHasEveryPartyButItself() {
        assertThat(PhosphateChain.registrations().stream().map(Registration::party))
                .containsExactlyInAnyOrderElementsOf(PhosphateChain.chain().parties().stream()
                        .map(Party::id)
                        .filter(party -> !party.equals(PhosphateChain.REGISTER))
                        .toList());
    }

    @Test
    void hasFiveSitesOfFiveOperators() {
        assertThat(PhosphateChain.chain().facilities().stream()
                        .map(Facility::operator)
                        .distinct())
                .hasSize(5);
    }

    @Test
    void matterReturnsToFjordgroAndTheTraceOfTheFertiliserEnds() {
        Trace trace = Trace.backward(PhosphateChain.chain(), PhosphateChain.batch("A-N2"));
        assertThat(trace.batches())
                .containsExactly(
                        PhosphateChain.batch("A-N2"),
                        PhosphateChain.batch("A-L1"),
                        PhosphateChain.batch("A-C1"),
                        PhosphateChain.batch("A-R1"));
        assertThat(trace.steps().stream().map(step -> step.facility()))
                .containsExactly(
                        PhosphateChain.facility("MINE-K"),
                        PhosphateChain.facility("FERT-NO"),
                        PhosphateChain.facility("SEP-NO"),
                        PhosphateChain.facility("FERT-NO"));
    }

    @Test
    void recallOfTheRockReachesEveryBatchButWhatWasBought() {
        Trace trace = Trace.forward(PhosphateChain.chain(), PhosphateChain.batch("A-R1"));
        assertThat(PhosphateChain.chain().batches().stream()
                        .map(Batch::id)
                        .filter(batch -> !trace.batches().contains(batch)))
                .allMatch(batch -> batch.value().contains(":A-B"))
                .hasSize(5);
        assertThat(trace.transfers()).hasSize(5);
    }
}
