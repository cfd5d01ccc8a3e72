package io.didymium.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.StepId;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.reconcile.network.ChainNetwork;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.testing.scenario.PhosphateChain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks of scenario A. */
class ChainNetworkTest {
    private static final SupplyChain CHAIN = PhosphateChain.chain();

    private static String step(String name) {
        return PhosphateChain.step(name).value();
    }

    private static String batch(String name) {
        return PhosphateChain.batch(name).value();
    }

    private static FacilityId siteOf(String step) {
        return CHAIN.step(new StepId(step(step))).facility();
    }

    private static ProcessStream stream(FlowNetwork network, String id) {
        return network.streams().stream()
                .filter(stream -> stream.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in "
                        + network.streams().stream().map(ProcessStream::id).toList()));
    }

    @Test
    void stepsThatBringMaterialIntoTheChainAreNoNodes() {
        FlowNetwork network = ChainNetwork.of(CHAIN).network();
        List<String> balanced = CHAIN.steps().stream()
                .filter(step -> !step.kind().isSource())
                .map(ProcessStep::id)
                .map(StepId::value)
                .toList();
        assertThat(network.nodes()).containsAll(balanced).doesNotContain(step("extraction"), step("procurement"));
    }

    @Test
    void aBatchThatIsConsumedWithTheMassItWasMadeWithWasWeighedOnce() {
        ProcessStream carbonate = stream(ChainNetwork.of(CHAIN).network(), batch("A-C1"));
        assertThat(carbonate.ends().get(step("digestion"))).isEqualByComparingTo("-1");
        assertThat(carbonate.ends().get(step("separation"))).isEqualByComparingTo("1");
    }

    @Test
    void whatAPortionLeavesOfABatchIsAStreamThatNobodyMeasured() {
        FlowNetwork network = ChainNetwork.of(CHAIN).network();
        FacilityId separation = siteOf("separation");
        ProcessStream rest = stream(network, "rest of " + batch("A-O1") + " at " + separation.value());
        assertThat(rest.mass()).isEmpty();
        ReconciledValue value = Reconciliation.of(network).value(Variable.massOf(rest.id()));
        assertThat(value.state()).isEqualTo(ValueState.ESTIMATED);
        assertThat(value.value().orElseThrow()).isCloseTo(new BigDecimal("3754"), within(new BigDecimal("10")));
    }

    @Test
    void whatAnAnalysisDoesNotStateIsUnknownUnlessItIsSaidToBeAbsent() {
        Variable neodymium = Variable.contentOf(batch("A-O2"), Element.NEODYMIUM);
        ChainNetwork strict = ChainNetwork.of(CHAIN);
        assertThat(strict.assumptions()).isEmpty();
        assertThat(Reconciliation.of(strict.network()).value(neodymium).measured())
                .isEmpty();
        ChainNetwork assuming = ChainNetwork.builder(CHAIN).unstatedIsAbsent().build();
        assertThat(assuming.assumptions())
                .contains(
                        "Elements that an analysis does not state are absent.",
                        "No rare earth is in water vapour of " + step("return") + ".");
        assertThat(assuming.network().contents(batch("A-O2")).get(Element.NEODYMIUM))
                .isEqualTo(MeasuredFraction.ZERO);
    }

    @Test
    void theHonestChainIsReconciledWithoutASuspect() {
        Reconciliation result = Reconciliation.of(
                ChainNetwork.builder(CHAIN).unstatedIsAbsent().build().network());
        assertThat(result.outcome()).isEqualTo(ReconciliationOutcome.RECONCILED);
        assertThat(result.globalTest().orElseThrow().passes()).isTrue();
        assertThat(result.suspect()).isEmpty();
    }

    @Test
    void oneSiteHasItsOwnStepsOnlyAndReceivesWithTransfers() {
        FacilityId metals = siteOf("electrolysis");
        FlowNetwork network = ChainNetwork.builder(CHAIN).site(metals).build().network();
        assertThat(network.nodes())
                .contains(step("electrolysis"), step("dysprosium"))
                .doesNotContain(step("separation"), step("casting"));
        assertThat(network.streams().stream().map(ProcessStream::id)).noneMatch(id -> id.equals(batch("A-O3")));
        assertThat(Reconciliation.of(network).outcome()).isEqualTo(ReconciliationOutcome.RECONCILED);
    }

    @Test
    void aWindowOfTimeHasTheStepsThatEndedInIt() {
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        Instant tenth = Instant.parse("2026-03-10T00:00:00Z");
        FlowNetwork network =
                ChainNetwork.builder(CHAIN).from(march).until(tenth).build().network();
        assertThat(network.nodes())
                .contains(step("electrolysis"), step("casting"), step("milling"))
                .doesNotContain(step("separation"), step("sintering"));
        assertThatThrownBy(() -> ChainNetwork.builder(CHAIN)
                        .until(Instant.parse("2025-01-01T00:00:00Z"))
                        .build())
                .hasMessageContaining("no step can be balanced");
    }
}
