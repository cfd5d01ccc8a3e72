package io.didymium.bench.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.MonteCarlo;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlca.core.model.AllocationMethod;
import org.openlca.core.results.ImpactValue;

/** A package whose amounts follow from parameters, of the package and of a process, beside openLCA's own library. */
class OpenLcaParametersTest {
    private static final DataSetId KILN = new DataSetId("11111111-1111-4111-8111-111111111111");
    private static final DataSetId METHOD = new DataSetId("22222222-2222-4222-8222-222222222222");
    private static final DataSetId CATEGORY = new DataSetId("33333333-3333-4333-8333-333333333333");

    @TempDir
    private Path folder;

    @Test
    void openLcaCalculatesTheSameFromParameters() throws Exception {
        Path archive = write("0.8");
        try (OpenLca openLca = new OpenLca()) {
            openLca.read(archive.toFile());
            double theirs = openLca.impacts(KILN, METHOD, AllocationMethod.NONE).getOrDefault(CATEGORY, Double.NaN);
            assertThat(theirs).isCloseTo(0.0719, within(1e-12));
            assertThat(ours(archive, Map.of())).isCloseTo(theirs, within(1e-12));
        }
    }

    @Test
    void aValueGivenByTheCallerIsThatOfAPackageWithIt() throws Exception {
        Path changed = write("0.35");
        try (OpenLca openLca = new OpenLca()) {
            openLca.read(changed.toFile());
            double theirs = openLca.impacts(KILN, METHOD, AllocationMethod.NONE).getOrDefault(CATEGORY, Double.NaN);
            assertThat(ours(write("0.8"), Map.of("capture_frac", new BigDecimal("0.35"))))
                    .isCloseTo(theirs, within(1e-12));
        }
    }

