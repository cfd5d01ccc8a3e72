package io.didymium.core.lca.pcr;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.pcr.study.DeclaredUnit;
import io.didymium.core.lca.pcr.study.ReportingItem;
import io.didymium.core.lca.pcr.study.StudyDeclaration;
import io.didymium.core.lca.pcr.study.StudyFacts;
import io.didymium.core.lca.pcr.study.StudyModule;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.process.OutputRole;
import io.didymium.core.testing.TestInventory;
import io.didymium.core.testing.scenario.PhosphateActivities;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StudyFactsTest {
    private static final BatchAllocationPlan PLAN = BatchAllocationPlan.of(PhosphateActivities.BY_VALUE)
            .with(PhosphateChain.step("procurement"), new BatchAllocation.ByMass());

    @Test
    void aBatchShowsTheDivisionsBehindIt() {
        StudyFacts facts = oxide(PhosphateActivities.activities(), PLAN);
        assertThat(facts.allocations())
                .extracting(StudyFacts.Allocation::place)
                .containsExactly(
                        PhosphateChain.step("digestion").value(),
                        PhosphateChain.step("separation").value());
        assertThat(facts.allocations().get(1).stage()).contains(LifeCycleStage.OXIDE);
        assertThat(facts.allocations().get(1).method()).isEqualTo(AllocationMethod.ECONOMIC);
        assertThat(facts.allocations().get(1).window()).contains(PriceTable.Window.of(LocalDate.of(2026, 2, 2)));
        assertThat(facts.categories()).containsExactly(Usage.COST, Usage.GWP);
        assertThat(facts.gaps()).isEmpty();
        assertThat(facts.credits()).isEmpty();
        assertThat(facts.undated()).containsExactly("estimates of scenario A");
    }

    @Test
    void coreProcessesAreThoseOfTheMaker() {
        // The separator's reagents are an estimate, all that the smelter does is measured.
        assertThat(oxide(PhosphateActivities.activities(), PLAN).coreSpecific().get(Usage.GWP))
                .isEqualByComparingTo("0");
        ChainFootprint footprint = ChainFootprint.of(PhosphateChain.chain(), PhosphateActivities.activities(), PLAN);
        assertThat(StudyFacts.of(footprint, PhosphateChain.batch("A-M2"))
                        .coreSpecific()
                        .get(Usage.GWP))
                .isEqualByComparingTo("1");
    }

    @Test
    void aSilentStepIsAGap() {
        StudyFacts facts = oxide(
                PhosphateActivities.activities().stream()
                        .filter(activity -> !activity.step().equals(PhosphateChain.step("extraction")))
                        .toList(),
                PLAN);
        assertThat(facts.gaps())
                .extracting(StudyFacts.Gap::place)
                .containsExactly(PhosphateChain.step("extraction").value());
    }

    @Test
    void activitiesThatSayNothingOfACategoryAreCounted() {
        ChainFootprint footprint = ChainFootprint.of(
                PhosphateChain.chain(),
                PhosphateActivities.activities().stream()
                        .map(activity -> activity.name().equals("acid and heat") ? withoutCost(activity) : activity)
                        .toList(),
                PLAN);
        assertThat(StudyFacts.of(footprint, PhosphateChain.batch("A-O1")).incomplete())
                .isEqualTo(new TreeMap<>(Map.of(Usage.COST, 1)));
    }

    @Test
    void wasteThatBearsAShareIsSeen() {
        BatchAllocationPlan everything =
                new BatchAllocationPlan(new BatchAllocation.ByMass(), new TreeMap<>(), EnumSet.allOf(OutputRole.class));
        assertThat(oxide(PhosphateActivities.activities(), everything).credits())
                .extracting(StudyFacts.Gap::place)
                .containsExactly(
                        PhosphateChain.step("digestion").value(),
                        PhosphateChain.step("separation").value());
    }

    @Test
    void whatIsCreditedBySubstitutionIsSeen() {
        ActivityFactor elsewhere = ActivityFactor.builder(
                        "cerium oxide from elsewhere", "kg", "a table", Provenance.Origin.SECONDARY)
                .impacts(Map.of(Usage.GWP, new BigDecimal("5"), Usage.COST, BigDecimal.ONE))
                .build();
        BatchAllocation substitution = new BatchAllocation.Substitution(
                PhosphateActivities.BY_VALUE,
                new TreeMap<>(Map.of("Cerium oxide", new BatchAllocation.Substitute(elsewhere, new BigDecimal("0.5")))),
                "a test");
        StudyFacts facts =
                oxide(PhosphateActivities.activities(), PLAN.with(PhosphateChain.step("separation"), substitution));
        assertThat(facts.credits())
                .containsExactly(
                        new StudyFacts.Gap(PhosphateChain.step("separation").value(), "credit for Cerium oxide"));
        assertThat(facts.allocations().get(1).method()).isEqualTo(AllocationMethod.SUBSTITUTION);
    }

    @Test
    void theScenariosOxideIsMeasuredAgainstTheProfile() {
        StudyDeclaration said = StudyDeclaration.builder("A-O1", LifeCycleStage.OXIDE)
                .unit(DeclaredUnit.KILOGRAM)
                .module(StudyModule.UPSTREAM, BigDecimal.ZERO)
                .module(StudyModule.CORE, BigDecimal.ZERO)
                .indicator("GWP-total", Usage.GWP, BigDecimal.ZERO)
                .comparedWith(AllocationMethod.PHYSICAL)
                .referencePeriod(new PriceTable.Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))
                .oldestGenericYear(2024)
                .validity(new PriceTable.Window(LocalDate.of(2026, 4, 1), LocalDate.of(2031, 3, 31)))
                .reported(EnumSet.allOf(ReportingItem.class))
                .build();
        PcrReport report = BuiltInRules.RARE_EARTHS.check(said, oxide(PhosphateActivities.activities(), PLAN));
        assertThat(report.state(PcrItem.ALLOCATION_KEY)).isEqualTo(ItemState.FULFILLED);
        assertThat(report.state(PcrItem.ALLOCATION_COMPARISON)).isEqualTo(ItemState.FULFILLED);
        assertThat(report.state(PcrItem.PRICE_WINDOW)).isEqualTo(ItemState.DEVIATES);
        assertThat(report.state(PcrItem.REFERENCE_PERIOD)).isEqualTo(ItemState.DEVIATES);
        assertThat(report.state(PcrItem.CORE_DATA)).isEqualTo(ItemState.DEVIATES);
        assertThat(report.state(PcrItem.INDICATORS)).isEqualTo(ItemState.MISSING);
        assertThat(report.state(PcrItem.CUT_OFF)).isEqualTo(ItemState.FULFILLED);
    }

    @Test
    void aSystemShowsDivisionsGapsCreditsAndAges() {
        StudyFacts facts = system();
        assertThat(facts.categories()).containsExactly("e");
        assertThat(facts.allocations()).singleElement().satisfies(division -> {
            assertThat(division.place()).isEqualTo("separation");
            assertThat(division.method()).isEqualTo(AllocationMethod.PHYSICAL);
            assertThat(division.stage()).isEmpty();
        });
        assertThat(facts.gaps()).containsExactly(new StudyFacts.Gap("separation", "acid"));
        assertThat(facts.credits()).containsExactly(new StudyFacts.Gap("supply", "credit for steam"));
        assertThat(facts.undated()).containsExactly("boiler", "supply");
        assertThat(facts.coreSpecific().get("e").doubleValue()).isEqualTo(0.75);
    }

    @Test
    void aSystemIsMeasuredAgainstTheSameProfile() {
        StudyDeclaration said = StudyDeclaration.builder("oxide", LifeCycleStage.OXIDE)
                .indicator("GWP-total", "e", BigDecimal.ZERO)
                .module(StudyModule.CORE, BigDecimal.ZERO)
                .build();
        List<Finding> findings = BuiltInRules.RARE_EARTHS.check(said, system()).findings();
        assertThat(findings)
                .extracting(Finding::code)
                .contains(
                        PcrFinding.OMISSION_UNDECLARED,
                        PcrFinding.CREDIT_GIVEN,
                        PcrFinding.ALLOCATION_COMPARISON_MISSING,
                        PcrFinding.CORE_DATA_BELOW_LIMIT,
                        PcrFinding.GENERIC_DATA_UNDATED);
    }

    private static StudyFacts system() {
        TestInventory inventory = new TestInventory()
                .products("oxide", "cerium", "ore", "acid", "steam")
                .nature("air", "e")
                .process(
                        "separation",
                        "out oxide 1",
                        "out cerium 1",
                        "in ore 4",
                        "in acid 2",
                        "out e 3 measured",
                        "out e 1")
                .process("supply", "out ore 1", "in steam 1 avoided", "out e 5")
                .process("boiler", "out steam 1", "out e 1");
        DataSetId e = new DataSetId("e");
        ImpactCategory category = ImpactCategory.of(
                e, "count", "kg", List.of(ImpactFactor.of(new FactorTarget.OneFlow(e), BigDecimal.ONE)));
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.ByProperty(TestInventory.MASS, "mass"));
        FootprintModel model = new FootprintModel(
                ProductSystem.of(inventory.build(), plan), new ImpactMethod(e, "m", "", List.of(category)));
        DataSetId separation = new DataSetId("separation");
        return StudyFacts.of(
                model.calculate(new ProductFlow(separation, new DataSetId("oxide")), 1), Set.of(separation));
    }

    private static StudyFacts oxide(List<Activity> activities, BatchAllocationPlan plan) {
        SupplyChain chain = PhosphateChain.chain();
        return StudyFacts.of(ChainFootprint.of(chain, activities, plan), PhosphateChain.batch("A-O1"));
    }

    private static Activity withoutCost(Activity activity) {
        TreeMap<String, BigDecimal> impacts = new TreeMap<>(activity.factor().impacts());
        impacts.remove(Usage.COST);
        ActivityFactor factor = ActivityFactor.builder(
                        activity.factor().name(),
                        activity.factor().unit(),
                        activity.factor().source(),
                        activity.factor().origin())
                .impacts(impacts)
                .build();
        return Activity.builder(activity.step(), activity.name(), activity.amount(), factor)
                .only(activity.only().orElse(null))
                .build();
    }
}
