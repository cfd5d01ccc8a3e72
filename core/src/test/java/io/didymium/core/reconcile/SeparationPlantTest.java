package io.didymium.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.testing.SharedData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The quarter of a separation plant with leach liquor and strip liquor, against a reconciliation that others computed in another way: amounts in
 * kg of oxides or m³, correlated by six calibrations, contents in % or kg per m³.
 */
class SeparationPlantTest {
    private static final Set<String> SOLUTIONS = Set.of("LQ", "ST", "H0", "H1", "W1", "W2", "W3");
    private static final double RELATIVE_UNCERTAINTY = 0.01;

    private final JsonNode data = SharedData.json("domain/scenario_d.json").path("reconciliation");
    private final JsonNode problem = data.path("problem");
    private final List<String> amounts = texts(problem.path("amounts"));
    private final List<String> contents = texts(problem.path("contents"));

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static BigDecimal scale(String amount) {
        return SOLUTIONS.contains(amount) ? new BigDecimal("1000") : BigDecimal.ONE;
    }

    private static BigDecimal contentScale(String amount) {
        return SOLUTIONS.contains(amount) ? new BigDecimal("1000") : new BigDecimal("100");
    }

    /** The value of an amount or a content as the network has it, divided by what the data has. */
    private static BigDecimal scaleOf(String reading) {
        int point = reading.indexOf('.');
        return point < 0
                ? scale(reading)
                : BigDecimal.ONE.divide(contentScale(reading.substring(0, point)), MathContext.DECIMAL64);
    }

    private static Variable variable(String reading) {
        int point = reading.indexOf('.');
        return point < 0
                ? Variable.massOf(reading)
                : Variable.contentOf(reading.substring(0, point), Element.ofSymbol(reading.substring(point + 1)));
    }

    private Set<Element> elements() {
        Set<Element> all = new TreeSet<>();
        contents.forEach(content -> all.add(Element.ofSymbol(content.replaceAll(".*\\.", ""))));
        return all;
    }

    private static Map<String, List<String>> ends(String amount) {
        return switch (amount.charAt(0)) {
            case 'R' -> Map.of("from", List.of("leach"));
            case 'N' -> Map.of("from", List.of("finish"));
            case 'L' ->
                amount.equals("LQ")
                        ? Map.of("from", List.of("leach"), "to", List.of("extraction"))
                        : Map.of("to", List.of("leach"));
            case 'S' -> Map.of("from", List.of("extraction"), "to", List.of("finish"));
            case 'H' -> Map.of(amount.equals("H0") ? "to" : "from", List.of("extraction"));
            default -> Map.of("from", List.of("extraction"));
        };
    }

    private FlowNetwork network(Map<String, String> biased) {
        FlowNetwork.Builder network = FlowNetwork.builder();
        Set<Element> all = elements();
        Set<Element> drawn =
                Set.of(Element.LANTHANUM, Element.CERIUM, Element.PRASEODYMIUM, Element.NEODYMIUM, Element.SAMARIUM);
        for (String amount : amounts) {
            // A weight that was misread has the uncertainty of what was read.
            BigDecimal restated =
                    amount.equals("Y1") ? new BigDecimal(biased.getOrDefault(amount, "1")) : BigDecimal.ONE;
            ProcessStream.Builder stream = ProcessStream.builder(amount);
            ends(amount).forEach((end, nodes) -> {
                if (end.equals("from")) {
                    stream.from(nodes.get(0));
                } else {
                    stream.to(nodes.get(0));
                }
            });
            stream.mass(new MeasuredMass(
                    new Mass(read(amount, biased).multiply(scale(amount))),
                    new Mass(uncertainty(amount).multiply(restated).multiply(scale(amount)))));
            for (Element element : all) {
                String content = amount + "." + element.symbol();
                if (contents.contains(content)) {
                    stream.content(
                            element,
                            new MeasuredFraction(
                                    new MassFraction(read(content, biased).divide(contentScale(amount))),
                                    new MassFraction(uncertainty(content).divide(contentScale(amount)))));
                } else if (!amount.equals("ST") || !drawn.contains(element)) {
                    stream.content(element, MeasuredFraction.ZERO);
                }
            }
            network.add(stream);
        }
        // Water and all else that is no oxide: nobody measured it, and it holds none.
        for (String node : List.of("leach", "extraction", "finish")) {
            ProcessStream.Builder rest = ProcessStream.builder("rest of " + node);
            all.forEach(element -> rest.content(element, MeasuredFraction.ZERO));
            network.add(node.equals("finish") ? rest.from(node) : rest.to(node));
            network.balanceOnly(node, node.equals("finish") ? drawn : all);
        }
        correlate(network);
        return network.build();
    }

