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

import com.google.common.collect.ImmutableMap;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.SkimChains;
import io.didymium.core.testing.SmallChain;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A batch of 10 kg with an assay. */
    private static Batch analysed(String name, Assay assay) {
        return batch(name, "10", 3).toBuilder().assay(assay).build();
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
        cases.put(
                BalanceFinding.MASS_DIFFERENCE,
                turned(
                        batch("a", mass("100", "0.3"), SmallChain.SITE, 1),
                        "100",
                        batch("b", mass("98.4", "0.4"), SmallChain.SITE, 3)));
        cases.put(
                BalanceFinding.ELEMENT_DIFFERENCE,
                turned(ofNeodymium("a", "10", 1, "0.3"), "10", ofNeodymium("b", "10", 3, "0.3048")));
        cases.put(BalanceFinding.SUM_CREATED, SkimChains.regrading(3, "1").build());
        cases.put(BalanceFinding.SERIES_CREATED, SkimChains.regrading(3, "1").build());
        cases.put(BalanceFinding.LOSS_UNACCOUNTED, SkimChains.regrading(3, "-1").build());
        cases.put(
                BalanceFinding.UNCERTAINTY_TOO_LARGE,
                draft().add(batch("a", "10", 1))
                        .add(source("buy", 1, "a"))
                        .add(batch("b", "5", 3))
                        .add(step(
                                "turn",
                                ProcessKind.BLENDING,
                                SmallChain.SITE,
                                2,
                                3,
                                List.of(portion("a", "10")),
                                outputs("b"),
                                List.of(flow(FlowKind.LOSS, "dust", mass("5", "1.4")))))
                        .build());
        cases.put(
                BalanceFinding.VALUE_TOO_UNCERTAIN,
                turned(
                        ofNeodymium("a", "10", 1, "0.3"),
                        "10",
                        batch("b", "10", 3, content(Element.NEODYMIUM, "0.3", "0.02"))));
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
        cases.put(
                BalanceFinding.RARE_EARTHS_UNSTATED, turned(SmallChain.oxide("a", "10", 1), "10", batch("b", "10", 3)));
        cases.put(BalanceFinding.OUTPUT_WITHHELD, turned(batch("a", "10", 1), "10", batch("b", "9", 3)));
        cases.put(BalanceFinding.FLOW_CONTENTS_WITHHELD, dusty(FlowKind.LOSS, ofNeodymium("b", "9", 3, "0.3")));
        cases.put(
                BalanceFinding.ELEMENT_NOT_LOOKED_FOR,
                turned(
                        batch(
                                "a",
                                "10",
                                1,
                                content(Element.NEODYMIUM, "0.3", "0.001"),
                                content(Element.SAMARIUM, "0.0004", "0.00001")),
                        "10",
                        ofNeodymium("b", "10", 3, "0.3")));
        cases.put(
                BalanceFinding.LIMIT_TOO_WIDE,
                turned(
                        ofNeodymium("a", "10", 1, "0.3"),
                        "10",
                        analysed("b", Assay.of("XRF").content("Nd", "<40 %").build())));
        cases.put(
                BalanceFinding.OXIDE_SHARES_IMPOSSIBLE,
                draft().add(analysed(
                                "a",
                                Assay.of("XRF")
                                        .totalOxides("50 %")
                                        .content("Nd2O3", "60 % ± 0.3")
                                        .content("La2O3", "50 % ± 0.4")
                                        .build()))
                        .add(source("buy", 3, "a"))
                        .build());
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

    /** What a sum shows, a series of the same steps shows too. */
    private static final Map<BalanceFinding, List<BalanceFinding>> TOGETHER = Map.of(
            BalanceFinding.SUM_CREATED, List.of(BalanceFinding.SUM_CREATED, BalanceFinding.SERIES_CREATED),
            BalanceFinding.SERIES_CREATED, List.of(BalanceFinding.SUM_CREATED, BalanceFinding.SERIES_CREATED),
            BalanceFinding.LOSS_UNACCOUNTED, List.of(BalanceFinding.LOSS_UNACCOUNTED, BalanceFinding.LOSS_UNACCOUNTED));

    private static final Map<BalanceFinding, String> SENTENCES = ImmutableMap.<BalanceFinding, String>builder()
            .put(
                    BalanceFinding.MASS_CREATED,
                    "output 11 kg exceeds input 10 kg by 1 kg (no stated standard uncertainties)")
            .put(BalanceFinding.MASS_GAP, "input 10 kg exceeds output 9 kg by 1 kg (no stated standard uncertainties)")
            .put(
                    BalanceFinding.ELEMENT_CREATED,
                    "Nd: output 3.1 kg exceeds input 3 kg by 0.1 kg (6.77 standard uncertainties)")
            .put(
                    BalanceFinding.ELEMENT_GAP,
                    "Nd: input 3 kg exceeds output 2.9 kg by 0.1 kg (6.77 standard uncertainties)")
            .put(
                    BalanceFinding.ASSAY_MISSING,
                    "Nd cannot be balanced (0 kg in, 3 kg out): there is no assay of urn:example:batch:a")
            .put(
                    BalanceFinding.ELEMENT_NOT_LOOKED_FOR,
                    "Sm cannot be balanced (0.004 kg in, 0 kg out): the analyses of urn:example:batch:b do not say whether they hold it")
            .put(
                    BalanceFinding.LIMIT_TOO_WIDE,
                    "Nd: results below a limit leave 4 kg open, where at most 0.0300000 kg shows anything (3 kg in, 0 kg out)")
            .put(
                    BalanceFinding.OXIDE_SHARES_IMPOSSIBLE,
                    "shares of the rare-earth oxides sum to 1.1 of them, 20 standard uncertainties above the whole")
            .put(BalanceFinding.RARE_EARTH_IN_REAGENT, "reagent liquor brings in 0.33 kg of Nd without a passport")
            .put(
                    BalanceFinding.RARE_EARTHS_UNSTATED,
                    "urn:example:batch:a is by its form a rare-earth material (oxide), but states no rare-earth contents: no balance of them can be made")
            .put(
                    BalanceFinding.OUTPUT_WITHHELD,
                    "an output of urn:example:step:turn is withheld: whether the step lost or created something is not known")
            .put(
                    BalanceFinding.FLOW_CONTENTS_WITHHELD,
                    "contents of flows of urn:example:step:turn are withheld: whether elements were lost or created is not known")
            .put(
                    BalanceFinding.COMPOSITION_IMPOSSIBLE,
                    "contents sum to 1.1 of the mass, 20 standard uncertainties above the whole")
            .put(
                    BalanceFinding.MASS_DIFFERENCE,
                    "input 100 kg and output 98.4 kg differ by 1.6 kg (3.19 standard uncertainties), which chance explains in a chain of this size")
            .put(
                    BalanceFinding.ELEMENT_DIFFERENCE,
                    "Nd: input 3 kg and output 3.048 kg differ by 0.048 kg (3.25 standard uncertainties), which chance explains in a chain of this size")
            .put(
                    BalanceFinding.SUM_CREATED,
                    "Nd over 3 steps of the chain: output 1337.47534 kg exceeds input 1311.75466 kg by 25.7207 kg (8.09 standard uncertainties)")
            .put(
                    BalanceFinding.SERIES_CREATED,
                    "Nd in the 3 steps of did:web:operator.example from urn:example:step:s01 to urn:example:step:s03: more came out than went in, by 8.58 standard uncertainties")
            .put(
                    BalanceFinding.LOSS_UNACCOUNTED,
                    "Nd over 3 steps of the chain: less came out than went in, by 8.09 standard uncertainties")
            .put(
                    BalanceFinding.UNCERTAINTY_TOO_LARGE,
                    "the balance of all mass has a standard uncertainty of 1.46164 kg, where at most 0.300000 kg shows anything; most of it comes from the mass of flow 'dust' of urn:example:step:turn, stated with 28 %")
            .put(
                    BalanceFinding.VALUE_TOO_UNCERTAIN,
                    "the content of Nd in urn:example:batch:b is stated with a standard uncertainty of 6.67 %, where at most 3.79 % is evidence, and the balance of Nd depends on it")
            .buildOrThrow();

    @Test
    void everyFindingHasACase() {
        assertThat(cases()).containsOnlyKeys(BalanceFinding.values());
        assertThat(SENTENCES).containsOnlyKeys(BalanceFinding.values());
    }

    @TestFactory
    Stream<DynamicTest> eachCaseProvokesItsFindingAlone() {
        return cases().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().id(), () -> {
                    List<Finding> findings = ChainBalance.of(
                                    entry.getValue(), BalanceRule.STANDARD, Set.of(), withheld(entry.getKey()))
                            .findings();
                    assertThat(findings.stream().map(Finding::code))
                            .containsExactlyElementsOf(TOGETHER.getOrDefault(entry.getKey(), List.of(entry.getKey())));
                    Finding finding = findings.stream()
                            .filter(one -> one.code() == entry.getKey())
                            .findFirst()
                            .orElseThrow();
                    assertThat(finding.message()).isEqualTo(SENTENCES.get(entry.getKey()));
                    assertThat(finding.location().subject()).isEqualTo(subject(entry.getKey()));
                }));
    }

    private static final StepId TURN = new StepId("urn:example:step:turn");
    private static final WithheldDetails OUTPUT = WithheldDetails.of(Set.of(TURN), Map.of());
    private static final WithheldDetails DUST = WithheldDetails.of(Set.of(), Map.of(TURN, Set.of("dust")));

    private static WithheldDetails withheld(BalanceFinding code) {
        return switch (code) {
            case OUTPUT_WITHHELD -> OUTPUT;
            case FLOW_CONTENTS_WITHHELD -> DUST;
            default -> WithheldDetails.NONE;
        };
    }

    /** Batch a of 3 kg of neodymium becomes b, with a kilogram of dust as a flow. */
    private static SupplyChain dusty(FlowKind kind, Batch b) {
        return draft().add(ofNeodymium("a", "10", 1, "0.3"))
                .add(source("buy", 1, "a"))
                .add(b)
                .add(step(
                        "turn",
                        ProcessKind.BLENDING,
                        SmallChain.SITE,
                        2,
                        3,
                        List.of(portion("a", "10")),
                        outputs("b"),
                        List.of(flow(kind, "dust", mass("1", "0.001")))))
                .build();
    }

    private static List<FindingCode> codes(SupplyChain chain, WithheldDetails withheld) {
        return ChainBalance.of(chain, BalanceRule.STANDARD, Set.of(), withheld).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void whatADustOfUnknownContentsMayHoldIsNeitherLostNorBalanced() {
        SupplyChain lost = dusty(FlowKind.LOSS, ofNeodymium("b", "9", 3, "0.3"));
        SupplyChain even = dusty(FlowKind.LOSS, ofNeodymium("b", "9", 3, "0.3333333"));

        assertThat(codes(lost, WithheldDetails.NONE)).containsExactly(BalanceFinding.ELEMENT_GAP);
        assertThat(codes(lost, DUST)).containsExactly(BalanceFinding.FLOW_CONTENTS_WITHHELD);
        assertThat(codes(even, WithheldDetails.NONE)).isEmpty();
        assertThat(codes(even, DUST)).containsExactly(BalanceFinding.FLOW_CONTENTS_WITHHELD);
    }

    @Test
    void aSurplusIsCreatedWhateverDustLeaves() {
        SupplyChain more = dusty(FlowKind.LOSS, ofNeodymium("b", "9", 3, "0.36"));

        assertThat(codes(more, DUST))
                .containsExactlyInAnyOrder(BalanceFinding.ELEMENT_CREATED, BalanceFinding.FLOW_CONTENTS_WITHHELD);
    }

    @Test
    void aSurplusMayBeDueToAReagentOfUnknownContentsAndALossMayNot() {
        assertThat(codes(dusty(FlowKind.REAGENT, ofNeodymium("b", "11", 3, "0.29")), DUST))
                .containsExactly(BalanceFinding.FLOW_CONTENTS_WITHHELD);
        assertThat(codes(dusty(FlowKind.REAGENT, ofNeodymium("b", "11", 3, "0.2")), DUST))
                .containsExactlyInAnyOrder(BalanceFinding.ELEMENT_GAP, BalanceFinding.FLOW_CONTENTS_WITHHELD);
    }

    @Test
    void aSurplusOfWhatIsVisibleIsCreatedWhateverIsWithheld() {
        SupplyChain more = turned(batch("a", "10", 1), "10", batch("b", "11", 3));
        SupplyChain even = turned(batch("a", "10", 1), "10", batch("b", "10", 3));

        assertThat(ChainBalance.of(more, BalanceRule.STANDARD, Set.of(), OUTPUT).findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(BalanceFinding.MASS_CREATED, BalanceFinding.OUTPUT_WITHHELD);
        assertThat(ChainBalance.of(even, BalanceRule.STANDARD, Set.of(), OUTPUT).findings())
                .extracting(Finding::code)
                .containsExactly(BalanceFinding.OUTPUT_WITHHELD);
    }

    private static String subject(BalanceFinding code) {
        return switch (code) {
            case COMPOSITION_IMPOSSIBLE, OXIDE_SHARES_IMPOSSIBLE -> "urn:example:batch:a";
            case SUM_CREATED, LOSS_UNACCOUNTED -> BalanceTests.CHAIN;
            case SERIES_CREATED -> SmallChain.OPERATOR.id().value();
            default -> "urn:example:step:turn";
        };
    }

    @Test
    void onlyWhatIsNotKnownLeavesTheVerdictOpen() {
        assertThat(Stream.of(BalanceFinding.values()).filter(code -> code.severity() != Severity.FAIL))
                .containsExactly(
                        BalanceFinding.MASS_DIFFERENCE,
                        BalanceFinding.ELEMENT_DIFFERENCE,
                        BalanceFinding.LOSS_UNACCOUNTED,
                        BalanceFinding.UNCERTAINTY_TOO_LARGE,
                        BalanceFinding.VALUE_TOO_UNCERTAIN,
                        BalanceFinding.ASSAY_MISSING,
                        BalanceFinding.ELEMENT_NOT_LOOKED_FOR,
                        BalanceFinding.LIMIT_TOO_WIDE,
                        BalanceFinding.RARE_EARTHS_UNSTATED,
                        BalanceFinding.OUTPUT_WITHHELD,
                        BalanceFinding.FLOW_CONTENTS_WITHHELD,
                        BalanceFinding.RARE_EARTH_IN_REAGENT);
        assertThat(BalanceFinding.MASS_DIFFERENCE.severity()).isEqualTo(Severity.INFORM);
        assertThat(BalanceFinding.ELEMENT_DIFFERENCE.severity()).isEqualTo(Severity.INFORM);
    }
}
