package io.didymium.core.lca.chain;

import static io.didymium.core.lca.chain.BatchStory.GWP;
import static io.didymium.core.lca.chain.BatchStory.batch;
import static io.didymium.core.lca.chain.BatchStory.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.system.FootprintFinding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChainFootprintTest {
    private static final BatchAllocation MASS = new BatchAllocation.ByMass();
    private static final BatchAllocationPlan BY_MASS = BatchAllocationPlan.of(MASS);

    @Test
    void passesOnThePartThatIsConsumed() {
        ChainFootprint footprint = new BatchStory()
                .bought("oxide", "10", "30")
                .step("melting", List.of("oxide 4"), List.of("metal 2 PRODUCT"))
                .uses("melting", "power", "22", "0.5")
                .footprint(BY_MASS);
        assertThat(footprint.total(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("131");
        assertThat(footprint.perKilogram(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("65.5");
        assertThat(footprint.total(batch("oxide"), GWP).orElseThrow()).isEqualByComparingTo("300");
    }

    @Test
    void lossesAndResiduesBearNothing() {
        ChainFootprint footprint = new BatchStory()
                .bought("block", "10", "3")
                .step("cutting", List.of("block 10"), List.of("magnet 7 PRODUCT", "swarf 2 RESIDUE", "sludge 1 WASTE"))
                .footprint(BY_MASS);
        assertThat(footprint.total(batch("magnet"), GWP).orElseThrow()).isEqualByComparingTo("30");
        assertThat(footprint.total(batch("swarf"), GWP).orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void dividesByMassAndByValue() {
        BatchStory story = joint();
        assertThat(story.footprint(BY_MASS).total(batch("NdPr oxide"), GWP).orElseThrow())
                .isEqualByComparingTo("25");
        ChainFootprint byValue = story.footprint(BatchAllocationPlan.of(new BatchAllocation.ByPrice(
                prices(Map.of("NdPr oxide", new BigDecimal("90"), "La oxide", new BigDecimal("10"))))));
        assertThat(byValue.total(batch("NdPr oxide"), GWP).orElseThrow()).isEqualByComparingTo("75");
        assertThat(byValue.shares(step("separation")).orElseThrow().of(batch("La oxide")))
                .isEqualByComparingTo("0.25");
    }

    @Test
    void leavesToOneOutputWhatIsForItAlone() {
        ChainFootprint footprint =
                joint().usesFor("La oxide", "separation", "drying", "8", "1").footprint(BY_MASS);
        assertThat(footprint.total(batch("NdPr oxide"), GWP).orElseThrow()).isEqualByComparingTo("25");
        assertThat(footprint.total(batch("La oxide"), GWP).orElseThrow()).isEqualByComparingTo("83");
    }

    @Test
    void knowsNothingOfWhatCannotBeDivided() {
        BatchStory story = joint().step("melting", List.of("NdPr oxide 5"), List.of("metal 1 PRODUCT"));
        ChainFootprint footprint = story.footprint(
                BatchAllocationPlan.of(new BatchAllocation.ByPrice(prices(Map.of("NdPr oxide", BigDecimal.ONE)))));
        assertThat(footprint.total(batch("metal"), GWP)).isEmpty();
        assertThat(footprint.findings())
                .extracting(Finding::code)
                .contains(FootprintFinding.ALLOCATION_MISSING, FootprintFinding.STEP_DATA_MISSING);
    }

    @Test
    void takesSharesLaidDownByHand() {
        Shares<BatchId> shares = Shares.inProportion(Map.of(batch("La oxide"), BigDecimal.ONE));
        ChainFootprint footprint = joint().footprint(
                        BY_MASS.with(step("separation"), new BatchAllocation.Fixed(shares, "a by-product is free")));
        assertThat(footprint.total(batch("NdPr oxide"), GWP).orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void tellsPrimaryDataApart() {
        ChainFootprint footprint = new BatchStory()
                .bought("oxide", "10", "3")
                .step("melting", List.of("oxide 10"), List.of("metal 8 PRODUCT"))
                .measures("melting", "perfluorocarbons", "10", "1")
                .footprint(BY_MASS);
        assertThat(footprint.primaryShare(batch("metal"), GWP).orElseThrow()).isEqualByComparingTo("0.25");
    }

    @Test
    void whatStepsAddSumsToTheWhole() {
        ChainFootprint footprint = joint().step("melting", List.of("NdPr oxide 5"), List.of("metal 4 PRODUCT"))
                .uses("melting", "power", "44", "0.5")
                .footprint(BY_MASS);
        Map<StepId, BigDecimal> byStep = footprint.byStep(batch("metal"), GWP);
        assertThat(byStep.keySet()).containsExactly(step("buying of concentrate"), step("separation"), step("melting"));
        assertThat(byStep.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(footprint.total(batch("metal"), GWP).orElseThrow());
        assertThat(byStep.get(step("separation"))).isEqualByComparingTo("2.5");
    }

    @Test
    void whatReplacesSomethingBearsThatAndTheOthersTheRest() {
        ChainFootprint footprint = joint().footprint(BatchAllocationPlan.of(substitution("0.9")));
        assertThat(footprint.total(batch("La oxide"), GWP).orElseThrow()).isEqualByComparingTo("40.5");
        assertThat(footprint.total(batch("NdPr oxide"), GWP).orElseThrow()).isEqualByComparingTo("59.5");
        assertThat(footprint.credits()).singleElement().satisfies(credit -> {
            assertThat(credit.name()).isEqualTo("credit for La oxide");
            assertThat(credit.step()).isEqualTo(step("separation"));
            assertThat(credit.impact(GWP)).isEqualByComparingTo("-40.5");
        });
        assertThat(footprint.findings()).isEmpty();
    }

    @Test
    void aCreditIsAContributionAndNoPrimaryData() {
        ChainFootprint footprint =
                joint().measures("separation", "steam", "10", "1").footprint(BatchAllocationPlan.of(substitution("2")));
        BatchContributions contributions =
                footprint.contributions(batch("NdPr oxide"), GWP).orElseThrow();
        assertThat(contributions.byFlow().get("La from elsewhere").value()).isEqualByComparingTo("-90");
        assertThat(contributions.total()).isEqualByComparingTo("20");
        assertThat(footprint.primaryShare(batch("NdPr oxide"), GWP).orElseThrow())
                .isEqualByComparingTo("0.05");
    }

    @Test
    void substitutionIsRefusedWhereAllReplaceAndNothingIsLeftToBearTheRest() {
        BatchAllocation all = new BatchAllocation.Substitution(
                MASS, new TreeMap<>(Map.of("La oxide", substitute("1"), "NdPr oxide", substitute("1"))), "a test");
        ChainFootprint footprint = joint().footprint(BatchAllocationPlan.of(all));
        assertThat(footprint.total(batch("NdPr oxide"), GWP)).isEmpty();
        assertThat(footprint.credits()).isEmpty();
        assertThat(footprint.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FootprintFinding.ALLOCATION_MISSING));
    }

    @Test
    void rejectsASubstituteOfWhichNothingIsKnown() {
        ActivityFactor unknown = ActivityFactor.builder(
                        "La from elsewhere", "kg", "a table", Provenance.Origin.SECONDARY)
                .build();
        assertThatThrownBy(() -> new BatchAllocation.Substitute(unknown, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("La from elsewhere");
    }

    @Test
    void whatIsUnknownHasNoContributions() {
        ChainFootprint footprint = joint().footprint(BatchAllocationPlan.of(
                new BatchAllocation.ByPrice(prices(Map.of("NdPr oxide", BigDecimal.ONE)))));
        assertThat(footprint.contributions(batch("NdPr oxide"), GWP)).isEmpty();
        assertThat(footprint.byStep(batch("NdPr oxide"), GWP)).isEmpty();
        assertThat(footprint.primaryShare(batch("NdPr oxide"), GWP)).isEmpty();
    }

    @Test
    void contributionsAreOfTheBatchAlone() {
        BatchContributions contributions = joint().usesFor("La oxide", "separation", "drying", "8", "1")
                .footprint(BY_MASS)
                .contributions(batch("NdPr oxide"), GWP)
                .orElseThrow();
        assertThat(contributions.entries())
                .extracting(entry -> entry.activity().name())
                .containsExactly("concentrate", "acid");
        assertThat(contributions.entries().get(1).slope()).isEqualByComparingTo("0.25");
        assertThat(contributions.byFlow().get("acid").share().orElseThrow()).isEqualByComparingTo("0.2");
    }

    @Test
    void sharesOfNothingAreNone() {
        BatchContributions contributions = new BatchStory()
                .bought("scrap", "5", "0")
                .footprint(BY_MASS)
                .contributions(batch("scrap"), GWP)
                .orElseThrow();
        assertThat(contributions.byStage().values())
                .singleElement()
                .satisfies(sum -> assertThat(sum.share()).isEmpty());
    }

    @Test
    void rejectsAnActivityOfAStepThatIsNotInTheChain() {
        Activity stranger = Activity.of(
                step("elsewhere"),
                "power",
                BigDecimal.ONE,
                ActivityFactor.builder("power", "kWh", "a table", Provenance.Origin.SECONDARY)
                        .build());
        var chain = joint().chain();
        assertThatThrownBy(() -> ChainFootprint.of(chain, List.of(stranger), BY_MASS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere");
    }

    private static BatchAllocation substitution(String ratio) {
        return new BatchAllocation.Substitution(
                MASS, new TreeMap<>(Map.of("La oxide", substitute(ratio))), "it is sold");
    }

    private static BatchAllocation.Substitute substitute(String ratio) {
        ActivityFactor factor = ActivityFactor.builder(
                        "La from elsewhere", "kg", "a table", Provenance.Origin.SECONDARY)
                .impacts(Map.of(GWP, new BigDecimal("1.5")))
                .build();
        return new BatchAllocation.Substitute(factor, new BigDecimal(ratio));
    }

    private static BatchStory joint() {
        return new BatchStory()
                .bought("concentrate", "100", "0.8")
                .step(
                        "separation",
                        List.of("concentrate 100"),
                        List.of("NdPr oxide 10 PRODUCT", "La oxide 30 CO_PRODUCT"))
                .uses("separation", "acid", "20", "1");
    }

    private static PriceTable prices(Map<String, BigDecimal> prices) {
        return PriceTable.of(PriceTable.Window.of(LocalDate.of(2026, 2, 2)), "CNY", "a market report", prices);
    }
}
