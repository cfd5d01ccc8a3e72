package io.didymium.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.element.Element;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of reconciliation, over random networks. */
class ReconciliationProperties {
    private static final BigDecimal CLOSED = new BigDecimal("1E-9");

    @Property(tries = 100)
    void adjustedValuesConserveAllMassAndEachElement(@ForAll long seed) {
        Reconciliation result = Reconciliation.of(new RandomNetwork(seed).network());
        assertThat(result.outcome()).isEqualTo(ReconciliationOutcome.RECONCILED);
        FlowNetwork network = result.network();
        for (String node : network.nodes()) {
            assertClosed(result, node, Optional.empty());
            network.elements(node).forEach(element -> assertClosed(result, node, Optional.of(element)));
        }
    }

    private static void assertClosed(Reconciliation result, String node, Optional<Element> element) {
        BigDecimal open = BigDecimal.ZERO;
        BigDecimal size = BigDecimal.ZERO;
        for (ProcessStream stream : result.network().streams()) {
            BigDecimal part = stream.ends().getOrDefault(node, BigDecimal.ZERO);
            BigDecimal amount = value(result, Variable.massOf(stream.id())).multiply(part);
            if (element.isPresent()) {
                amount = amount.multiply(value(result, Variable.contentOf(stream.material(), element.get())));
            }
            open = open.add(amount);
            size = size.add(amount.abs());
        }
        assertThat(open.abs()).isLessThanOrEqualTo(size.multiply(CLOSED));
    }

    private static BigDecimal value(Reconciliation result, Variable variable) {
        return result.value(variable).value().orElseThrow();
    }

    @Property(tries = 100)
    void uncertaintyIsNeverLargerThanMeasured(@ForAll long seed) {
        Reconciliation result =
                Reconciliation.of(new RandomNetwork(seed).withGaps(0.2).network());
        for (ReconciledValue value : result.values()) {
            if (value.measured().isPresent() && value.uncertainty().isPresent()) {
                assertThat(value.uncertainty().get())
                        .isLessThanOrEqualTo(value.measuredUncertainty().orElseThrow());
            }
        }
    }

    @Property(tries = 100)
    void theOrderOfStreamsHasNoMeaning(@ForAll long seed) {
        List<ProcessStream> streams = new RandomNetwork(seed).withGaps(0.1).streams();
        List<ProcessStream> shuffled = new ArrayList<>(streams);
        Collections.shuffle(shuffled, new Random(seed));
        Reconciliation one = Reconciliation.of(RandomNetwork.of(streams));
        Reconciliation other = Reconciliation.of(RandomNetwork.of(shuffled));
        assertThat(other.values()).isEqualTo(one.values());
        assertThat(other.measurementTests()).isEqualTo(one.measurementTests());
        assertThat(other.certificate()).isEqualTo(one.certificate());
    }

    @Property(tries = 100)
    void anotherUnitOfMassChangesNothingElse(@ForAll long seed) {
        Reconciliation kilograms = Reconciliation.of(new RandomNetwork(seed).network());
        Reconciliation grams =
                Reconciliation.of(new RandomNetwork(seed).scaled(1000).network());
        assertThat(grams.globalTest().isPresent())
                .isEqualTo(kilograms.globalTest().isPresent());
        for (int j = 0; j < kilograms.values().size(); j++) {
            ReconciledValue value = kilograms.values().get(j);
            ReconciledValue scaled = grams.values().get(j);
            double factor = value.variable().element().isPresent() ? 1 : 1000;
            double expected = value.value().orElseThrow().doubleValue() * factor;
            assertThat(scaled.value().orElseThrow().doubleValue()).isCloseTo(expected, within(1e-7 * expected));
            double u = value.uncertainty().orElseThrow().doubleValue() * factor;
            assertThat(scaled.uncertainty().orElseThrow().doubleValue()).isCloseTo(u, within(1e-5 * u));
        }
    }

    @Property(tries = 100)
    void valuesWithoutErrorAreNotAdjusted(@ForAll long seed) {
        Reconciliation result =
                Reconciliation.of(new RandomNetwork(seed).withoutErrors().network());
        assertThat(result.suspect()).isEmpty();
        for (ReconciledValue value : result.values()) {
            BigDecimal measured = value.measured().orElseThrow();
            assertThat(value.adjustment().orElseThrow().abs())
                    .isLessThanOrEqualTo(measured.multiply(new BigDecimal("1E-11")));
        }
        assertThat(result.globalTest().orElseThrow().statistic()).isLessThan(new BigDecimal("1E-9"));
    }

