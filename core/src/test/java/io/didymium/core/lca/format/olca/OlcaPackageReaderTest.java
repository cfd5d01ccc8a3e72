package io.didymium.core.lca.format.olca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.ZipSketch;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OlcaPackageReaderTest {
    private static final String OLD_PROCESS = """
            {'@type':'Process','@id':'p','name':' Separation ','version':'00.00.001','location':{'@id':'cn'},
             'processDocumentation':{'validFrom':'2010-01-01T00:00:00-07:00','validUntil':'2012-12-31T00:00:00-07:00','sources':[{'@id':'s'}]},
             'exchanges':[
              {'@id':'x1','input':false,'amount':1.50,'flow':{'@id':'oxide'},'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'},'quantitativeReference':true},
              {'@id':'x2','input':true,'amount':2e-3,'flow':{'@id':'acid'},'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'},'defaultProvider':{'@id':'q'},
               'uncertainty':{'distributionType':'LOG_NORMAL_DISTRIBUTION','geomMean':2e-3,'geomSd':1.1},'pedigreeUncertainty':'(1;2;3;4;5)'},
              {'@id':'x3','input':true,'amount':1,'flow':{'@id':'acid'},'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'},
               'uncertainty':{'distributionType':'LOG_NORMAL_DISTRIBUTION','geomMean':1,'geomSd':0.0}}],
             'allocationFactors':[
              {'allocationType':'CAUSAL_ALLOCATION','product':{'@id':'oxide'},'exchange':{'@id':'x2'},'value':1},
              {'allocationType':'PHYSICAL_ALLOCATION','value':0}]}""";
    private static final String NEW_PROCESS = """
            {'@type':'Process','@id':'p','name':'Separation','defaultAllocationMethod':'ECONOMIC_ALLOCATION','location':null,
             'exchanges':[
              {'internalId':7,'isInput':false,'amount':1,'flow':{'@id':'oxide'},'isQuantitativeReference':true},
              {'internalId':9,'isInput':true,'isAvoidedProduct':true,'amount':2,'flow':{'@id':'acid'},'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'},'dqEntry':'(2;2;2;2;2)'}],
             'allocationFactors':[{'allocationType':'ECONOMIC_ALLOCATION','product':{'@id':'oxide'},'value':1}]}""";

    @Test
    void readsTheSpellingOfVersionOne() throws Exception {
        InventoryImport read = OlcaPackageReader.read(nouns("referenceUnit", "referenceFlowProperty")
                .put("processes/p.json", OLD_PROCESS)
                .open());
        UnitProcess process = read.inventory().processes().get(new DataSetId("p"));
        assertThat(process.name()).isEqualTo("Separation");
        assertThat(process.referenceExchange().map(Exchange::number)).contains(1);
        assertThat(process.exchanges().get(0).amount().value()).contains(new BigDecimal("1.5"));
        Exchange acid = process.exchanges().get(1);
        assertThat(acid.isInput()).isTrue();
        assertThat(acid.link().provider()).contains(new DataSetId("q"));
        assertThat(acid.provenance().quality()).contains("(1;2;3;4;5)");
        assertThat(acid.provenance().uncertainty())
                .contains(new Uncertainty.LogNormal(new BigDecimal("0.002"), new BigDecimal("1.1")));
        assertThat(process.exchanges().get(2).provenance().uncertainty()).isEmpty();
        assertThat(process.origin().coverage().from()).contains(LocalDate.of(2010, 1, 1));
        assertThat(process.allocation().factors()).singleElement().satisfies(factor -> {
            assertThat(factor.key()).isEqualTo(StoredAllocation.Key.CAUSAL);
            assertThat(factor.exchange()).hasValue(2);
        });
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "1 ignored: allocation factor without product",
                        "1 ignored: uncertainty LOG_NORMAL_DISTRIBUTION without usable parameters");
        assertThat(read.skipped()).isZero();
    }

    @Test
    void readsTheSpellingOfLaterVersions() throws Exception {
        InventoryImport read = OlcaPackageReader.read(nouns("isRefUnit", "isRefFlowProperty")
                .put("processes/p.json", NEW_PROCESS)
                .open());
        UnitProcess process = read.inventory().processes().get(new DataSetId("p"));
        assertThat(process.reference()).hasValue(7);
        assertThat(process.exchanges().get(0).amount().unit()).isEqualTo(new DataSetId("kg"));
        assertThat(process.exchanges().get(1).link().avoided()).isTrue();
        assertThat(process.allocation().standard()).contains(StoredAllocation.Key.ECONOMIC);
        assertThat(read.skipped()).isZero();
    }

    @Test
    void putsCompartmentsTogetherFromFilesAndFromPaths() throws Exception {
        InventoryImport read = OlcaPackageReader.read(nouns("isRefUnit", "isRefFlowProperty")
                .put("flows/old.json", flow("old", "ELEMENTARY_FLOW", "'category':{'@id':'c2'}"))
                .put("flows/new.json", flow("new", "ELEMENTARY_FLOW", "'category':'air/high'"))
                .put("categories/c1.json", "{'@id':'c1','name':'air'}")
                .put("categories/c2.json", "{'@id':'c2','name':'low','category':{'@id':'c1'}}")
                .open());
        assertThat(read.inventory().flows().get(new DataSetId("old")).compartment())
                .isEqualTo("air/low");
        assertThat(read.inventory().flows().get(new DataSetId("new")).compartment())
                .isEqualTo("air/high");
    }

    @Test
    void readsMethods() throws Exception {
        InventoryImport read = OlcaPackageReader.read(new ZipSketch()
                .put("lcia_methods/m.json", "{'@id':'m','name':'Method','impactCategories':[{'@id':'c'}]}")
                .put("lcia_categories/c.json", """
                        {'@id':'c','name':'Climate change','refUnit':'kg','impactFactors':[
                         {'value':29.8,'flow':{'@id':'ch4'},'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'},'location':{'@id':'cn'}}]}""")
                .open());
        ImpactFactor factor =
                read.methods().get(0).categories().get(0).factors().get(0);
        assertThat(factor.value()).isEqualTo(new BigDecimal("29.8"));
        assertThat(factor.region()).isEqualTo(Optional.of("cn"));
    }

    @Test
    void anExchangeWhoseUnitOrFormulaIsOfAnotherKindCostsItsAmountAlone() throws Exception {
        InventoryImport read = OlcaPackageReader.read(nouns("isRefUnit", "isRefFlowProperty")
                .put("processes/p.json", """
                        {'@type':'Process','@id':'p','name':'Separation','exchanges':[
                         {'internalId':1,'isInput':false,'amount':1,'flow':{'@id':'oxide'},'isQuantitativeReference':true},
                         {'internalId':2,'isInput':true,'amount':2,'flow':{'@id':'acid'},'unit':'kg','flowProperty':{'@id':'mass'}},
                         {'internalId':3,'isInput':true,'amount':2,'flow':{'@id':'acid'},'amountFormula':7},
                         'no exchange']}""")
                .open());
        assertThat(read.skipped()).isZero();
        UnitProcess process = read.inventory().processes().get(new DataSetId("p"));
        assertThat(process.exchanges().get(0).amount().value()).contains(BigDecimal.ONE);
        assertThat(process.exchanges().subList(1, 3))
                .allSatisfy(exchange -> assertThat(exchange.amount().value()).isEmpty());
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "/exchanges/3 ignored: expected an object",
                        "amount of /exchanges/1 is not known: /exchanges/1/unit: expected an object",
                        "amount of /exchanges/2 is not known: /exchanges/2/amountFormula: expected a string");
    }

    @Test
    void whatDescribesAProcessCostsItselfAlone() throws Exception {
        InventoryImport read = OlcaPackageReader.read(nouns("isRefUnit", "isRefFlowProperty")
                .put("processes/p.json", """
                        {'@type':'Process','@id':'p','name':'Separation','version':1,'description':{},'location':{'name':'Norway'},
                         'processDocumentation':[],'defaultAllocationMethod':3,'exchanges':[
                         {'internalId':1,'isInput':false,'amount':1,'flow':{'@id':'oxide'},'isQuantitativeReference':true,'dqEntry':5}]}""")
                .open());
        assertThat(read.skipped()).isZero();
        UnitProcess process = read.inventory().processes().get(new DataSetId("p"));
        assertThat(process.referenceExchange().flatMap(made -> made.amount().value()))
                .contains(BigDecimal.ONE);
        assertThat(process.version()).isEmpty();
        assertThat(process.origin().coverage().region())
                .as("a region that is not known, not the world")
                .contains(new DataSetId("unreadable"));
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "/exchanges/0 ignored: /exchanges/0/dqEntry: expected a string",
                        "/version ignored: expected a string",
                        "/processDocumentation ignored: expected an object",
                        "/location ignored: required, but absent",
                        "/description ignored: expected a string",
                        "/defaultAllocationMethod ignored: expected a string");
    }

    @Test
    void leavesOutWhatIsBrokenAndReadsTheRest() throws Exception {
        InventoryImport read = OlcaPackageReader.read(nouns("isRefUnit", "isRefFlowProperty")
                .put("flows/a.json", "{'@id':'a','name':")
                .put("flows/b.json", flow("b", "STRANGE_FLOW", "'x':1"))
                .put("flows/c.json", "{'@id':'c','@id':'d'}")
                .put("flows/e.json", "{'@id':'white space','name':'e'}")
                .put("processes/p.json", NEW_PROCESS)
                .put("bin/processes/p/picture.png", "not read")
                .open());
        assertThat(read.skipped()).isEqualTo(4);
        assertThat(read.findings())
                .extracting(finding -> finding.location().subject())
                .startsWith("flows/a.json", "flows/b.json", "flows/c.json", "flows/e.json");
        assertThat(read.inventory().processes()).hasSize(1);
    }

    @Test
    void rejectsWhatIsNoArchive() {
        ByteArrayInputStream text = new ByteArrayInputStream("not a zip".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> OlcaPackageReader.read(text)).isInstanceOf(MalformedDataException.class);
    }

    @Test
    void keepsToItsLimits() {
        ZipSketch entries = nouns("isRefUnit", "isRefFlowProperty");
        assertThatThrownBy(() -> OlcaPackageReader.read(entries.open(), new PackageLimits(2, 1000, 10_000)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("more than 2 entries");
        ZipSketch bytes = new ZipSketch().put("bin/x", "x".repeat(2000));
        assertThatThrownBy(() -> OlcaPackageReader.read(bytes.open(), new PackageLimits(9, 1000, 1500)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("more than 1500 bytes");
    }

    @Test
    void leavesOutADataSetThatIsTooLarge() throws Exception {
        ZipSketch archive = new ZipSketch().put("flows/x.json", "{'@id':'" + "x".repeat(2000) + "'}");
        InventoryImport read = OlcaPackageReader.read(archive.open(), new PackageLimits(9, 1000, 9000));
        assertThat(read.skipped()).isEqualTo(1);
    }

    private static ZipSketch nouns(String referenceUnit, String referenceProperty) {
        String property = "'flowProperties':[{'" + referenceProperty + "':true,'flowProperty':{'@id':'mass'}}]";
        return new ZipSketch()
                .put("flows/oxide.json", "{'@id':'oxide','name':'Oxide','flowType':'PRODUCT_FLOW'," + property + "}")
                .put("flows/acid.json", "{'@id':'acid','name':'Acid','flowType':'PRODUCT_FLOW'," + property + "}")
                .put(
                        "unit_groups/u.json",
                        "{'@id':'u','name':'Mass','units':[{'@id':'kg','name':'kg','" + referenceUnit
                                + "':true,'conversionFactor':1.0}]}")
                .put("flow_properties/mass.json", "{'@id':'mass','name':'Mass','unitGroup':{'@id':'u'}}")
                .put("locations/cn.json", "{'@id':'cn','name':'China','code':'CN'}")
                .put("sources/s.json", "{'@id':'s','name':'A paper','year':2014}");
    }

    private static String flow(String id, String type, String more) {
        return "{'@id':'" + id + "','name':'" + id + "','flowType':'" + type + "'," + more
                + ",'flowProperties':[{'isRefFlowProperty':true,'conversionFactor':1.0,'flowProperty':{'@id':'mass'}}]}";
    }
}
