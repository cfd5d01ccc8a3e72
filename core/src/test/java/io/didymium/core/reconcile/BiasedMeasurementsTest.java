package io.didymium.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.reconcile.network.ChainNetwork;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.testing.scenario.PhosphateChain;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scenario A with each of its redundant measurements wrong in turn: how often the right one is named, alone or with those whose error has
 * the same effect on every balance. A bias is within reach if the tests find it in 95 of 100 cases.
 */
class BiasedMeasurementsTest {
    private static final ReconciliationRule RULE = ReconciliationRule.STANDARD.unbounded();

    /** What came of biasing measurements. */
    private record Count(int tried, int named, int alone, int wrong, int withinReach, int namedWithinReach) {
        static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

        Count plus(Variable biased, Optional<Suspect> suspect, boolean isWithinReach) {
            boolean right = suspect.filter(one -> one.includes(biased)).isPresent();
            boolean only = right && suspect.get().sameMeasurements().isEmpty();
            return new Count(
                    tried + 1,
                    named + (right ? 1 : 0),
                    alone + (only ? 1 : 0),
                    wrong + (suspect.isPresent() && !right ? 1 : 0),
                    withinReach + (isWithinReach ? 1 : 0),
                    namedWithinReach + (right && isWithinReach ? 1 : 0));
        }

        Count plus(Count other) {
            return new Count(
                    tried + other.tried,
                    named + other.named,
                    alone + other.alone,
                    wrong + other.wrong,
                    withinReach + other.withinReach,
                    namedWithinReach + other.namedWithinReach);
        }
    }

    private static FlowNetwork network() {
        return ChainNetwork.builder(PhosphateChain.chain())
                .unstatedIsAbsent()
                .build()
                .network();
    }

    private static Count biasedBy(int uncertainties, FlowNetwork network) {
        BigDecimal times = BigDecimal.valueOf(uncertainties);
        Reconciliation honest = Reconciliation.of(network, RULE);
        assertThat(honest.suspect()).isEmpty();
        Count count = Count.NONE;
        for (MeasurementTest test : honest.measurementTests()) {
            BigDecimal reach = honest.value(test.variable())
                    .measuredUncertainty()
                    .orElseThrow()
                    .multiply(times);
            // A content that would be above one cannot be stated.
            Optional<FlowNetwork> biased = BiasedNetwork.withBias(network, test.variable(), times);
            if (biased.isPresent()) {
                count = count.plus(
                        test.variable(),
                        Reconciliation.of(biased.get(), RULE).suspect(),
                        test.detectable().compareTo(reach) <= 0);
            }
        }
        return count;
    }

    /** The table of DECISIONS.md: without other errors, the right measurement is named whenever one is. */
    @ParameterizedTest
    @CsvSource({"5, 83, 64, 0", "10, 102, 72, 84", "20, 113, 82, 109", "50, 149, 84, 125"})
    void namesTheRightMeasurementOrNone(int uncertainties, int named, int alone, int withinReach) {
        Count count = biasedBy(uncertainties, network());
        assertThat(count.wrong()).isZero();
        assertThat(count.namedWithinReach()).isEqualTo(count.withinReach());
        assertThat(count.tried()).isEqualTo(uncertainties == 50 ? 204 : 208);
        assertThat(count.named()).isEqualTo(named);
        assertThat(count.alone()).isEqualTo(alone);
        assertThat(count.withinReach()).isEqualTo(withinReach);
    }

    @Test
    void namesTheRightMeasurementAmongRandomErrorsInNineteenOfTwentyCases() {
        Count count = Count.NONE;
        for (long seed = 1; seed <= 3; seed++) {
            count = count.plus(biasedBy(10, BiasedNetwork.withErrors(network(), new Random(seed))));
        }
        assertThat(count.withinReach()).isGreaterThan(200);
        assertThat(count.namedWithinReach()).isGreaterThanOrEqualTo((count.withinReach() * 95 + 99) / 100);
        assertThat(count.wrong() * 100).isLessThan(count.tried() * 5);
    }
}
