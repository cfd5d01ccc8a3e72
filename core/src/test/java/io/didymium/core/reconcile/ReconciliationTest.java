package io.didymium.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.element.Element;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.NodeBalance;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.numeric.ChiSquare;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    /** A smelter weighed 102 kg in and 60 kg and 40 kg out, each with 1 kg. */
    private static FlowNetwork.Builder smelter() {
        return FlowNetwork.builder()
                .add(ProcessStream.builder("feed").to("smelter").mass("102 kg ± 1"))
                .add(ProcessStream.builder("metal").from("smelter").mass("60 kg ± 1"))
                .add(ProcessStream.builder("slag").from("smelter").mass("40 kg ± 1"));
    }

    private static void assertValue(Reconciliation result, Variable variable, String value, String uncertainty) {
        ReconciledValue found = result.value(variable);
        assertThat(found.value().orElseThrow()).isCloseTo(new BigDecimal(value), within(new BigDecimal("1E-12")));
        assertThat(found.uncertainty().orElseThrow())
                .isCloseTo(new BigDecimal(uncertainty), within(new BigDecimal("1E-12")));
    }

    @Test
    void aDifferenceIsSharedByVariance() {
        Reconciliation result = Reconciliation.of(smelter().build());
        assertThat(result.outcome()).isEqualTo(ReconciliationOutcome.RECONCILED);
        assertValue(result, Variable.massOf("feed"), "101.333333333333", "0.816496580927726");
        assertValue(result, Variable.massOf("metal"), "60.6666666666667", "0.816496580927726");
        assertValue(result, Variable.massOf("slag"), "40.6666666666667", "0.816496580927726");
        GlobalTest test = result.globalTest().orElseThrow();
        assertThat(test.statistic()).isCloseTo(new BigDecimal("1.33333333333333"), within(new BigDecimal("1E-12")));
        assertThat(test.degrees()).isEqualTo(1);
        assertThat(test.passes()).isTrue();
        assertThat(result.suspect()).isEmpty();
    }

    @Test
    void oneBalanceCannotSayWhichOfItsMeasurementsIsWrong() {
        FlowNetwork network = FlowNetwork.builder()
                .add(ProcessStream.builder("feed").to("smelter").mass("120 kg ± 1"))
                .add(ProcessStream.builder("metal").from("smelter").mass("60 kg ± 1"))
                .add(ProcessStream.builder("slag").from("smelter").mass("40 kg ± 1"))
                .build();
        Suspect suspect = Reconciliation.of(network).suspect().orElseThrow();
        assertThat(suspect.variable()).isEqualTo(Variable.massOf("feed"));
        assertThat(suspect.likelyValue()).isCloseTo(new BigDecimal("100"), within(new BigDecimal("1E-9")));
        assertThat(suspect.sameMeasurements()).containsExactly(Variable.massOf("metal"), Variable.massOf("slag"));
        assertThat(suspect.sameLeaks()).containsExactly(NodeBalance.ofMass("smelter"));
    }

    @Test
    void aStreamThatNobodyMeasuredIsEstimatedAndTwoAreUnobservable() {
        FlowNetwork one = FlowNetwork.builder()
                .add(ProcessStream.builder("feed").to("smelter").mass("102 kg ± 1"))
                .add(ProcessStream.builder("metal").from("smelter").mass("60 kg ± 1"))
                .add(ProcessStream.builder("slag").from("smelter"))
                .build();
        Reconciliation result = Reconciliation.of(one);
        assertThat(result.value(Variable.massOf("slag")).state()).isEqualTo(ValueState.ESTIMATED);
        assertValue(result, Variable.massOf("slag"), "42", "1.41421356237310");
        assertThat(result.value(Variable.massOf("feed")).state()).isEqualTo(ValueState.NOT_REDUNDANT);
        assertThat(result.globalTest()).isEmpty();
        Reconciliation two = Reconciliation.of(one.toBuilder()
                .add(ProcessStream.builder("dust").from("smelter"))
                .build());
        assertThat(two.value(Variable.massOf("slag")).state()).isEqualTo(ValueState.UNOBSERVABLE);
        assertThat(two.value(Variable.massOf("dust")).value()).isEmpty();
    }

    @Test
    void aContentThatWasNotMeasuredIsNotZero() {
        FlowNetwork network = FlowNetwork.builder()
                .add(ProcessStream.builder("feed")
                        .to("smelter")
                        .mass("100 kg ± 1")
                        .content(Element.NEODYMIUM, "30 % ± 0.3"))
                .add(ProcessStream.builder("metal")
                        .from("smelter")
                        .mass("60 kg ± 1")
                        .content(Element.NEODYMIUM, "45 % ± 0.45"))
                .add(ProcessStream.builder("slag").from("smelter").mass("40 kg ± 1"))
                .build();
        ReconciledValue slag = Reconciliation.of(network).value(Variable.contentOf("slag", Element.NEODYMIUM));
        assertThat(slag.state()).isEqualTo(ValueState.ESTIMATED);
        assertThat(slag.value().orElseThrow()).isCloseTo(new BigDecimal("0.075"), within(new BigDecimal("1E-9")));
    }

    @Test
    void exactValuesThatContradictEachOtherGiveNoResult() {
        FlowNetwork network = FlowNetwork.builder()
                .add(ProcessStream.builder("feed").to("smelter").mass("102 kg"))
                .add(ProcessStream.builder("metal").from("smelter").mass("60 kg"))
                .add(ProcessStream.builder("slag").from("smelter").mass("40 kg"))
                .build();
        Reconciliation result = Reconciliation.of(network);
        assertThat(result.outcome()).isEqualTo(ReconciliationOutcome.CONTRADICTORY);
        assertThat(result.values())
                .allSatisfy(value -> assertThat(value.value()).isEmpty());
        assertThat(result.suspect()).isEmpty();
    }

    @Test
    void aMethodThatMayNotGoOnSaysThatNothingIsKnown() {
        FlowNetwork network = new RandomNetwork(7).network();
        ReconciliationRule hasty = new ReconciliationRule(0.05, 1, 1e-12, false);
        Reconciliation result = Reconciliation.of(network, hasty);
        assertThat(result.outcome()).isEqualTo(ReconciliationOutcome.NOT_CONVERGED);
        assertThat(result.certificate().isWithin(1e-12)).isFalse();
        assertThat(result.values())
                .allSatisfy(value -> assertThat(value.value()).isEmpty());
    }

    @Test
    void noMassGoesBelowZero() {
        FlowNetwork network = FlowNetwork.builder()
                .add(ProcessStream.builder("feed").to("smelter").mass("100 kg ± 0.1"))
                .add(ProcessStream.builder("metal").from("smelter").mass("101 kg ± 0.1"))
                .add(ProcessStream.builder("slag").from("smelter"))
                .build();
        assertThat(Reconciliation.of(network, ReconciliationRule.STANDARD.unbounded())
                        .value(Variable.massOf("slag"))
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("-1");
        Reconciliation bounded = Reconciliation.of(network);
        assertThat(bounded.value(Variable.massOf("slag")).state()).isEqualTo(ValueState.AT_BOUND);
        assertThat(bounded.value(Variable.massOf("slag")).value().orElseThrow()).isEqualByComparingTo("0");
        assertValue(bounded, Variable.massOf("metal"), "100.5", "0.0707106781186548");
        assertThat(bounded.globalTest().orElseThrow().statistic())
                .isCloseTo(new BigDecimal("50"), within(new BigDecimal("1E-9")));
    }

    @Test
    void networksThatDoNotTouchAreReconciledApart() {
        FlowNetwork both = smelter()
                .add(ProcessStream.builder("ore").to("mill").mass("10 kg ± 1"))
                .add(ProcessStream.builder("powder").from("mill").mass("12 kg ± 1"))
                .build();
        Reconciliation result = Reconciliation.of(both);
        assertValue(result, Variable.massOf("feed"), "101.333333333333", "0.816496580927726");
        assertValue(result, Variable.massOf("ore"), "11", "0.707106781186548");
        assertThat(result.globalTest().orElseThrow().degrees()).isEqualTo(2);
    }

    @Test
    void errorsThatGoFullyTogetherAreOne() {
        Reconciliation result = Reconciliation.of(smelter()
                .correlate(Variable.massOf("feed"), Variable.massOf("metal"), BigDecimal.ONE)
                .build());
        // Both are wrong by the same: only the slag can close the balance.
        assertValue(result, Variable.massOf("slag"), "42", "0");
        assertValue(result, Variable.massOf("feed"), "102", "1");
    }

    @Test
    void networksThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> FlowNetwork.builder().build()).hasMessageContaining("must have a stream");
        assertThatThrownBy(() -> smelter().add(ProcessStream.builder("feed")).build())
                .hasMessageContaining("feed is added twice");
        assertThatThrownBy(() -> smelter()
                        .correlate(Variable.massOf("feed"), Variable.massOf("dust"), BigDecimal.ONE)
                        .build())
                .hasMessageContaining("needs two measured values: mass of dust");
        assertThatThrownBy(() -> smelter()
                        .correlate(Variable.massOf("feed"), Variable.massOf("metal"), new BigDecimal("0.9"))
                        .correlate(Variable.massOf("feed"), Variable.massOf("slag"), new BigDecimal("0.9"))
                        .correlate(Variable.massOf("metal"), Variable.massOf("slag"), new BigDecimal("-0.9"))
                        .build())
                .hasMessageContaining("no errors can have these correlations");
        assertThatThrownBy(() ->
                        smelter().correlate(Variable.massOf("feed"), Variable.massOf("metal"), new BigDecimal("1.01")))
                .hasMessageContaining("1.01");
        assertThatThrownBy(() -> FlowNetwork.builder()
                        .add(ProcessStream.builder("a").material("m").content(Element.IRON, "1 % ± 0.1"))
                        .add(ProcessStream.builder("b").material("m").content(Element.IRON, "2 % ± 0.1"))
                        .build())
                .hasMessageContaining("Fe in m is stated twice");
        assertThatThrownBy(() -> Reconciliation.of(smelter().build()).value(Variable.massOf("dust")))
                .hasMessageContaining("not in the network: mass of dust");
    }

    @Test
    void measurementsThatDoNotFitAreTakenOutInTurn() {
        FlowNetwork.Builder network = FlowNetwork.builder();
        String[] masses = {"100.2", "99.9", "130", "100.1", "99.8", "70", "100.0"};
        for (int k = 0; k < masses.length; k++) {
            ProcessStream.Builder stream = ProcessStream.builder("s" + k).mass(masses[k] + " kg ± 0.2");
            if (k > 0) {
                stream.from("n" + (k - 1));
            }
            if (k < masses.length - 1) {
                stream.to("n" + k);
            }
            network.add(stream);
        }
        SerialElimination result = SerialElimination.of(network.build(), ReconciliationRule.STANDARD, 5);
        assertThat(result.eliminated().stream().map(Suspect::variable))
                .containsExactlyInAnyOrder(Variable.massOf("s2"), Variable.massOf("s5"));
        assertThat(result.rest().globalTest().orElseThrow().passes()).isTrue();
        assertThat(result.rest().value(Variable.massOf("s2")).state()).isEqualTo(ValueState.ESTIMATED);
        assertThat(result.rest().value(Variable.massOf("s5")).value().orElseThrow())
                .isCloseTo(new BigDecimal("100"), within(new BigDecimal("0.1")));
        assertThat(SerialElimination.of(network.build(), ReconciliationRule.STANDARD, 1)
                        .eliminated())
                .hasSize(1);
    }

    @Test
    void whatWasTakenAwayBetweenTwoScalesIsALeakAndNoWrongMeasurement() {
        FlowNetwork network = FlowNetwork.builder()
                .add(ProcessStream.builder("feed").to("mill").mass("100 kg ± 0.1"))
                .add(ProcessStream.builder("powder").from("mill").to("press").mass("100 kg ± 0.1"))
                .add(ProcessStream.builder("parts").from("press").to("kiln").mass("90 kg ± 0.1"))
                .add(ProcessStream.builder("fired").from("kiln").mass("90 kg ± 0.1"))
                .build();
        SuspectedLeak leak = Reconciliation.of(network).suspectedLeak().orElseThrow();
        assertThat(leak.node()).isEqualTo("press");
        assertThat(leak.kilograms()).isCloseTo(new BigDecimal("10"), within(new BigDecimal("1E-9")));
        assertThat(Reconciliation.of(smelter().build()).suspectedLeak()).isEmpty();
    }

    @Test
    void aMaterialThatIsLostIsNamedByItsContents() {
        FlowNetwork network = FlowNetwork.builder()
                .add(ProcessStream.builder("feed")
                        .to("separation")
                        .mass("100 kg ± 0.1")
                        .content(Element.NEODYMIUM, "50 % ± 0.05")
                        .content(Element.CERIUM, "20 % ± 0.05"))
                .add(ProcessStream.builder("oxide")
                        .from("separation")
                        .to("furnace")
                        .mass("45 kg ± 0.1")
                        .content(Element.NEODYMIUM, "90 % ± 0.05")
                        .content(Element.CERIUM, "1 % ± 0.01"))
                .add(ProcessStream.builder("rest")
                        .from("separation")
                        .mass("50 kg ± 0.1")
                        .content(Element.NEODYMIUM, "10 % ± 0.05")
                        .content(Element.CERIUM, "39 % ± 0.05"))
                .add(ProcessStream.builder("product")
                        .from("furnace")
                        .mass("45 kg ± 0.1")
                        .content(Element.NEODYMIUM, "90 % ± 0.05")
                        .content(Element.CERIUM, "1 % ± 0.01"))
                .build();
        SuspectedLeak leak = Reconciliation.of(network).suspectedLeak().orElseThrow();
        assertThat(leak.node()).isEqualTo("separation");
        assertThat(leak.material()).isEqualTo("oxide");
        assertThat(leak.kilograms()).isCloseTo(new BigDecimal("5"), within(new BigDecimal("0.1")));
    }

    @Test
    void whatWasCheckedInAndOutIsReportedByElement() {
        FlowNetwork network = FlowNetwork.builder()
                .add(ProcessStream.builder("feed")
                        .to("smelter")
                        .mass("100 kg ± 1")
                        .content(Element.NEODYMIUM, "30 % ± 0.3"))
                .add(ProcessStream.builder("metal")
                        .from("smelter")
                        .mass("60 kg ± 1")
                        .content(Element.NEODYMIUM, "45 % ± 0.45"))
                .add(ProcessStream.builder("slag")
                        .from("smelter")
                        .mass("39 kg ± 1")
                        .content(Element.NEODYMIUM, "6 % ± 0.1"))
                .build();
        List<CheckLine> lines = CheckReport.of(Reconciliation.of(network)).lines();
        CheckLine mass = lines.get(0);
        assertThat(mass.unaccounted().orElseThrow()).isEqualByComparingTo("1");
        assertThat(mass.unaccountedPercent().orElseThrow()).isEqualByComparingTo("1");
        assertThat(mass.accountabilityPercent().orElseThrow()).isEqualByComparingTo("99");
        assertThat(mass.uncertainty().orElseThrow().doubleValue()).isCloseTo(Math.sqrt(3), within(1e-12));
        CheckLine neodymium = lines.get(1);
        assertThat(neodymium.in()).isEqualByComparingTo("30");
        assertThat(neodymium.out()).isEqualByComparingTo("29.34");
        assertThat(neodymium.uncertainty().orElseThrow().doubleValue())
                .isCloseTo(Math.sqrt(0.09 + 0.09 + 0.2025 + 0.0729 + 0.0036 + 0.001521), within(1e-12));
        assertThat(neodymium.reconciledIn().orElseThrow())
                .isCloseTo(neodymium.reconciledOut().orElseThrow(), within(new BigDecimal("1E-9")));
        CheckLine without = CheckReport.of(Reconciliation.of(network.toBuilder()
                        .add(ProcessStream.builder("dust").from("smelter"))
                        .build()))
                .lines()
                .get(0);
        assertThat(without.notMeasured()).containsExactly("dust");
        assertThat(without.unaccounted()).isEmpty();
    }

    @Test
    void chiSquareQuantilesAreThoseOfTables() {
        assertThat(ChiSquare.upperQuantile(0.05, 1)).isCloseTo(3.841458820694124, within(1e-12));
        assertThat(ChiSquare.upperQuantile(0.05, 3)).isCloseTo(7.814727903251179, within(1e-12));
        assertThat(ChiSquare.upperQuantile(0.01, 10)).isCloseTo(23.209251158954356, within(1e-11));
        assertThat(ChiSquare.upperQuantile(0.05, 50_000)).isCloseTo(50521.2, within(1.0));
        assertThat(ChiSquare.upperTail(0, 4)).isEqualTo(1);
        assertThatThrownBy(() -> ChiSquare.upperQuantile(0.05, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
