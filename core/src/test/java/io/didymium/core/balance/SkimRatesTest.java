package io.didymium.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.covariance.Effects;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.testing.SkimChains;
import io.didymium.core.testing.SkimChains.Supply;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorChain;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often honest chains raise an alarm and skims are found, where every measurement errs by a normal error of its stated uncertainty.
 * Differences are linear in the errors.
 */
class SkimRatesTest {
    private static final long SEED = 20261;
    private static final int RUNS = 1_000;

    private static final Map<String, Supplier<SupplyChain>> CHAINS = new TreeMap<>(Map.of(
            "A", PhosphateChain::chain,
            "B", RotorChain::chain,
            "C", MotorChain::chain,
            "split", SkimChains::split,
            "serial", () -> SkimChains.line(Supply.SERIAL, 50).chain(),
            "parallel", () -> SkimChains.line(Supply.PARALLEL, 50).chain(),
            "shared", () -> SkimChains.line(Supply.SHARED, 50).chain()));

    private final Random random = new Random(SEED);

    /** The tests of a chain, with errors drawn for the measurements behind its lines. */
    private final class Simulation {
        private final LineTests tests;
        private final int measurements;

        Simulation(SupplyChain chain) {
            ChainLedger ledger = new ChainLedger(chain, BalanceRule.STANDARD, Set.of(), WithheldDetails.NONE);
            List<Line> lines = ledger.lines().stream().flatMap(List::stream).toList();
            tests = new LineTests(lines, chain::operatorOf, ledger.values(), BalanceRule.STANDARD, 0);
            measurements = ledger.values().index().size();
        }

        /** The differences of an honest chain in which everything is measured with errors. */
        double[] honest() {
            double[] errors = new double[measurements];
            for (int i = 0; i < measurements; i++) {
                errors[i] = random.nextGaussian();
            }
            double[] differences = new double[tests.lines().size()];
            for (int line = 0; line < differences.length; line++) {
                Effects effects = tests.lines().get(line).effects();
                for (int part = 0; part < effects.size(); part++) {
                    differences[line] += effects.kilograms(part) * errors[effects.measurement(part)];
                }
            }
            return differences;
        }

        /** Creates so many standard uncertainties of neodymium in each of the first steps. */
        double[] skimmed(double uncertainties, int steps) {
            double[] differences = honest();
            int done = 0;
            for (int line = 0; line < differences.length && done < steps; line++) {
                if (tests.lines()
                        .get(line)
                        .element()
                        .filter(Element.NEODYMIUM::equals)
                        .isPresent()) {
                    differences[line] -=
                            uncertainties * own(tests.lines().get(line).effects());
                    done++;
                }
            }
            return differences;
        }

        private static double own(Effects effects) {
            double variance = 0;
            for (int part = 0; part < effects.size(); part++) {
                variance += effects.kilograms(part) * effects.kilograms(part);
            }
            return Math.sqrt(variance);
        }

        boolean isRejected(double[] differences) {
            for (int line = 0; line < differences.length; line++) {
                if (Math.abs(differences[line])
                        > tests.critical() * tests.lines().get(line).uncertainty()) {
                    return true;
                }
            }
            return tests.sums(differences).stream().anyMatch(sum -> sum.line().state() == BalanceState.CREATED)
                    || tests.leaks(differences).stream().anyMatch(leak -> leak.state() == BalanceState.CREATED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C", "split", "serial", "parallel", "shared"})
    void atMostFiveOfAThousandHonestChainsAreRejected(String name) {
        Simulation simulation = new Simulation(CHAINS.get(name).get());
        int rejected = 0;
        for (int run = 0; run < RUNS; run++) {
            rejected += simulation.isRejected(simulation.honest()) ? 1 : 0;
        }
        assertThat(rejected).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"serial, 2, 10", "shared, 2, 10", "parallel, 3, 10", "serial, 2, 4"})
    void skimsAreFoundInNinetyFivePerCent(String name, double uncertainties, int steps) {
        Simulation simulation = new Simulation(CHAINS.get(name).get());
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            found += simulation.isRejected(simulation.skimmed(uncertainties, steps)) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(950);
    }
}
