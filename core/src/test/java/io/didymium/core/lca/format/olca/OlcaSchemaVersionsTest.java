package io.didymium.core.lca.format.olca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.format.ImportFinding;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.testing.PublicPackages;
import io.didymium.core.testing.ZipSketch;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages as the versions of olca-schema since the second write them, with the cases that openLCA tests itself by. */
class OlcaSchemaVersionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "openlca.json {'schemaVersion':2}",
                "olca-schema.json {'version':2}",
                "openlca.json {'schemaVersion':3}",
                "openlca.json {'schemaVersion':4}",
                "openlca.json {'schemaVersion':5,'libraries':[]}",
                "bin/nothing x"
            })
    void calculatesWhatOpenLcaDoes(String marker) throws Exception {
        FootprintModel model = model(
                sample().put(marker.substring(0, marker.indexOf(" ")), marker.substring(marker.indexOf(" ") + 1)));
        assertThat(impact(model, "allocated")).isEqualTo(0.5);
        assertThat(impact(model, "avoiding")).isCloseTo(0.9375, within(1e-15));
        assertThat(impact(model, "wasting")).isEqualTo(4.0);
        assertThat(impact(model, "causal")).isEqualTo(1.25);
    }

    @Test
    void keepsWhatLaterVersionsAdd() throws Exception {
        InventoryImport read = OlcaPackageReader.read(sample().open());
        UnitProcess allocated = read.inventory().processes().get(new DataSetId("allocated"));
        assertThat(allocated.version()).isEqualTo("01.00.003");
        assertThat(allocated.origin().coverage().region()).contains(new DataSetId("de"));
        assertThat(allocated.origin().coverage().from())
                .hasValueSatisfying(day -> assertThat(day).hasToString("2020-01-01"));
        assertThat(allocated.origin().sources()).containsExactly(new DataSetId("s"));
        assertThat(allocated.exchanges().get(2).provenance().quality()).contains("(1;2;n.a.;4;5)");
        assertThat(read.inventory().flows().get(new DataSetId("e")).compartment())
                .isEqualTo("Elementary flows/Emission to air/unspecified");
        assertThat(read.skipped()).isZero();
    }

    @Test
    void saysWhatItDoesNotCarry() throws Exception {
        InventoryImport read = OlcaPackageReader.read(sample().open());
        assertThat(read.findings())
                .extracting(Finding::message)
                .contains(
                        "1 ignored: formula of an amount that cannot be evaluated; the amount stated beside it was taken",
                        "1 epds not read: epds/d.json",
                        "1 results not read: results/r.json",
                        "reviews of 1 documentations not read",
                        "location of 1 exchanges not read",
                        "dqSystem of 1 processes not read");
    }

    @Test
    void readsThePublishedExamplesOfTheSchema() throws Exception {
        Path examples = PublicPackages.require("olca-schema/examples");
        InventoryImport read = OlcaPackageReader.read(new ZipSketch()
                .put("openlca.json", "{'schemaVersion':5}")
                .put("unit_groups/u.json", Files.readString(examples.resolve("unit_group.json")))
                .put("flow_properties/p.json", Files.readString(examples.resolve("flow_property.json")))
                .put("flows/f.json", Files.readString(examples.resolve("flow.json")))
                .put("locations/l.json", Files.readString(examples.resolve("location.json")))
                .put("processes/p.json", Files.readString(examples.resolve("process.json")))
                .put("lcia_categories/c.json", Files.readString(examples.resolve("impact_category.json")))
                .put("product_systems/s.json", Files.readString(examples.resolve("product_system.json")))
                .open());
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsOnly(ImportFinding.ENTRIES_NOT_READ, ImportFinding.MEMBERS_NOT_READ);
        assertThat(read.inventory().processesNamed("Steel production"))
                .singleElement()
                .satisfies(process -> assertThat(process.reference()).hasValue(1));
        assertThat(read.inventory().unitGroups()).hasSize(1);
        assertThat(read.inventory().flows()).hasSize(1);
        assertThat(read.inventory().regions()).hasSize(1);
    }

    private static double impact(FootprintModel model, String process) {
        Footprint footprint = model.calculateReference(new DataSetId(process)).orElseThrow();
        return footprint.impact(new DataSetId("c"));
    }

    private static FootprintModel model(ZipSketch archive) throws Exception {
        InventoryImport read = OlcaPackageReader.read(archive.open());
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.AsStored(StoredAllocation.Key.PHYSICAL))
                .orElse(new AllocationKey.AsStored(StoredAllocation.Key.CAUSAL));
        ImpactMethod method = read.methods().get(0);
        return new FootprintModel(ProductSystem.of(read.inventory(), plan), method);
    }

    private static ZipSketch sample() {
        return new ZipSketch()
                .put("unit_groups/u.json", """
                        {'@type':'UnitGroup','@id':'u','name':'Units of mass','version':'00.00.000','category':'Technical unit groups',
                         'defaultFlowProperty':{'@type':'FlowProperty','@id':'m','name':'Mass','category':'Technical flow properties','refUnit':'kg'},
                         'units':[{'@type':'Unit','@id':'kg','name':'kg','conversionFactor':1.0,'synonyms':['kilogram'],'isRefUnit':true},
                          {'@type':'Unit','@id':'g','name':'g','conversionFactor':0.001}]}""")
                .put(
                        "flow_properties/m.json",
                        "{'@type':'FlowProperty','@id':'m','name':'Mass','flowPropertyType':'PHYSICAL_QUANTITY','unitGroup':{'@type':'UnitGroup','@id':'u'}}")
                .put(
                        "locations/de.json",
                        "{'@type':'Location','@id':'de','name':'Germany','code':'DE','latitude':51.1,'geometry':null}")
                .put("sources/s.json", "{'@type':'Source','@id':'s','name':'A paper','year':2014,'tags':['x']}")
                .put("flows/p.json", flow("p", "PRODUCT_FLOW"))
                .put("flows/q.json", flow("q", "PRODUCT_FLOW"))
                .put("flows/a.json", flow("a", "PRODUCT_FLOW"))
                .put("flows/w.json", flow("w", "WASTE_FLOW"))
                .put("flows/e.json", flow("e", "ELEMENTARY_FLOW"))
                .put("processes/1.json", process("allocated", """
                        ,'defaultAllocationMethod':'PHYSICAL_ALLOCATION','version':'01.00.003','tags':['rare earths'],'isInfrastructureProcess':false,
                        'location':{'@type':'Location','@id':'de','name':'Germany'},
                        'dqSystem':{'@type':'DQSystem','@id':'dq'},'exchangeDqSystem':{'@type':'DQSystem','@id':'dq'},
                        'processDocumentation':{'validFrom':'2020-01-01','validUntil':'2024-12-31','isCopyrightProtected':false,
                         'sources':[{'@type':'Publication','@id':'s'}],'flowCompleteness':[{'aspect':'Product model','value':'x'}],
                         'reviews':[{'@type':'Review','reviewType':'Independent'}],'complianceDeclarations':[]}""", """
                        {'@type':'Exchange','internalId':1,'isInput':false,'isAvoidedProduct':false,'isQuantitativeReference':true,'amount':1000.0,'flow':{'@type':'Flow','@id':'p','flowType':'PRODUCT_FLOW','refUnit':'kg'},'unit':{'@type':'Unit','@id':'g','name':'g'},'flowProperty':{'@type':'FlowProperty','@id':'m'},'costValue':5.0,'currency':{'@type':'Currency','@id':'usd'}},
                        {'@type':'Exchange','internalId':2,'isInput':false,'amount':3.0,'flow':{'@id':'q'},'unit':{'@id':'kg'},'flowProperty':{'@id':'m'}},
                        {'@type':'Exchange','internalId':3,'isInput':false,'amount':2.0,'amountFormula':'2 * x','flow':{'@id':'e'},'unit':{'@id':'kg'},'flowProperty':{'@id':'m'},'location':{'@type':'Location','@id':'de'},'dqEntry':'(1;2;n.a.;4;5)','baseUncertainty':1.05}""", """
                        {'@type':'AllocationFactor','allocationType':'PHYSICAL_ALLOCATION','product':{'@type':'Flow','@id':'p'},'value':0.25,'formula':''},
                        {'@type':'AllocationFactor','allocationType':'PHYSICAL_ALLOCATION','product':{'@type':'Flow','@id':'q'},'value':0.75}"""))
                .put(
                        "processes/2.json",
                        process(
                                "avoiding",
                                "",
                                exchange(1, "p", "false", "1", ",'isQuantitativeReference':true")
                                        + exchange(2, "q", "false", "1", "")
                                        + exchange(
                                                3,
                                                "a",
                                                "true",
                                                "0.5",
                                                ",'isAvoidedProduct':true,'defaultProvider':{'@type':'Process','@id':'avoided','processType':'UNIT_PROCESS','flowType':'PRODUCT_FLOW'}")
                                        + exchange(4, "e", "false", "2", "").replaceAll(",$", ""),
                                """
                        {'allocationType':'PHYSICAL_ALLOCATION','product':{'@id':'p'},'value':0.75},
                        {'allocationType':'PHYSICAL_ALLOCATION','product':{'@id':'q'},'value':0.25}"""))
                .put(
                        "processes/3.json",
                        process(
                                "avoided",
                                "",
                                exchange(1, "a", "false", "1", ",'isQuantitativeReference':true")
                                        + exchange(2, "e", "false", "1.5", "").replaceAll(",$", ""),
                                ""))
                .put(
                        "processes/4.json",
                        process(
                                "wasting",
                                "",
                                exchange(1, "p", "false", "1", ",'isQuantitativeReference':true")
                                        + exchange(2, "w", "false", "2", "").replaceAll(",$", ""),
                                ""))
                .put(
                        "processes/5.json",
                        process(
                                "treating",
                                "",
                                exchange(1, "w", "true", "1", ",'isQuantitativeReference':true")
                                        + exchange(2, "e", "false", "2", "").replaceAll(",$", ""),
                                ""))
                .put(
                        "processes/6.json",
                        process(
                                "causal",
                                "",
                                exchange(1, "p", "false", "1", ",'isQuantitativeReference':true")
                                        + exchange(2, "q", "false", "1", "")
                                        + exchange(7, "e", "false", "5", "").replaceAll(",$", ""),
                                """
                        {'allocationType':'CAUSAL_ALLOCATION','product':{'@id':'p'},'value':0.25,'exchange':{'internalId':7}},
                        {'allocationType':'CAUSAL_ALLOCATION','product':{'@id':'q'},'value':0.75,'exchange':{'internalId':7}}"""))
                .put(
                        "lcia_methods/x.json",
                        "{'@type':'ImpactMethod','@id':'x','name':'Count','impactCategories':[{'@type':'ImpactCategory','@id':'c','refUnit':'kg'}]}")
                .put("lcia_categories/c.json", """
                        {'@type':'ImpactCategory','@id':'c','name':'Count','refUnit':'kg','direction':'INPUT','code':'E1',
                         'impactFactors':[{'@type':'ImpactFactor','value':0.001,'flow':{'@type':'Flow','@id':'e'},'unit':{'@id':'g'},'flowProperty':{'@id':'m'}}]}""")
                .put("results/r.json", "{'@type':'Result','@id':'r','name':'not read'}")
                .put("epds/d.json", "{'@type':'Epd','@id':'d','name':'not read'}");
    }

    private static String process(String id, String more, String exchanges, String factors) {
        return "{'@type':'Process','@id':'" + id + "','name':'" + id + "','processType':'UNIT_PROCESS'" + more
                + ",'exchanges':[" + exchanges + "],'allocationFactors':[" + factors + "]}";
    }

    private static String exchange(int number, String flow, String input, String amount, String more) {
        return "{'@type':'Exchange','internalId':" + number + ",'isInput':" + input + ",'amount':" + amount
                + ",'flow':{'@type':'Flow','@id':'" + flow
                + "'},'unit':{'@type':'Unit','@id':'kg'},'flowProperty':{'@type':'FlowProperty','@id':'m'}" + more
                + "},";
    }

    private static String flow(String id, String type) {
        return "{'@type':'Flow','@id':'" + id + "','name':'" + id + "','flowType':'" + type
                + "','isInfrastructureFlow':false,'category':'"
                + (type.equals("ELEMENTARY_FLOW") ? "Elementary flows/Emission to air/unspecified" : "Products")
                + "','flowProperties':[{'@type':'FlowPropertyFactor','isRefFlowProperty':true,'conversionFactor':1.0,"
                + "'flowProperty':{'@type':'FlowProperty','@id':'m'}}]}";
    }
}
