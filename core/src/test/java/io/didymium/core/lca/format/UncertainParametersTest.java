package io.didymium.core.lca.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import io.didymium.core.lca.format.olca.OlcaPackageWriter;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.inventory.text.CanonicalText;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.MonteCarlo;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.Sensitivity;
import io.didymium.core.testing.ZipSketch;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Uncertain parameters are drawn, each once for all amounts that follow from it. */
class UncertainParametersTest {
    private static final DataSetId CLIMATE = new DataSetId("climate");
    private static final ProductFlow LIME = new ProductFlow(new DataSetId("kiln"), new DataSetId("lime"));
    private static final String UNIFORM =
            "'uncertainty':{'distributionType':'UNIFORM_DISTRIBUTION','minimum':%s,'maximum':%s}";
    private static final String IN_KG = "'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'}";

    @Test
    void amountsFollowWhatIsDrawn() throws Exception {
        // Emitted is 3 - 2 * yield, with a yield between 0.5 and 1.
        List<Footprint.Demand> demands = List.of(new Footprint.Demand(LIME, 1));
        double[] runs = new MonteCarlo(model(read("'emitted'", "0.5", "1")), 1).impacts(demands, CLIMATE, 5000)[0];
        assertThat(DoubleStream.of(runs).allMatch(each -> each > 1 && each < 2)).isTrue();
        assertThat(DoubleStream.of(runs).average().orElseThrow()).isCloseTo(1.5, within(0.015));
        assertThat(DoubleStream.of(runs).distinct().count()).isEqualTo(5000);
        double[] constant = runs(read("'emitted'", "0.75", "0.75"));
        assertThat(constant).containsOnly(1.5);
    }

    @Test
    void amountsOfOneParameterVaryTogether() throws Exception {
        requireAll(runs(read("'3-2*Yield + 2*yield'", "0.5", "1")), 3);
        String second =
                "'emitted'},{'flow':{'@id':'gas'}," + IN_KG + ",'internalId':3,'amount':1.6,'amountFormula':'2*yield'";
        Inventory inventory = read(second, "0.5", "1");
        requireAll(runs(inventory), 3);
        assertThat(Sensitivity.of(model(inventory).calculate(LIME, 1), CLIMATE)
                        .standardDeviation()
                        .orElseThrow())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void firstOrderFollowsTheParameter() throws Exception {
        FootprintModel model = model(read("'emitted'", "0.7", "0.9"));
        Sensitivity sensitivity = Sensitivity.of(model.calculate(LIME, 1), CLIMATE);
        assertThat(sensitivity.influences()).singleElement().satisfies(influence -> {
            assertThat(influence.process()).isEqualTo(Uncertainty.Parameter.GLOBAL);
            assertThat(influence.cause()).isEqualTo(new Sensitivity.OfParameter("yield"));
            assertThat(influence.slope()).isCloseTo(-2, within(1e-9));
        });
        assertThat(sensitivity.standardDeviation().orElseThrow()).isCloseTo(2 * 0.2 / Math.sqrt(12), within(1e-9));
    }

    @Test
    void aDrawWithoutAValueIsNotKnown() throws Exception {
        double[] runs = runs(read("'if(yield<0.75; 1/0; 1.4)'", "0.5", "1"));
        assertThat(DoubleStream.of(runs).filter(Double::isNaN).count()).isBetween(60L, 140L);
        assertThat(DoubleStream.of(runs).filter(each -> !Double.isNaN(each)).boxed())
                .containsOnly(1.4);
    }

    @Test
    void aValueOfTheCallerIsNotDrawn() throws Exception {
        InventoryImport read = OlcaPackageReader.read(
                archive("'emitted'", "0.5", "1").open(),
                PackageLimits.standard(),
                Map.of("yield", new BigDecimal("0.6")));
        requireAll(runs(read.inventory()), 1.8);
        assertThat(emission(read.inventory()).provenance().uncertainty()).isEmpty();
    }

    @Test
    void aDistributionOfTheAmountItselfCountsAsInOpenLca() throws Exception {
        Inventory inventory = read("'emitted'," + UNIFORM.formatted("4", "4"), "0.5", "1");
        assertThat(runs(inventory)).containsOnly(4.0);
    }

    @Test
    void aParameterGivenTwiceWithDifferentValuesIsNotKnown() throws Exception {
        ZipSketch archive = archive("'emitted'", "0.5", "1")
                .put("parameters/other.json", "{'@id':'other','name':'YIELD','isInputParameter':true,'value':0.7}");
        InventoryImport read = OlcaPackageReader.read(archive.open());
        assertThat(read.findings())
                .anySatisfy(finding -> assertThat(finding.message())
                        .contains("parameter YIELD", "given several times with different contents"));
        assertThat(emission(read.inventory()).provenance().uncertainty()).isEmpty();
        assertThat(emission(read.inventory()).amount().value()).contains(new BigDecimal("1.4"));
    }

    @Test
    void formulasAndParametersAreWrittenAndReadBack() throws Exception {
        Inventory inventory = read("'emitted'", "0.5", "1");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OlcaPackageWriter.write(inventory, List.of(), bytes);
        InventoryImport again = OlcaPackageReader.read(bytes.toByteArray());
        assertThat(again.findings()).isEmpty();
        assertThat(again.inventory().processes()).isEqualTo(inventory.processes());
        UnitProcess process = inventory.processes().get(LIME.process());
        assertThat(CanonicalText.read(CanonicalText.of(process))).isEqualTo(process);
    }

    private static void requireAll(double[] runs, double expected) {
        assertThat(runs).hasSize(200);
        assertThat(DoubleStream.of(runs)).allMatch(each -> Math.abs(each - expected) < 1e-12);
    }

    private static double[] runs(Inventory inventory) {
        return new MonteCarlo(model(inventory), 7).impacts(List.of(new Footprint.Demand(LIME, 1)), CLIMATE, 200)[0];
    }

    private static FootprintModel model(Inventory inventory) {
        ImpactFactor factor = ImpactFactor.of(new FactorTarget.OneFlow(new DataSetId("gas")), BigDecimal.ONE);
        ImpactMethod method = new ImpactMethod(
                new DataSetId("m"), "m", "a test", List.of(ImpactCategory.of(CLIMATE, "c", "kg", List.of(factor))));
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.Unallocated("a test"));
        return new FootprintModel(ProductSystem.of(inventory, plan), method);
    }