    private void correlate(FlowNetwork.Builder network) {
        JsonNode covariance = problem.path("amount_covariance");
        for (int i = 0; i < amounts.size(); i++) {
            for (int j = 0; j < i; j++) {
                BigDecimal common = covariance.get(i).get(j).decimalValue();
                if (common.signum() != 0) {
                    network.correlate(
                            Variable.massOf(amounts.get(i)),
                            Variable.massOf(amounts.get(j)),
                            common.divide(
                                    uncertainty(amounts.get(i)).multiply(uncertainty(amounts.get(j))),
                                    MathContext.DECIMAL64));
                }
            }
        }
    }

    private int index(String reading) {
        int amount = amounts.indexOf(reading);
        return amount >= 0 ? amount : amounts.size() + contents.indexOf(reading);
    }

    private BigDecimal read(String reading, Map<String, String> biased) {
        BigDecimal value = problem.path("y").get(index(reading)).decimalValue();
        return biased.containsKey(reading) ? value.multiply(new BigDecimal(biased.get(reading))) : value;
    }

    private BigDecimal uncertainty(String reading) {
        return problem.path("u").get(index(reading)).decimalValue();
    }

    @Test
    void theSumOfSquaresAndEveryReconciledValueAreTheirs() {
        Reconciliation result = Reconciliation.of(network(Map.of()));

        assertThat(result.outcome()).isEqualTo(ReconciliationOutcome.RECONCILED);
        GlobalTest global = result.globalTest().orElseThrow();
        assertThat(global.degrees()).isEqualTo(28);
        assertThat(global.statistic().doubleValue()).isEqualTo(data.path("J").doubleValue(), offset(1e-3));
        assertThat(result.suspect()).isEmpty();
        List<String> readings = new ArrayList<>(amounts);
        readings.addAll(contents);
        IntStream.range(0, readings.size()).forEach(i -> {
            String reading = readings.get(i);
            ReconciledValue value = result.value(variable(reading));
            double scale = scaleOf(reading).doubleValue();
            double expected = data.path("reconciled").get(i).doubleValue();
            assertThat(value.value().orElseThrow().doubleValue() / scale)
                    .as(reading)
                    .isEqualTo(expected, offset(Math.abs(expected) * 1e-6 + 1e-8));
            double u = data.path("u_reconciled").get(i).doubleValue();
            assertThat(value.uncertainty().orElseThrow().doubleValue() / scale)
                    .as("u of " + reading)
                    .isEqualTo(u, offset(u * RELATIVE_UNCERTAINTY));
        });
    }

    @Test
    void aFalseReadingIsNamedWithWhatItShouldBe() {
        data.path("bias_variants").forEach(variant -> {
            String reading = variant.path("measurement").textValue();
            Reconciliation result = Reconciliation.of(
                    network(Map.of(reading, variant.path("factor").asText())));

            assertThat(result.globalTest().orElseThrow().statistic().doubleValue())
                    .as(reading)
                    .isEqualTo(variant.path("J").doubleValue(), offset(1e-2));
            Suspect suspect = result.suspect().orElseThrow();
            assertThat(suspect.includes(variable(reading)))
                    .as(reading + ": " + suspect)
                    .isTrue();
            if (suspect.variable().equals(variable(reading))) {
                double likely =
                        suspect.likelyValue().doubleValue() / scaleOf(reading).doubleValue();
                double u = variant.path("u_likely").doubleValue();
                assertThat(likely).isEqualTo(variant.path("likely_true").doubleValue(), offset(u / 5));
            }
        });
    }