    /** A distribution of one value: openLCA's random numbers are its own, but what follows from the parameter is not. */
    @Test
    void openLcaDrawsTheSameFromAnUncertainParameter() throws Exception {
        Path archive = write("0.8", uniform("0.35"), "");
        double expected = 0.3595 * (1 - 0.35);
        assertThat(theirDraw(archive)).isCloseTo(expected, within(1e-12));
        assertThat(ourDraw(archive)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void openLcaTooPrefersTheDistributionOfTheAmountItself() throws Exception {
        Path archive = write("0.8", uniform("0.35"), uniform("0.5"));
        assertThat(theirDraw(archive)).isCloseTo(0.5, within(1e-12));
        // The amount beside the formula is what the formula gives, else its distribution would be that of another
        // amount.
        assertThat(ourDraw(archive)).isCloseTo(0.5, within(1e-12));
    }

    private static String uniform(String value) {
        return ",'uncertainty':{'@type':'Uncertainty','distributionType':'UNIFORM_DISTRIBUTION','minimum':" + value
                + ",'maximum':" + value + "}";
    }

    private static double theirDraw(Path archive) throws IOException {
        try (OpenLca openLca = new OpenLca()) {
            openLca.read(archive.toFile());
            return openLca.simulator(KILN, METHOD).nextRun().getTotalImpacts().stream()
                    .filter(each -> each.impact().refId.equals(CATEGORY.value()))
                    .mapToDouble(ImpactValue::value)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static double ourDraw(Path archive) throws Exception {
        FootprintModel model = model(archive, Map.of());
        Footprint footprint = model.calculateReference(KILN).orElseThrow();
        return new MonteCarlo(model, 1).impacts(List.of(footprint.demand()), CATEGORY, 1)[0][0];
    }

    private static double ours(Path archive, Map<String, BigDecimal> parameters) throws Exception {
        return model(archive, parameters).calculateReference(KILN).orElseThrow().impact(CATEGORY);
    }

    private static FootprintModel model(Path archive, Map<String, BigDecimal> parameters) throws Exception {
        InventoryImport read;
        try (InputStream stream = Files.newInputStream(archive)) {
            read = OlcaPackageReader.read(stream, PackageLimits.standard(), parameters);
        }
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.Unallocated("as openLCA leaves it"));
        ProductSystem system = ProductSystem.of(read.inventory(), plan, ProviderRule.ANY_PRODUCT);
        return new FootprintModel(system, read.methods().get(0));
    }

    private Path write(String captured) throws IOException {
        return write(captured, "", "");
    }

    private Path write(String captured, String ofParameter, String ofAmount) throws IOException {
        String mass = "44444444-4444-4444-8444-444444444444";
        String units = "55555555-5555-4555-8555-555555555555";
        String kilogram = "66666666-6666-4666-8666-666666666666";
        String gas = "77777777-7777-4777-8777-777777777777";
        String lime = "88888888-8888-4888-8888-888888888888";
        String inMass = "'unit':{'@type':'Unit','@id':'" + kilogram
                + "'},'flowProperty':{'@type':'FlowProperty','@id':'" + mass + "'}";
        Map<String, String> files = new TreeMap<>();
        files.put("olca-schema.json", "{'version':2}");
        files.put(
                "unit_groups/" + units + ".json",
                "{'@type':'UnitGroup','@id':'" + units + "','name':'Units of mass','units':[{'@type':'Unit','@id':'"
                        + kilogram + "','name':'kg','isRefUnit':true,'conversionFactor':1.0}]}");
        files.put(
                "flow_properties/" + mass + ".json",
                "{'@type':'FlowProperty','@id':'" + mass + "','name':'Mass','flowPropertyType':'PHYSICAL_QUANTITY',"
                        + "'unitGroup':{'@type':'UnitGroup','@id':'" + units + "'}}");
        for (String flow : new String[] {gas, lime}) {
            files.put(
                    "flows/" + flow + ".json",
                    "{'@type':'Flow','@id':'" + flow + "','name':'" + (flow.equals(gas) ? "Carbon dioxide" : "Lime")
                            + "','flowType':'" + (flow.equals(gas) ? "ELEMENTARY_FLOW" : "PRODUCT_FLOW")
                            + "','flowProperties':[{'@type':'FlowPropertyFactor','isRefFlowProperty':true,"
                            + "'conversionFactor':1.0,'flowProperty':{'@type':'FlowProperty','@id':'" + mass + "'}}]}");
        }
        String global = "99999999-9999-4999-8999-999999999999";
        files.put(
                "parameters/" + global + ".json",
                "{'@type':'Parameter','@id':'" + global + "','name':'capture_frac','parameterScope':'GLOBAL_SCOPE',"
                        + "'isInputParameter':true,'value':" + captured + ofParameter + "}");
        files.put(
                "processes/" + KILN + ".json",
                "{'@type':'Process','@id':'" + KILN + "','name':'Kiln','processType':'UNIT_PROCESS','parameters':["
                        + "{'@type':'Parameter','name':'unabated','parameterScope':'PROCESS_SCOPE','isInputParameter':true,"
                        + "'value':0.3595},{'@type':'Parameter','name':'emitted','parameterScope':'PROCESS_SCOPE',"
                        + "'isInputParameter':false,'value':0.0,'formula':'unabated*(1-capture_frac)'}],'exchanges':["
                        + "{'@type':'Exchange','internalId':1,'amount':1.0,'isInput':false,'isQuantitativeReference':true,"
                        + "'flow':{'@type':'Flow','@id':'" + lime + "'}," + inMass
                        + "},{'@type':'Exchange','internalId':2,'amount':" + (ofAmount.isEmpty() ? "0.25568" : "0.0719")
                        + ofAmount + ",'amountFormula':'emitted','isInput':false,"
                        + "'flow':{'@type':'Flow','@id':'" + gas + "'}," + inMass + "}]}");
        files.put(
                "lcia_categories/" + CATEGORY + ".json",
                "{'@type':'ImpactCategory','@id':'" + CATEGORY + "','name':'Climate change','refUnit':'kg',"
                        + "'impactFactors':[{'@type':'ImpactFactor','value':1.0,'flow':{'@type':'Flow','@id':'" + gas
                        + "'},"
                        + inMass + "}]}");
        files.put(
                "lcia_methods/" + METHOD + ".json",
                "{'@type':'ImpactMethod','@id':'" + METHOD + "','name':'A method','impactCategories':["
                        + "{'@type':'ImpactCategory','@id':'" + CATEGORY + "'}]}");
        Path archive = folder.resolve("parameters-" + captured + ofParameter.length() + ofAmount.length() + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().replace('\'', '"').getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return archive;
    }
}
