package io.didymium.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reconciliation beside numbers that others printed or computed. */
class PrintedNetworksTest {
    private static final ReconciliationRule PLAIN = ReconciliationRule.STANDARD.unbounded();
    private static final BigDecimal COVERAGE = new BigDecimal("1.96");

    @Test
    void theHeatCircuitOfVdi2048IsReconciledToNineDigits() {
        JsonNode printed = PrintedNetworks.read("vdi2048.json");
        List<String> names = PrintedNetworks.items(printed.get("variables")).stream()
                .map(JsonNode::asText)
                .toList();
        FlowNetwork.Builder network = PrintedNetworks.network(
                PrintedNetworks.items(printed.get("constraints")),
                decimals(printed.get("measured")),
                decimals(printed.get("halfWidth95")).stream()
                        .map(half -> half.divide(COVERAGE, MathContext.DECIMAL128))
                        .toList());
        PrintedNetworks.items(printed.get("correlations"))
                .forEach(pair -> network.correlate(
                        mass(names.indexOf(pair.get(0).asText())),
                        mass(names.indexOf(pair.get(1).asText())),
                        PrintedNetworks.decimal(pair.get(2))));
        JsonNode expected = printed.get("expected");
        Reconciliation result = Reconciliation.of(network.build(), PLAIN);
        for (int j = 0; j < names.size(); j++) {
            ReconciledValue value = result.value(mass(j));
            assertThat(number(value.value())).isCloseTo(at(expected, "reconciled", j), within(1e-9));
            assertThat(value.adjustment().orElseThrow().doubleValue())
                    .isCloseTo(at(expected, "correction", j), within(1e-9));
            assertThat(number(value.uncertainty()) * 1.96).isCloseTo(at(expected, "halfWidth95", j), within(1e-9));
        }
        assertThat(result.value(mass(10)).state()).isEqualTo(ValueState.NOT_REDUNDANT);
        assertGlobalTest(result, expected.get("globalStatistic").doubleValue(), 3, 1e-9);
        assertThat(result.globalTest().orElseThrow().critical().doubleValue())
                .isCloseTo(expected.get("chi2_95").doubleValue(), within(1e-9));
        double[] local = numbers(expected.get("localTest"));
        assertThat(result.measurementTests()).hasSize(local.length);
        for (int j = 0; j < local.length; j++) {
            assertThat(result.measurementTests().get(j).deviations().doubleValue())
                    .isCloseTo(local[j], within(1e-9));
        }
        double[] nodal = numbers(expected.get("nodalTest"));
        for (int i = 0; i < nodal.length; i++) {
            assertThat(result.balanceTests().get(i).deviations().doubleValue())
                    .isCloseTo(Math.abs(nodal[i]), within(1e-9));
        }
    }

