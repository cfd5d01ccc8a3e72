package io.didymium.core.lca.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MethodMappingTest {
    private static final DataSetId MASS = new DataSetId("mass");
    private static final String AIR = "air/unspecified";
    private static final String URBAN = "air/high population density";
    private static final String EF_AIR = "Emissions/Emissions to air/Emissions to air, unspecified";

    private final List<DataSet> dataSets = new ArrayList<>(List.of(
            new UnitGroup(
                    new DataSetId("g"),
                    "Mass",
                    new DataSetId("kg"),
                    List.of(
                            new Unit(new DataSetId("kg"), "kg", BigDecimal.ONE),
                            new Unit(new DataSetId("gram"), "g", new BigDecimal("0.001")))),
            new FlowProperty(MASS, "Mass", new DataSetId("g"))));
    private final List<ListedFlow> list = new ArrayList<>();
    private final List<ImpactFactor> factors = new ArrayList<>();

    @Test
    void matchesByNameWhateverTheSpelling() {
        target("t1", "carbon dioxide (fossil)", null, EF_AIR, "1");
        target("t2", "Sulphur dioxide", null, EF_AIR, "2");
        source("s1", "Carbon dioxide, fossil ", null, AIR);
        source("s2", "Sulfur dioxide", null, URBAN);
        source("s3", "Carbon dioxide, fossil", null, "water/river");

        MethodMapping mapping = map().build();

        assertThat(mapping.mapped())
                .containsExactly(
                        new MappedFlow(id("s1"), id("t1"), MatchBasis.NAME, true),
                        new MappedFlow(id("s2"), id("t2"), MatchBasis.NAME, false));
        assertThat(factorOf(mapping, "s2")).isEqualByComparingTo("2");
        assertThat(mapping.unmapped()).singleElement().satisfies(flow -> {
            assertThat(flow.flow().id()).isEqualTo(id("s3"));
            assertThat(flow.reason()).isEqualTo(UnmappedFlow.Reason.NO_MATCH);
        });
    }

    @Test
    void matchesByNumberAndTellsFossilFromBiogenic() {
        target("t1", "carbon dioxide (fossil)", "124-38-9", EF_AIR, "1");
        target("t2", "carbon dioxide (biogenic)", "124-38-9", EF_AIR, "0");
        target("t3", "dinitrogen oxide", "10024-97-2", EF_AIR, "273");
        source("s1", "CO2, non-fossil", "124-38-9", AIR);
        source("s2", "Nitrous oxide", "10024-97-2", AIR);
        source("s3", "CO2", "124-38-9", AIR);

        MethodMapping mapping = map().build();

        assertThat(mapping.mapped())
                .containsExactly(
                        new MappedFlow(id("s1"), id("t2"), MatchBasis.CAS_NUMBER, true),
                        new MappedFlow(id("s2"), id("t3"), MatchBasis.CAS_NUMBER, true));
        assertThat(mapping.unmapped()).singleElement().satisfies(flow -> {
            assertThat(flow.reason()).isEqualTo(UnmappedFlow.Reason.AMBIGUOUS);
            assertThat(flow.candidates()).containsExactly(id("t1"), id("t2"));
        });
    }

    @Test
    void severalMatchesWithTheSameFactorsAreNotAmbiguous() {
        target("t1", "Methane", "74-82-8", EF_AIR, "29.8");
        target("t2", "methane", "74-82-8", EF_AIR, "29.80");
        source("s1", "Methane", null, AIR);
        assertThat(factorOf(map().build(), "s1")).isEqualByComparingTo("29.8");
    }

    @Test
    void theUsersMappingComesFirstAndConverts() {
        target("t1", "carbon dioxide (fossil)", null, EF_AIR, "1");
        target("t2", "carbon monoxide", null, EF_AIR, "3");
        source("s1", "carbon monoxide", null, AIR);
        FlowMap file = new FlowMap(List.of(FlowMap.Entry.builder(id("s1"), new BigDecimal("0.00157"), id("t1"))
                .sourceUnit("g")
                .condition("~")
                .targetUnit("kg")
                .build()));

        MethodMapping mapping = map().file(file).build();
        assertThat(mapping.mapped())
                .containsExactly(new MappedFlow(id("s1"), id("t1"), MatchBasis.MAPPING_FILE, false));
        assertThat(factorOf(mapping, "s1")).isEqualByComparingTo("1.57");

        assertThat(factorOf(
                        map().file(file)
                                .order(List.of(MatchBasis.NAME, MatchBasis.MAPPING_FILE))
                                .build(),
                        "s1"))
                .isEqualByComparingTo("3");
        assertThat(map().order(List.of(MatchBasis.IDENTIFIER)).build().mapped()).isEmpty();
    }

    @Test
    void entriesOfTheUserThatContradictOneAnotherMapToNothing() {
        target("t1", "carbon dioxide (fossil)", null, EF_AIR, "1");
        target("t2", "carbon monoxide", null, EF_AIR, "3");
        source("s1", "carbon monoxide", null, AIR);
        FlowMap.Entry first =
                FlowMap.Entry.builder(id("s1"), BigDecimal.ONE, id("t1")).build();
        FlowMap.Entry second =
                FlowMap.Entry.builder(id("s1"), BigDecimal.ONE, id("t2")).build();
        assertThat(map().file(new FlowMap(List.of(first, second))).build().unmapped())
                .singleElement()
                .satisfies(flow -> {
                    assertThat(flow.reason()).isEqualTo(UnmappedFlow.Reason.AMBIGUOUS);
                    assertThat(flow.candidates()).containsExactly(id("t1"), id("t2"));
                });
        FlowMap.Entry proxy = second.toBuilder().condition("~").build();
        for (List<FlowMap.Entry> entries : List.of(List.of(first, first), List.of(proxy, first))) {
            assertThat(factorOf(map().file(new FlowMap(entries)).build(), "s1")).isEqualByComparingTo("1");
        }
    }

    @Test
    void aFactorPerAnotherUnitIsConvertedOrNotUsed() {
        list.add(ListedFlow.builder(id("t1"), "Dust")
                .compartment(EF_AIR)
                .unit("g")
                .build());
        factors.add(ImpactFactor.of(new FactorTarget.OneFlow(id("t1"), "g"), new BigDecimal("0.5")));
        list.add(ListedFlow.builder(id("t2"), "Radon")
                .compartment(EF_AIR)
                .unit("kBq")
                .build());
        factors.add(ImpactFactor.of(new FactorTarget.OneFlow(id("t2"), "kBq"), BigDecimal.ONE));
        source("s1", "Dust", null, AIR);
        source("s2", "Radon", null, AIR);

        MethodMapping mapping = map().build();

        assertThat(factorOf(mapping, "s1")).isEqualByComparingTo("500");
        assertThat(mapping.unmapped()).singleElement().satisfies(flow -> {
            assertThat(flow.reason()).isEqualTo(UnmappedFlow.Reason.UNIT);
            assertThat(flow.candidates()).containsExactly(id("t2"));
        });
    }

    private MethodMapping.Builder map() {
        ImpactCategory category = ImpactCategory.of(id("c"), "Climate", "kg CO2 eq", factors);
        return MethodMapping.builder(
                        new Inventory(dataSets), new ImpactMethod(id("m"), "Method", "", List.of(category)))
                .flowList(list);
    }

    private void target(String id, String name, String cas, String compartment, String factor) {
        list.add(ListedFlow.builder(id(id), name)
                .cas(cas)
                .compartment(compartment)
                .unit("kg")
                .build());
        factors.add(ImpactFactor.of(new FactorTarget.OneFlow(id(id)), new BigDecimal(factor)));
    }

    private void source(String id, String name, String cas, String compartment) {
        dataSets.add(InventoryFlow.builder(
                        id(id),
                        name.strip(),
                        FlowType.ELEMENTARY,
                        new InventoryFlow.Measures(MASS, Map.of(MASS, BigDecimal.ONE)))
                .compartment(compartment)
                .cas(cas)
                .build());
    }

    private static BigDecimal factorOf(MethodMapping mapping, String flow) {
        return mapping.method().categories().get(0).factors().stream()
                .filter(factor -> factor.target().equals(new FactorTarget.OneFlow(id(flow))))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static DataSetId id(String value) {
        return new DataSetId(value);
    }
}
