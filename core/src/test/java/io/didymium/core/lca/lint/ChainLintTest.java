package io.didymium.core.lca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.system.FootprintFinding;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.MotorActivities;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateActivities;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorActivities;
import io.didymium.core.testing.scenario.RotorChain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainLintTest {
    private static final BatchAllocationPlan BY_MASS = BatchAllocationPlan.of(new BatchAllocation.ByMass());

    @Test
    void findsNothingInTheScenarios() {
        BatchAllocationPlan byValue = BatchAllocationPlan.of(PhosphateActivities.BY_VALUE)
                .with(PhosphateChain.step("procurement"), new BatchAllocation.ByMass());
        assertThat(ChainLint.inspect(PhosphateChain.chain(), PhosphateActivities.activities(), byValue))
                .isEmpty();
        assertThat(ChainLint.inspect(RotorChain.chain(), RotorActivities.activities(), BY_MASS))
                .isEmpty();
        assertThat(ChainLint.inspect(MotorChain.chain(), MotorActivities.activities(), BY_MASS))
                .isEmpty();
    }

    @Test
    void findsNothingInAnHonestCell() {
        assertThat(codes(electrolysis(), "electricity 1100 kWh", "carbon dioxide 40 kg", "fluorides 5 kg"))
                .isEmpty();
    }

    @Test
    void findsStepsOfWhichNothingIsSaid() {
        assertThat(codes(electrolysis())).containsExactly(FootprintFinding.STEP_DATA_MISSING);
    }

    @Test
    void findsASplitThatTheKeyCannotMake() {
        SupplyChain chain = sketch().step("separation", ProcessKind.SEPARATION, "S")
                .in("oxide", "120")
                .out("NdPr", MaterialForm.OXIDE, "30", "")
                .out("La", MaterialForm.OXIDE, OutputRole.CO_PRODUCT, "80", "")
                .done()
                .chain();
        BatchAllocationPlan byContent = BatchAllocationPlan.of(new BatchAllocation.ByRareEarthOxide());
        assertThat(ChainLint.inspect(chain, List.of(bought(), activity("separation", "acid 900 kg")), byContent))
                .extracting(Finding::code)
                .containsExactly(FootprintFinding.ALLOCATION_MISSING);
    }

    @Test
    void findsActivitiesOfStrangeStepsAndBatches() {
        Activity elsewhere = activity("elsewhere", "electricity 5 kWh");
        Activity forAnother = activity("cell", "electricity 900 kWh").toBuilder()
                .only(new BatchId("urn:didymium:lint:batch:oxide"))
                .build();
        List<Finding> findings = ChainLint.inspect(
                electrolysis(), List.of(bought(), elsewhere, forAnother, activity("cell", "work 3 hours")), BY_MASS);
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(LintFinding.ACTIVITY_TARGET_UNKNOWN, LintFinding.ACTIVITY_TARGET_UNKNOWN);
        assertThat(findings.get(0).message()).contains("elsewhere", "the chain");
        assertThat(findings.get(1).message()).contains("batch:oxide", "what the step makes");
    }

    @Test
    void findsMegajoulesTakenForKilowattHours() {
        assertThat(codes(electrolysis(), "electricity 3960 kWh")).containsExactly(LintFinding.STEP_ENERGY_OUT_OF_RANGE);
        assertThat(codes(electrolysis(), "electricity 3960 MJ")).isEmpty();
    }

    @Test
    void findsEnergyThatIsTooLittle() {
        List<Finding> findings = lint(electrolysis(), "electricity 400 kWh");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.location().subject()).isEqualTo("urn:didymium:lint:step:cell");
            assertThat(finding.location().path()).isEqualTo("/activities/0");
            assertThat(finding.message()).isEqualTo("4 kWh per kg made; the usual range of electrolysis is 9 to 13");
        });
    }

    @Test
    void allowsAFactorOfTwoEitherWay() {
        assertThat(codes(electrolysis(), "electricity 450 kWh")).isEmpty();
        assertThat(codes(electrolysis(), "electricity 2600 kWh")).isEmpty();
        assertThat(codes(electrolysis(), "electricity 2601 kWh")).containsExactly(LintFinding.STEP_ENERGY_OUT_OF_RANGE);
    }

    @Test
    void countsTheEnergyOfFlotationByTheOre() {
        SupplyChain chain = sketch().source(ProcessKind.EXTRACTION, "S", "ore", MaterialForm.ORE, "1000", "")
                .step("flotation", ProcessKind.BENEFICIATION, "S")
                .in("ore", "1000")
                .out("concentrate", MaterialForm.MINERAL_CONCENTRATE, "100", "")
                .done()
                .chain();
        Activity mining = activity("source-of-ore", "mining 1 t");
        assertThat(ChainLint.inspect(
                        chain, List.of(bought(), mining, activity("flotation", "electricity 40 kWh")), BY_MASS))
                .isEmpty();
        assertThat(ChainLint.inspect(
                        chain, List.of(bought(), mining, activity("flotation", "electricity 400 kWh")), BY_MASS))
                .extracting(Finding::message)
                .containsExactly("0.4 kWh per kg taken in; the usual range of beneficiation is 0.02 to 0.06");
    }

    @Test
    void findsMoreCarbonDioxideThanAnodesHoldCarbon() {
        assertThat(codes(electrolysis(), "carbon dioxide 132 kg")).containsExactly(LintFinding.CARBON_CREATED);
        assertThat(codes(electrolysis(), "carbon dioxide 131 kg")).isEmpty();
        assertThat(codes(electrolysis(), "carbon dioxide 0.35 t", "diesel 70 kg"))
                .isEmpty();
    }

    @Test
    void findsAnodesThatLeaveNoCarbonDioxide() {
        assertThat(codes(electrolysis(), "carbon dioxide 40 g")).containsExactly(LintFinding.CARBON_MISSING);
    }

    @Test
    void takesTheCarbonOfACarbonateAsItsForm() {
        SupplyChain chain = sketch().source(
                        ProcessKind.PROCUREMENT, "S", "carbonate", MaterialForm.CARBONATE, "100", "")
                .step("kiln", ProcessKind.CALCINATION, "S")
                .in("carbonate", "100")
                .out("fired", MaterialForm.OXIDE, "60", "")
                .done()
                .chain();
        Activity buying = activity("source-of-carbonate", "carbonate 1 kg");
        assertThat(ChainLint.inspect(
                        chain, List.of(bought(), buying, activity("kiln", "carbon dioxide 40 kg")), BY_MASS))
                .isEmpty();
        assertThat(ChainLint.inspect(
                        chain, List.of(bought(), buying, activity("kiln", "carbon dioxide 70 kg")), BY_MASS))
                .extracting(Finding::code)
                .containsExactly(LintFinding.CARBON_CREATED);
    }

    @Test
    void findsAnEmissionThatTheBooksOfTheStepKnowOtherwise() {
        assertThat(codes(booked(), "carbon dioxide 60 kg")).containsExactly(LintFinding.AMOUNT_DIFFERS);
        assertThat(codes(booked(), "carbon dioxide 100 kg")).isEmpty();
        assertThat(codes(booked(), "Graphite anodes 30 t"))
                .containsExactly(LintFinding.AMOUNT_OUT_OF_RANGE, LintFinding.AMOUNT_DIFFERS);
    }

    @Test
    void findsGramsTakenForKilograms() {
        assertThat(codes(electrolysis(), "fluorides 25000 kg")).containsExactly(LintFinding.AMOUNT_OUT_OF_RANGE);
        assertThat(codes(electrolysis(), "fluorides 25000 g")).isEmpty();
    }

    @Test
    void findsWhatIsLessThanNothing() {
        assertThat(codes(electrolysis(), "steam -4 t")).containsExactly(LintFinding.ACTIVITY_NEGATIVE);
    }

    @Test
    void findsOneThingCountedInTwoUnits() {
        assertThat(codes(electrolysis(), "heat 1000 kWh", "heat 5 MJ")).containsExactly(LintFinding.UNIT_INCONSISTENT);
    }

    /** A hundred kg of metal from an oxide, with 30 kg of anodes. */
    private static SupplyChain electrolysis() {
        return cell().done().chain();
    }

    private static SupplyChain booked() {
        return cell().flow(FlowKind.EMISSION, "anode gas", "100", "C 27.29")
                .done()
                .chain();
    }

    private static ChainSketch.Step cell() {
        return sketch().step("cell", ProcessKind.ELECTROLYSIS, "S")
                .in("oxide", "120")
                .out("metal", MaterialForm.METAL, "100", "")
                .flow(FlowKind.REAGENT, "Graphite anodes", "30", "");
    }

    private static ChainSketch sketch() {
        return new ChainSketch("lint", Instant.parse("2026-04-01T06:00:00Z"), "0", "0")
                .site("S", "s", "NO", "Telemark")
                .source(ProcessKind.PROCUREMENT, "S", "oxide", MaterialForm.OXIDE, "120", "");
    }

    private static List<FindingCode> codes(SupplyChain chain, String... activities) {
        return lint(chain, activities).stream().map(Finding::code).toList();
    }

    private static List<Finding> lint(SupplyChain chain, String... activities) {
        List<Activity> all = new ArrayList<>(List.of(bought()));
        for (String each : activities) {
            all.add(activity("cell", each));
        }
        return ChainLint.inspect(chain, all, BY_MASS);
    }

    private static Activity bought() {
        return activity("source-of-oxide", "oxide 120 kg");
    }

    /** An activity such as {@code "carbon dioxide 40 kg"}. */
    private static Activity activity(String step, String text) {
        int unit = text.lastIndexOf(' ');
        int amount = text.lastIndexOf(' ', unit - 1);
        String name = text.substring(0, amount);
        ActivityFactor factor = ActivityFactor.builder(
                        name, text.substring(unit + 1), "a table", Provenance.Origin.SECONDARY)
                .impacts(Map.of("kg CO2 eq", BigDecimal.ONE))
                .build();
        return Activity.of(
                new StepId("urn:didymium:lint:step:" + step),
                name,
                new BigDecimal(text.substring(amount + 1, unit)),
                factor);
    }
}