    private static Exchange emission(Inventory inventory) {
        return inventory.processes().get(LIME.process()).exchanges().get(1);
    }

    private static Inventory read(String formula, String minimum, String maximum) throws Exception {
        InventoryImport read =
                OlcaPackageReader.read(archive(formula, minimum, maximum).open());
        assertThat(read.findings()).isEmpty();
        return read.inventory();
    }

    private static ZipSketch archive(String formula, String minimum, String maximum) {
        ZipSketch archive = new ZipSketch()
                .put(
                        "unit_groups/u.json",
                        "{'@id':'u','name':'Mass','units':[{'@id':'kg','name':'kg','isRefUnit':true}]}")
                .put("flow_properties/mass.json", "{'@id':'mass','name':'Mass','unitGroup':{'@id':'u'}}")
                .put(
                        "parameters/g.json",
                        "{'@id':'g','name':'Yield','isInputParameter':true,'value':0.8,"
                                + UNIFORM.formatted(minimum, maximum) + "}")
                .put(
                        "processes/kiln.json",
                        "{'@id':'kiln','name':'Kiln','parameters':[{'name':'Emitted','isInputParameter':false,"
                                + "'formula':'3-2*yield'}],'exchanges':[{'internalId':1,'amount':1.0,"
                                + "'isQuantitativeReference':true,'flow':{'@id':'lime'}," + IN_KG
                                + "},{'flow':{'@id':'gas'}," + IN_KG + ",'internalId':2,'amount':1.4,'amountFormula':"
                                + formula
                                + "}]}");
        for (String flow : Arrays.asList("lime", "gas")) {
            archive.put(
                    "flows/" + flow + ".json",
                    "{'@id':'" + flow + "','name':'" + flow + "','flowType':'"
                            + (flow.equals("gas") ? "ELEMENTARY" : "PRODUCT")
                            + "_FLOW','flowProperties':[{'flowProperty':{'@id':'mass'},'isRefFlowProperty':true}]}");
        }
        return archive;
    }
}
