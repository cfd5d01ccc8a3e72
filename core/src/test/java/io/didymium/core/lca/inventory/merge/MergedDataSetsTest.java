package io.didymium.core.lca.inventory.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Data sets of one identifier: equal ones are one, and where others differ nothing is chosen. */
class MergedDataSetsTest {
    private static final DataSetId MASS = TestInventory.MASS;
    private static final DataSetId VOLUME = new DataSetId("volume");

    @Test
    void equalDataSetsAreOne() {
        UnitProcess process = process("out part 1");
        assertThat(MergedDataSets.of(List.of(process, process)))
                .isEqualTo(new MergedDataSets(List.of(process), List.of()));
    }

    @Test
    void aProcessOfDifferentExchangesHasNoAmounts() {
        MergedDataSets merged =
                MergedDataSets.of(List.of(process("out part 1", "out gas 2"), process("out part 1", "in acid 2")));
        UnitProcess one = (UnitProcess) merged.dataSets().get(0);
        assertThat(merged.dataSets()).hasSize(1);
        assertThat(one.exchanges()).extracting(Exchange::amount).containsOnly(Amount.UNKNOWN);
        assertThat(one.exchanges()).extracting(each -> each.flow().value()).containsExactly("part", "gas", "acid");
        assertThat(one.referenceExchange()).map(Exchange::flow).hasValue(new DataSetId("part"));
        assertThat(unknown(merged)).containsExactly("process p true");
    }

    @Test
    void descriptionsOfAProcessChangeNoResult() {
        UnitProcess process = process("out part 1");
        UnitProcess other = process.toBuilder().version("2").build();
        MergedDataSets merged = MergedDataSets.of(List.of(process, other));
        assertThat(merged.dataSets()).containsExactly(other);
        assertThat(unknown(merged)).containsExactly("process p false");
    }

    @Test
    void aFlowOfSeveralTypesIsNone() {
        MergedDataSets merged =
                MergedDataSets.of(List.of(flow(FlowType.PRODUCT, "", "1"), flow(FlowType.ELEMENTARY, "", "1")));
        assertThat(merged.dataSets()).isEmpty();
        assertThat(unknown(merged)).containsExactly("flow f true");
    }

    @Test
    void aFlowKeepsThePropertiesInWhichAllAgree() {
        InventoryFlow first = flow(FlowType.PRODUCT, "", "2");
        InventoryFlow without = InventoryFlow.builder(
                        first.id(), "f", FlowType.PRODUCT, InventoryFlow.Measures.in(MASS))
                .build();
        assertThat(unknown(MergedDataSets.of(List.of(without, first)))).containsExactly("flow f false");
        assertThat(only(first, without)).isEqualTo(first);
        MergedDataSets merged = MergedDataSets.of(List.of(first, flow(FlowType.PRODUCT, "", "3")));
        assertThat(((InventoryFlow) merged.dataSets().get(0)).measures().factors())
                .containsOnlyKeys(MASS);
        assertThat(unknown(merged)).containsExactly("flow f true");
        InventoryFlow volume = InventoryFlow.builder(
                        first.id(), "f", FlowType.PRODUCT, InventoryFlow.Measures.in(VOLUME))
                .build();
        assertThat(((InventoryFlow) only(first, volume)).measures().factors()).doesNotContainKeys(MASS, VOLUME);
    }

    @Test
    void aFlowOfSeveralCompartmentsMatchesNoSubstance() {
        InventoryFlow air = flow(FlowType.ELEMENTARY, "air", "2");
        InventoryFlow water = flow(FlowType.ELEMENTARY, "water", "2");
        assertThat(((InventoryFlow) only(air, water)).compartment()).isEmpty();
        assertThat(unknown(MergedDataSets.of(List.of(air, water)))).containsExactly("flow f true");
        assertThat(unknown(MergedDataSets.of(List.of(air, flow(FlowType.ELEMENTARY, "Elementary flows/Air", "2")))))
                .containsExactly("flow f false");
    }

    @Test
    void unitsOfOneSymbolOrIdentifierAgreeInTheirFactor() {
        UnitGroup group = group("kg", unit("kg", "kg", "1"), unit("t", "t", "1000"));
        UnitGroup more = group("0", unit("0", "kg", "1"), unit("1", "g", "0.001"));
        UnitGroup merged = (UnitGroup) only(group, more);
        assertThat(merged.units()).extracting(Unit::name).containsExactly("kg", "t", "kg", "g");
        UnitGroup american = group("kg", unit("kg", "kg", "1"), unit("ton", "t", "907"));
        assertThat(((UnitGroup) only(group, american)).units())
                .extracting(Unit::name)
                .containsExactly("kg");
        UnitGroup grams = group("kg", unit("kg", "g", "1"));
        assertThat(MergedDataSets.of(List.of(group, grams)).dataSets()).isEmpty();
    }

    @Test
    void propertiesOfSeveralUnitGroupsAndRegionsOfSeveralCodesAreNone() {
        FlowProperty mass = new FlowProperty(MASS, "Mass", new DataSetId("u"));
        FlowProperty other = new FlowProperty(MASS, "Mass", new DataSetId("w"));
        Region region = new Region(new DataSetId("r"), "China", "CN");
        Region elsewhere = new Region(new DataSetId("r"), "China", "NO");
        MergedDataSets merged = MergedDataSets.of(List.of(mass, region, other, elsewhere));
        assertThat(merged.dataSets()).isEmpty();
        assertThat(unknown(merged)).containsExactly("flow-property mass true", "region r true");
        assertThat(unknown(MergedDataSets.of(List.of(region, new Region(region.id(), "PRC", "CN")))))
                .containsExactly("region r false");
    }

    private static DataSet only(DataSet... versions) {
        List<DataSet> merged = MergedDataSets.of(List.of(versions)).dataSets();
        assertThat(merged).hasSize(1);
        return merged.get(0);
    }

    private static List<String> unknown(MergedDataSets merged) {
        return merged.contradictions().stream()
                .map(each -> each.kind().label() + " " + each.id().value() + " " + each.isUnknown())
                .toList();
    }

    private static UnitProcess process(String... exchanges) {
        return new TestInventory()
                .process("p", exchanges)
                .build()
                .processesNamed("p")
                .get(0);
    }

    private static InventoryFlow flow(FlowType type, String compartment, String volume) {
        InventoryFlow.Measures measures =
                new InventoryFlow.Measures(MASS, Map.of(MASS, BigDecimal.ONE, VOLUME, new BigDecimal(volume)));
        return InventoryFlow.builder(new DataSetId("f"), "f", type, measures)
                .compartment(compartment)
                .build();
    }

    private static UnitGroup group(String reference, Unit... units) {
        return new UnitGroup(new DataSetId("u"), "Units of mass", new DataSetId(reference), List.of(units));
    }

    private static Unit unit(String id, String symbol, String factor) {
        return new Unit(new DataSetId(id), symbol, new BigDecimal(factor));
    }
}