    /** Before the correction of Y1: 984 kg in the place of 894. */
    @Test
    void theMisreadWeightIsNamedUntilItIsCorrected() {
        JsonNode expected = SharedData.json("domain/scenario_d.json").at("/results/correction_Y1");
        String factor = expected.path("wrong_kg")
                .decimalValue()
                .divide(expected.path("right_kg").decimalValue(), MathContext.DECIMAL64)
                .toPlainString();
        Reconciliation result = Reconciliation.of(network(Map.of("Y1", factor)));

        GlobalTest global = result.globalTest().orElseThrow();
        assertThat(global.statistic().doubleValue())
                .isEqualTo(expected.path("J_wrong").doubleValue(), offset(2e-2));
        assertThat(global.passes()).isFalse();
        Suspect suspect = result.suspect().orElseThrow();
        assertThat(suspect.variable()).isEqualTo(variable("Y1"));
        assertThat(suspect.measured().doubleValue())
                .isEqualTo(expected.path("wrong_reo_kg").doubleValue(), offset(1e-3));
        double u = expected.at("/likely_true_reo_kg/1").doubleValue();
        assertThat(suspect.likelyUncertainty().doubleValue()).isEqualTo(u, offset(u / 10));
        assertThat(suspect.likelyValue().doubleValue())
                .isEqualTo(expected.at("/likely_true_reo_kg/0").doubleValue(), offset(u / 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nd", "Pr", "Dy", "Tb"})
    void oneElementAloneIsReconciledAsTheyDo(String element) {
        JsonNode linear = data.path("linear").path(element);
        List<String> streams = texts(linear.path("streams"));
        FlowNetwork.Builder network = FlowNetwork.builder();
        for (int i = 0; i < streams.size(); i++) {
            ProcessStream.Builder stream = ProcessStream.builder(streams.get(i))
                    .mass(new MeasuredMass(
                            new Mass(linear.path("measured_kg").get(i).decimalValue()),
                            new Mass(linear.path("u_kg").get(i).decimalValue())));
            for (int node = 0; node < linear.path("constraints").size(); node++) {
                int sign = linear.path("constraints").get(node).get(i).intValue();
                if (sign != 0) {
                    stream.end("node " + node, BigDecimal.valueOf(sign));
                }
            }
            network.add(stream);
            for (int j = 0; j < i; j++) {
                BigDecimal common = linear.path("covariance_kg2").get(i).get(j).decimalValue();
                if (common.signum() != 0) {
                    BigDecimal product = linear.path("u_kg")
                            .get(i)
                            .decimalValue()
                            .multiply(linear.path("u_kg").get(j).decimalValue());
                    network.correlate(
                            Variable.massOf(streams.get(i)),
                            Variable.massOf(streams.get(j)),
                            common.divide(product, MathContext.DECIMAL64));
                }
            }
        }
        Reconciliation result = Reconciliation.of(network.build());

        GlobalTest global = result.globalTest().orElseThrow();
        assertThat(global.degrees()).isEqualTo(linear.path("dof").intValue());
        assertThat(global.statistic().doubleValue()).isEqualTo(linear.path("J").doubleValue(), offset(1e-3));
        for (int i = 0; i < streams.size(); i++) {
            ReconciledValue value = result.value(Variable.massOf(streams.get(i)));
            assertThat(value.value().orElseThrow().doubleValue())
                    .as(streams.get(i))
                    .isEqualTo(linear.path("reconciled_kg").get(i).doubleValue(), offset(1e-3));
            double u = linear.path("u_reconciled_kg").get(i).doubleValue();
            assertThat(value.uncertainty().orElseThrow().doubleValue()).isEqualTo(u, offset(u * RELATIVE_UNCERTAINTY));
        }
    }
}