    @Property(tries = 100)
    void whatIsNotMeasuredIsEstimatedAsItIsOrUnobservable(@ForAll long seed) {
        Reconciliation complete =
                Reconciliation.of(new RandomNetwork(seed).withoutErrors().network());
        assertEstimated(complete, new RandomNetwork(seed).withoutErrors().withGapsInContents(0.3));
        assertEstimated(
                complete, new RandomNetwork(seed).withoutErrors().massesOnly().withGaps(0.3));
    }

    private static void assertEstimated(Reconciliation complete, RandomNetwork gappy) {
        Reconciliation result = Reconciliation.of(gappy.network(), ReconciliationRule.STANDARD.unbounded());
        assertThat(result.outcome()).isEqualTo(ReconciliationOutcome.RECONCILED);
        for (ReconciledValue value : result.values()) {
            if (value.state() == ValueState.ESTIMATED) {
                double expected = value(complete, value.variable()).doubleValue();
                double u = value.uncertainty().orElseThrow().doubleValue();
                assertThat(value.value().orElseThrow().doubleValue())
                        .isCloseTo(expected, within(1e-3 * u + 1e-6 * expected));
            }
            assertThat(value.value().isEmpty()).isEqualTo(value.state() == ValueState.UNOBSERVABLE);
        }
    }

    @Property(tries = 100)
    void noValueIsBeyondItsBounds(@ForAll long seed) {
        for (ReconciledValue value : Reconciliation.of(
                        new RandomNetwork(seed).withGaps(0.4).network())
                .values()) {
            value.value().ifPresent(number -> {
                assertThat(number).isGreaterThanOrEqualTo(new BigDecimal("-1E-9"));
                if (value.variable().element().isPresent()) {
                    assertThat(number).isLessThanOrEqualTo(new BigDecimal("1.000000001"));
                }
            });
        }
    }

    @Property(tries = 100)
    void boundsOnlyCost(@ForAll long seed) {
        FlowNetwork network = new RandomNetwork(seed).massesOnly().withGaps(0.4).network();
        Reconciliation bounded = Reconciliation.of(network);
        Reconciliation plain = Reconciliation.of(network, ReconciliationRule.STANDARD.unbounded());
        if (bounded.globalTest().isPresent() && plain.globalTest().isPresent()) {
            double cost = bounded.globalTest().get().statistic().doubleValue()
                    - plain.globalTest().get().statistic().doubleValue();
            assertThat(cost).isGreaterThan(-1e-6);
            boolean held = bounded.values().stream().anyMatch(value -> value.state() == ValueState.AT_BOUND);
            assertThat(held || Math.abs(cost) < 1e-6).isTrue();
        }
    }

    @Property(tries = 300)
    void noValueIsMadeUpOfHostileInputs(@ForAll long seed) {
        Random random = new Random(seed);
        List<ProcessStream> hostile = new RandomNetwork(seed)
                .withGaps(0.3).streams().stream()
                        .map(stream -> stream.toBuilder()
                                .mass(stream.mass()
                                        .map(mass -> hostile(mass, random))
                                        .orElse(null))
                                .build())
                        .toList();
        Reconciliation result = Reconciliation.of(RandomNetwork.of(hostile));
        for (ReconciledValue value : result.values()) {
            if (result.outcome() != ReconciliationOutcome.RECONCILED) {
                assertThat(value.value()).isEmpty();
            }
        }
        assertThat(result.suspect().isPresent() && result.outcome() != ReconciliationOutcome.RECONCILED)
                .isFalse();
    }

    private static MeasuredMass hostile(MeasuredMass mass, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> MeasuredMass.exact(mass.value());
            case 1 -> MeasuredMass.parse("99999999999999999 kg ± 0.000000000001");
            case 2 -> MeasuredMass.parse("0 kg ± 99999999999999999");
            case 3 -> MeasuredMass.parse("0.000000000000000000001 kg ± 0.000000000000000000001");
            case 4 -> MeasuredMass.parse("0 kg");
            default -> mass;
        };
    }
}