    @TestFactory
    Stream<DynamicTest> theBypassOfNarasimhanAndJordacheHasItsNodalAndLikelihoodRatios() {
        JsonNode printed = PrintedNetworks.read("narasimhan-jordache-bypass.json");
        return printed.get("cases").properties().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    JsonNode expected = one.getValue();
                    List<BigDecimal> measured = decimals(expected.get("measured"));
                    Reconciliation result = Reconciliation.of(
                            PrintedNetworks.network(
                                            PrintedNetworks.items(printed.get("incidence")),
                                            measured,
                                            measured.stream()
                                                    .map(each -> BigDecimal.ONE)
                                                    .toList())
                                    .build(),
                            PLAIN);
                    assertGlobalTest(result, expected.get("globalTest").doubleValue(), 4, 1e-9);
                    double[] nodal = numbers(expected.get("nodal"));
                    for (int i = 0; i < nodal.length; i++) {
                        BalanceTest test = result.balanceTests().get(i);
                        assertThat(test.open().doubleValue()
                                        / test.uncertainty().doubleValue())
                                .isCloseTo(nodal[i], within(1e-9));
                    }
                    for (int j = 0; j < measured.size(); j++) {
                        assertThat(number(result.value(mass(j)).value()))
                                .isCloseTo(at(expected, "reconciled", j), within(1e-9));
                        MeasurementTest test = result.measurementTests().get(j);
                        assertThat(test.deviations().doubleValue())
                                .isCloseTo(at(expected, "measurementTest", j), within(1e-9));
                        assertThat(test.likelihoodRatio().doubleValue())
                                .isCloseTo(at(expected, "glrMeasurementBias", j), within(1e-9));
                    }
                    boolean gross = one.getKey().startsWith("gross");
                    assertThat(result.suspect().map(Suspect::variable).map(Variable::of))
                            .isEqualTo(gross ? Optional.of("s002") : Optional.empty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> sixteenNetworksAreReconciledAsPrinted() {
        return PrintedNetworks.items(
                        PrintedNetworks.read("literature-networks.json").get("linear"))
                .stream()
                .map(network -> DynamicTest.dynamicTest(
                        network.get("id").asText() + " " + network.get("source").asText(),
                        () -> assertAsPrinted(network)));
    }

    private static void assertAsPrinted(JsonNode printed) {
        List<BigDecimal> measured = decimals(printed.get("measured"));
        Reconciliation result = Reconciliation.of(
                PrintedNetworks.network(
                                PrintedNetworks.items(printed.get("incidence")), measured, decimals(printed.get("sd")))
                        .build(),
                PLAIN);
        assertGlobalTest(
                result, printed.get("J").doubleValue(), printed.get("rank").intValue(), 1e-7);
        assertThat(result.globalTest().orElseThrow().critical().doubleValue())
                .isCloseTo(printed.get("chi2_95").doubleValue(), Percentage.withPercentage(1e-5));
        for (int j = 0; j < measured.size(); j++) {
            ReconciledValue value = result.value(mass(j));
            assertThat(number(value.value())).isCloseTo(at(printed, "wls", j), Percentage.withPercentage(1e-6));
            assertThat(number(value.uncertainty()))
                    .isCloseTo(at(printed, "sdReconciled", j), Percentage.withPercentage(1e-5));
            assertThat(result.measurementTests().get(j).deviations().doubleValue())
                    .isCloseTo(at(printed, "measurementTest", j), within(1e-5));
        }
        double[] nodal = numbers(printed.get("nodalTest"));
        for (int i = 0; i < nodal.length; i++) {
            assertThat(result.balanceTests().get(i).deviations().doubleValue()).isCloseTo(nodal[i], within(1e-5));
        }
    }

    @Test
    void theThreeGrossErrorsOfTheMineralPlantAreTakenOut() {
        JsonNode printed =
                PrintedNetworks.read("literature-networks.json").get("linear").get(12);
        assertThat(printed.get("id").asText()).isEqualTo("P13");
        FlowNetwork network = PrintedNetworks.network(
                        PrintedNetworks.items(printed.get("incidence")),
                        decimals(printed.get("measured")),
                        decimals(printed.get("sd")))
                .build();
        SerialElimination result = SerialElimination.of(network, PLAIN, 10);
        assertThat(result.eliminated().stream().map(Suspect::variable)).contains(mass(2), mass(6), mass(15));
        assertThat(result.rest().globalTest().orElseThrow().passes()).isTrue();
    }

    @Test
    void theEstimatesOfMitsasAreThosePrinted() {
        JsonNode printed =
                PrintedNetworks.read("literature-networks.json").get("linear").get(11);
        Reconciliation result = Reconciliation.of(PrintedNetworks.network(
                        PrintedNetworks.items(printed.get("incidence")),
                        decimals(printed.get("measured")),
                        decimals(printed.get("sd")))
                .build());
        for (int j = 0; j < 12; j++) {
            assertThat(number(result.value(mass(j)).value())).isCloseTo(at(printed, "publishedWls", j), within(0.011));
        }
    }

    @Test
    void theFlotationCircuitHasItsBilinearOptimum() {
        JsonNode printed =
                PrintedNetworks.read("literature-networks.json").get("bilinear").get(0);
        List<JsonNode> assays = PrintedNetworks.items(printed.get("assaysPercent"));
        List<Element> elements = List.of(Element.COPPER, Element.ZINC, Element.IRON);
        FlowNetwork.Builder network = FlowNetwork.builder();
        int streams = assays.get(0).size();
        for (int j = 0; j < streams; j++) {
            ProcessStream.Builder stream = ProcessStream.builder(PrintedNetworks.stream(j));
            List<JsonNode> incidence = PrintedNetworks.items(printed.get("incidence"));
            for (int i = 0; i < incidence.size(); i++) {
                stream.end(
                        PrintedNetworks.node(i),
                        PrintedNetworks.decimal(incidence.get(i).get(j)));
            }
            for (int e = 0; e < elements.size(); e++) {
                BigDecimal content =
                        PrintedNetworks.decimal(assays.get(e).get(j)).movePointLeft(2);
                BigDecimal u = content.movePointLeft(2).max(new BigDecimal("0.0001"));
                stream.content(elements.get(e), new MeasuredFraction(new MassFraction(content), new MassFraction(u)));
            }
            if (j == 0) {
                stream.mass(MeasuredMass.exact(new Mass(PrintedNetworks.decimal(printed.get("referenceFlow")))));
            }
            network.add(stream);
        }
        Reconciliation result = Reconciliation.of(network.build());
        assertThat(result.outcome()).isEqualTo(ReconciliationOutcome.RECONCILED);
        assertThat(result.certificate().stationarity()).isLessThan(1e-9);
        assertThat(result.globalTest().orElseThrow().statistic().doubleValue()).isCloseTo(610.6023137554, within(1e-8));
        for (int j = 0; j < streams; j++) {
            assertThat(number(result.value(mass(j)).value()))
                    .isCloseTo(at(printed, "wlsFlows", j), Percentage.withPercentage(1e-6));
            for (int e = 0; e < elements.size(); e++) {
                Variable content = Variable.contentOf(PrintedNetworks.stream(j), elements.get(e));
                assertThat(number(result.value(content).value()) * 100)
                        .isCloseTo(
                                printed.get("wlsAssaysPercent").get(e).get(j).doubleValue(),
                                Percentage.withPercentage(1e-5));
            }
        }
    }

    private static void assertGlobalTest(Reconciliation result, double statistic, int degrees, double precision) {
        GlobalTest test = result.globalTest().orElseThrow();
        assertThat(test.statistic().doubleValue()).isCloseTo(statistic, within(precision * Math.max(1, statistic)));
        assertThat(test.degrees()).isEqualTo(degrees);
    }

    private static Variable mass(int place) {
        return Variable.massOf(PrintedNetworks.stream(place));
    }

    private static double at(JsonNode tree, String name, int place) {
        return tree.get(name).get(place).doubleValue();
    }

    private static double number(Optional<BigDecimal> value) {
        return value.orElseThrow().doubleValue();
    }

    private static double[] numbers(JsonNode list) {
        return PrintedNetworks.items(list).stream()
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }

    private static List<BigDecimal> decimals(JsonNode list) {
        return PrintedNetworks.items(list).stream()
                .map(PrintedNetworks::decimal)
                .toList();
    }
}
