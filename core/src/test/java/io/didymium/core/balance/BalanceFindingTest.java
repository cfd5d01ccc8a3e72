package io.didymium.core.balance;

import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.content;
import static io.didymium.core.testing.SmallChain.draft;
import static io.didymium.core.testing.SmallChain.flow;
import static io.didymium.core.testing.SmallChain.mass;
import static io.didymium.core.testing.SmallChain.outputs;
import static io.didymium.core.testing.SmallChain.portion;
import static io.didymium.core.testing.SmallChain.source;
import static io.didymium.core.testing.SmallChain.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.SmallChain;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every finding of the books has a case that provokes it, and no other. */
class BalanceFindingTest {
    /** A batch a that is bought and, by a step named turn, becomes b. */
    private static SupplyChain turned(Batch a, String taken, Batch b) {
        return draft().add(a)
                .add(b)
                .add(source("buy", 1, "a"))
                .add(step("turn", 2, 3, List.of(portion("a", taken)), "b"))
                .build();
    }

    private static Batch ofNeodymium(String name, String kilograms, int day, String fraction) {
        return batch(name, kilograms, day, content(Element.NEODYMIUM, fraction, "0.001"));
    }

    private static Map<BalanceFinding, SupplyChain> cases() {
        Map<BalanceFinding, SupplyChain> cases = new EnumMap<>(BalanceFinding.class);
        cases.put(BalanceFinding.MASS_CREATED, turned(batch("a", "10", 1), "10", batch("b", "11", 3)));
        cases.put(BalanceFinding.MASS_GAP, turned(batch("a", "10", 1), "10", batch("b", "9", 3)));
        cases.put(
                BalanceFinding.ELEMENT_CREATED,
                turned(ofNeodymium("a", "10", 1, "0.3"), "10", ofNeodymium("b", "10", 3, "0.31")));
        cases.put(
                BalanceFinding.ELEMENT_GAP,
                turned(ofNeodymium("a", "10", 1, "0.3"), "10", ofNeodymium("b", "10", 3, "0.29")));
        cases.put(BalanceFinding.ASSAY_MISSING, turned(batch("a", "10", 1), "10", ofNeodymium("b", "10", 3, "0.3")));
        cases.put(
                BalanceFinding.RARE_EARTH_IN_REAGENT,
                draft().add(batch("a", "10", 1, content(Element.NEODYMIUM, "0", "0")))
                        .add(source("buy", 1, "a"))
                        .add(ofNeodymium("b", "11", 3, "0.03"))
                        .add(step(
                                "turn",
                                ProcessKind.BLENDING,
                                SmallChain.SITE,
                                2,
                                3,
                                List.of(portion("a", "10")),
                                outputs("b"),
                                List.of(flow(
                                        FlowKind.REAGENT,
                                        "liquor",
                                        mass("1", "0"),
                                        content(Element.NEODYMIUM, "0.33", "0.01")))))
                        .build());
        cases.put(BalanceFinding.BATCH_OVERDRAWN, turned(batch("a", "10", 1), "10.5", batch("b", "10.5", 3)));
        cases.put(
                BalanceFinding.COMPOSITION_IMPOSSIBLE,
                draft().add(batch(
                                "a",
                                "10",
                                1,
                                content(Element.NEODYMIUM, "0.6", "0.003"),
                                content(Element.IRON, "0.5", "0.004")))
                        .add(source("buy", 1, "a"))
                        .build());
        return cases;
    }

    private static final Map<BalanceFinding, String> SENTENCES = Map.of(
            BalanceFinding.MASS_CREATED,
            "output 11 kg exceeds input 10 kg by 1 kg (no stated standard uncertainties)",
            BalanceFinding.MASS_GAP,
            "input 10 kg exceeds output 9 kg by 1 kg (no stated standard uncertainties)",
            BalanceFinding.ELEMENT_CREATED,
            "Nd: output 3.1 kg exceeds input 3 kg by 0.1 kg (7.07 standard uncertainties)",
            BalanceFinding.ELEMENT_GAP,
            "Nd: input 3 kg exceeds output 2.9 kg by 0.1 kg (7.07 standard uncertainties)",
            BalanceFinding.ASSAY_MISSING,
            "Nd cannot be balanced (0 kg in, 3 kg out): there is no assay of urn:example:batch:a",
            BalanceFinding.RARE_EARTH_IN_REAGENT,
            "reagent liquor brings in 0.33 kg of Nd without a passport",
            BalanceFinding.BATCH_OVERDRAWN,
            "urn:example:step:turn takes 10.5 kg of urn:example:batch:a at urn:example:site:site, where only 10 kg is left: 0.5 kg too much",
            BalanceFinding.COMPOSITION_IMPOSSIBLE,
            "contents sum to 1.1 of the mass, 20 standard uncertainties above the whole");

    @Test
    void everyFindingHasACase() {
        assertThat(cases()).containsOnlyKeys(BalanceFinding.values());
        assertThat(SENTENCES).containsOnlyKeys(BalanceFinding.values());
    }

    @TestFactory
    Stream<DynamicTest> eachCaseProvokesItsFindingAlone() {
        return cases().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().id(), () -> {
                    List<Finding> findings = ChainBalance.of(entry.getValue(), BalanceRule.STANDARD)
                            .findings();
                    assertThat(findings.stream().map(Finding::code)).containsExactly(entry.getKey());
                    assertThat(findings.get(0).message()).isEqualTo(SENTENCES.get(entry.getKey()));
                    assertThat(findings.get(0).location())
                            .isEqualTo(Location.of(
                                    entry.getKey() == BalanceFinding.COMPOSITION_IMPOSSIBLE
                                            ? "urn:example:batch:a"
                                            : "urn:example:step:turn"));
                }));
    }

    @Test
    void onlyWhatIsNotKnownLeavesTheVerdictOpen() {
        assertThat(Stream.of(BalanceFinding.values()).filter(code -> code.severity() != Severity.FAIL))
                .containsExactly(BalanceFinding.ASSAY_MISSING, BalanceFinding.RARE_EARTH_IN_REAGENT)
                .allMatch(code -> code.severity() == Severity.UNDECIDED);
    }
}
