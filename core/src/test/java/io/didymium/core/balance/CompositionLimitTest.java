package io.didymium.core.balance;

import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionLimitTest {
    /** u = 0.005 of 0.003 and 0.004; a thousand tests at 0.1 % allow 4.89154 of them, 0.0244577. */
    @ParameterizedTest
    @CsvSource({"0.4, true", "0.5, true", "0.524457, true", "0.524458, false", "0.6, false"})
    void contentsMayExceedTheWholeByWhatChanceExplains(String iron, boolean possible) {
        assertThat(CompositionLimit.exceeded(
                                batch(
                                        "a",
                                        "1",
                                        1,
                                        content(Element.NEODYMIUM, "0.5", "0.003"),
                                        content(Element.IRON, iron, "0.004")),
                                BalanceRule.STANDARD)
                        .isEmpty())
                .isEqualTo(possible);
    }

    @Test
    void withoutUncertaintyNothingMayExceedTheWhole() {
        assertThat(CompositionLimit.exceeded(
                                batch(
                                        "a",
                                        "1",
                                        1,
                                        content(Element.NEODYMIUM, "0.5", "0"),
                                        content(Element.IRON, "0.500000000001", "0")),
                                BalanceRule.STANDARD)
                        .map(Finding::message))
                .contains(
                        "contents sum to 1.000000000001 of the mass, no stated standard uncertainties above the whole");
    }

    @Test
    void oxidesAreSummedAsTheyAreStated() {
        assertThat(CompositionLimit.exceeded(
                        batch(
                                "a",
                                "1",
                                1,
                                content(Oxide.parse("Nd2O3"), "0.75", "0.001"),
                                content(Oxide.parse("Pr6O11"), "0.30", "0.001")),
                        BalanceRule.STANDARD))
                .isPresent();
    }

    @Test
    void whatWasNotAnalysedIsNotImpossible() {
        assertThat(CompositionLimit.exceeded(batch("a", "1", 1), BalanceRule.STANDARD))
                .isEmpty();
    }

    @Test
    void aVagueAnalysisExcusesNothing() {
        assertThat(CompositionLimit.exceeded(
                        batch(
                                "a",
                                "1",
                                1,
                                content(Element.NEODYMIUM, "0.9", "0.6"),
                                content(Element.DYSPROSIUM, "0.9", "0.6")),
                        BalanceRule.STANDARD))
                .isPresent();
    }
}
