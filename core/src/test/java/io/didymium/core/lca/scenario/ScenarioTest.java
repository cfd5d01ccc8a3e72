package io.didymium.core.lca.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.format.scenario.ScenarioReader;
import io.didymium.core.lca.format.scenario.ScenarioWriter;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
    private static final DataSetId CLIMATE = new DataSetId("climate");

    /** A metal of 10 units of power; the mix takes half of its power from the coal plant. */
    private static TestInventory inventory() {
        return new TestInventory()
                .products("metal", "mix-power", "coal-power", "wind-power", "salt")
                .nature("air", "co2")
                .process("cell", "out metal 1", "in mix-power 10", "out co2 1 gsd 1.5")
                .process("mix", "out mix-power 1", "in coal-power 0.5", "out co2 0.2")
                .process("coal", "out coal-power 1", "out co2 1")
                .process("wind", "out wind-power 1", "out co2 0.01")
                .process("other-mix", "out mix-power 1", "out co2 0.3");
    }

    @Test
    void aMixIsReplacedWithoutEditingThePackage() {
        assertThat(impact(new ScenarioChange.LinkFlow("mix-power", "mix"))).isCloseTo(1 + 10 * 0.7, within(1e-12));
        assertThat(impact(new ScenarioChange.LinkFlow("mix-power", "other-mix")))
                .isCloseTo(1 + 10 * 0.3, within(1e-12));
        assertThat(impact(
                        new ScenarioChange.LinkFlow("mix-power", "mix"),
                        new ScenarioChange.ReplaceProvider("mix", "other-mix")))
                .isEqualTo(4);
        // The product of another name is taken, because it is measured alike.
        assertThat(impact(
                        new ScenarioChange.LinkFlow("mix-power", "mix"),
                        new ScenarioChange.ReplaceProvider("mix", "wind")))
                .isCloseTo(1 + 10 * 0.01, within(1e-12));
        // Not named as provider, but the only one.
        assertThat(impact(
                        new ScenarioChange.LinkFlow("mix-power", "mix"),
                        new ScenarioChange.ReplaceProvider("coal", "wind")))
                .isCloseTo(1 + 10 * (0.2 + 0.5 * 0.01), within(1e-12));
    }

    @Test
    void aProviderIsReplacedAlsoWhereAnotherMakesItsProductBesideItsOwn() {
        TestInventory inventory = new TestInventory()
                .products("metal", "power", "heat", "wind-power")
                .process("cell", "out metal 1", "in power 10")
                .process("plant", "out power 1")
                .process("boiler", "out heat 1", "out power 0.5")
                .process("wind", "out wind-power 1");
        Scenario.Applied applied = new Scenario("wind", List.of(new ScenarioChange.ReplaceProvider("plant", "wind")))
                .applyTo(inventory.build());
        assertThat(applied.findings()).isEmpty();
        assertThat(applied.inventory()
                        .processes()
                        .get(new DataSetId("cell"))
                        .exchanges()
                        .get(1)
                        .link()
                        .provider())
                .contains(new DataSetId("wind"));
    }

    @Test
    void anAmountIsSetInItsUnitAndIsNotUncertain() {
        Scenario.Applied applied = apply(new ScenarioChange.SetAmount("CELL", "co2", new BigDecimal("3")));
        assertThat(applied.findings()).isEmpty();
        assertThat(applied.inventory()
                        .processes()
                        .get(new DataSetId("cell"))
                        .exchanges()
                        .get(2)
                        .provenance()
                        .uncertainty())
                .isEmpty();
        assertThat(impact(
                        new ScenarioChange.LinkFlow("mix-power", "other-mix"),
                        new ScenarioChange.SetAmount("cell", "3", new BigDecimal("3"))))
                .isCloseTo(3 + 10 * 0.3, within(1e-12));
    }

    @Test
    void aChangeThatChangesNothingIsReported() {
        assertThat(codes(new ScenarioChange.SetAmount("cel", "co2", BigDecimal.ONE)))
                .containsExactly(ScenarioFinding.SCENARIO_TARGET_MISSING);
        assertThat(codes(new ScenarioChange.SetAmount("cell", "7", BigDecimal.ONE)))
                .containsExactly(ScenarioFinding.SCENARIO_TARGET_MISSING);
        assertThat(codes(new ScenarioChange.LinkFlow("salt", "cell")))
                .containsExactly(ScenarioFinding.SCENARIO_PROVIDER_UNFIT);
        assertThat(codes(new ScenarioChange.LinkFlow("wind-power", "wind")))
                .containsExactly(ScenarioFinding.SCENARIO_TARGET_MISSING);
        assertThat(codes(new ScenarioChange.ReplaceProvider("wind", "coal")))
                .containsExactly(ScenarioFinding.SCENARIO_TARGET_MISSING);
        TestInventory twice = inventory().process("double", "out salt 1", "in mix-power 1", "in mix-power 2");
        assertThat(new Scenario("s", List.of(new ScenarioChange.SetAmount("double", "mix-power", BigDecimal.ONE)))
                        .applyTo(twice.build())
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ScenarioFinding.SCENARIO_TARGET_AMBIGUOUS);
    }

    @Test
    void aScenarioIsReadAsItWasWritten() throws Exception {
        Scenario scenario = new Scenario(
                "Wind, 80 % captured",
                List.of(
                        ScenarioChange.SetParameter.parse("capture_frac = 0.80"),
                        ScenarioChange.SetParameter.parse("Kiln/heat=1e2"),
                        ScenarioChange.SetAmount.parse("cell/a = b/co2=-0.5"),
                        ScenarioChange.ReplaceProvider.parse("mix=wind"),
                        ScenarioChange.LinkFlow.parse("mix-power=other-mix")));
        assertThat(ScenarioReader.read(ScenarioWriter.write(scenario))).isEqualTo(scenario);
        assertThat(scenario.parameters()).containsOnlyKeys("capture_frac", "Kiln/heat");
        assertThat(scenario.changes().get(2))
                .isEqualTo(new ScenarioChange.SetAmount("cell/a = b", "co2", new BigDecimal("-0.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'format':'didymium-scenario','version':2,'label':'a','changes':[]}",
                "{'format':'didymium-scenario','version':1,'label':'a'}",
                "{'format':'didymium-scenario','version':1,'label':' ','changes':[]}",
                "{'format':'didymium-scenario','version':1,'label':'a','changes':[],'prices':1}",
                "{'format':'didymium-scenario','version':1,'label':'a','changes':[3]}",
                "{'format':'didymium-scenario','version':1,'label':'a','changes':[{'change':'other'}]}",
                "{'format':'didymium-scenario','version':1,'label':'a','changes':[{'change':'link','flow':'f'}]}",
                "{'format':'didymium-scenario','version':1,'label':'a','changes':[{'change':'parameter','name':'','value':1}]}",
                "{'format':'didymium-scenario','version':1,'label':'a','changes':[{'change':'parameter','name':'a','value':'1'}]}",
            })
    void whatIsNoScenarioIsRefused(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ScenarioReader.read(bytes)).isInstanceOf(MalformedDataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=1", "a=", "a=b"})
    void whatIsNoParameterIsRefused(String text) {
        assertThatThrownBy(() -> ScenarioChange.SetParameter.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Scenario.Applied apply(ScenarioChange... changes) {
        return new Scenario("a scenario", Arrays.asList(changes))
                .applyTo(inventory().build());
    }

    private static List<Object> codes(ScenarioChange change) {
        return apply(change).findings().stream().<Object>map(Finding::code).toList();
    }

    private static double impact(ScenarioChange... changes) {
        Scenario.Applied applied = apply(changes);
        assertThat(applied.findings()).isEmpty();
        ImpactCategory category = ImpactCategory.of(
                CLIMATE,
                "Climate change",
                "kg",
                List.of(ImpactFactor.of(new FactorTarget.OneFlow(new DataSetId("co2")), BigDecimal.ONE)));
        ImpactMethod method = new ImpactMethod(new DataSetId("m"), "method", "a test", List.of(category));
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.Unallocated("a test"));
        return new FootprintModel(ProductSystem.of(applied.inventory(), plan), method)
                .calculate(new ProductFlow(new DataSetId("cell"), new DataSetId("metal")), 1)
                .impact(CLIMATE);
    }
}
