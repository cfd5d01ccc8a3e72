package io.didymium.core.lca.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.UnreadableExchange;
import io.didymium.core.lca.format.ilcd.IlcdPackageReader;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.ZipSketch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What readers of packages leave out, each with a package that makes them do so. One fault costs itself alone. */
class ImportFindingCasesTest {
    private static final String EXCHANGES =
            "[{'internalId':1,'isQuantitativeReference':true,'amount':1,'flow':{'@id':'part'},"
                    + "'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'}},";
    private static final String GAS =
            "{'internalId':2,'amount':5,'flow':{'@id':'gas'},'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'}}";

    @Test
    void everyFindingHasACase() throws Exception {
        Set<ImportFinding> provoked = EnumSet.noneOf(ImportFinding.class);
        for (ZipSketch each : List.of(
                new ZipSketch().put("flows/a.json", "{"),
                process(GAS.replace("'amount':5", "'amount':'5'")),
                process(GAS.replace("'flow':{'@id':'gas'},", "")),
                process(GAS).put("processes/q.json", "{'@id':'p','name':'Another','exchanges':[]}"),
                process(GAS).put("results/r.json", "{}"),
                process(GAS.replace("'amount':5", "'amount':5,'amountFormula':'2*k'")),
                process(GAS.replace("'amount':5", "'amount':5,'description':'note'")),
                category("{'flow':{'@id':'gas'},'value':1},{'flow':{'@id':'gas'},'value':28}"))) {
            codes(OlcaPackageReader.read(each.open()), provoked);
        }
        codes(IlcdPackageReader.read(new ZipSketch().put("processes/p.xml", EPD).open()), provoked);
        codes(OlcaPackageReader.read(process(GAS).again("flows/gas.json").open()), provoked);
        Map<String, BigDecimal> parameters = Map.of("yield", BigDecimal.ONE);
        codes(OlcaPackageReader.read(process(GAS).open(), PackageLimits.standard(), parameters), provoked);
        assertThat(provoked).containsExactlyInAnyOrder(ImportFinding.values());
    }

    private static void codes(InventoryImport read, Set<ImportFinding> to) {
        read.findings().forEach(finding -> to.add((ImportFinding) finding.code()));
    }

    @Test
    void anExchangeOfNoFlowCostsItself() throws Exception {
        InventoryImport read = OlcaPackageReader.read(
                process(GAS.replace("'flow':{'@id':'gas'},", "")).open());
        assertThat(read.skipped()).isZero();
        assertThat(process(read).exchanges()).hasSize(2);
        assertThat(process(read).exchanges().get(1)).isEqualTo(UnreadableExchange.numbered(2));
        assertThat(messages(read)).contains("content of exchange 2 ignored: /exchanges/1/flow: required, but absent");
    }

    @Test
    void anAmountThatIsNotStatedIsNotZero() throws Exception {
        for (String amount : List.of("", "'amount':null,", "'amount':'x',", "'amountFormula':'2*k',")) {
            InventoryImport read = OlcaPackageReader.read(
                    process(GAS.replace("'amount':5,", amount)).open());
            Exchange gas = process(read).exchanges().get(1);
            assertThat(gas.amount()).isEqualTo(Amount.UNKNOWN);
            assertThat(read.inventory().inReferenceUnits(gas.flow(), gas.amount()))
                    .isEmpty();
            assertThat(read.findings()).extracting(Finding::code).contains(ImportFinding.AMOUNT_UNKNOWN);
        }
    }

    @Test
    void aProviderThatCannotBeReadIsNotLeftOpen() throws Exception {
        InventoryImport read =
                OlcaPackageReader.read(process(GAS.replace("'amount':5", "'amount':5,'defaultProvider':{'@id':''}"))
                        .open());
        assertThat(process(read).exchanges().get(1).link().provider()).isPresent();
        assertThat(read.findings()).extracting(Finding::code).contains(ImportFinding.PART_INVALID);
    }

    @Test
    void internalIdsGivenTwiceCostTheReferencesToThem() throws Exception {
        String allocation = ",'allocationFactors':[{'allocationType':'CAUSAL_ALLOCATION','product':{'@id':'part'},"
                + "'exchange':{'internalId':2},'value':1},{'allocationType':'PHYSICAL_ALLOCATION','product':{'@id':'part'},'value':1}]";
        InventoryImport read = OlcaPackageReader.read(nouns().put(
                        "processes/p.json", process(GAS + "," + GAS.replace("5", "7"), allocation))
                .open());
        UnitProcess process = process(read);
        assertThat(process.exchanges()).extracting(Exchange::number).containsExactly(1, 2, 3);
        assertThat(process.reference()).hasValue(1);
        assertThat(process.allocation().factors()).hasSize(1);
        assertThat(messages(read)).contains("reference to internalId 2 ignored: several exchanges have it");
    }

    @Test
    void anEntryGivenTwiceIsReadOnceOrRefused() throws Exception {
        InventoryImport read =
                OlcaPackageReader.read(process(GAS).again("processes/p.json").open());
        assertThat(read.inventory().processes()).hasSize(1);
        assertThat(messages(read)).contains("given several times with the same content; read once");
        ZipSketch different = process(GAS).again("processes/p.json", "{}");
        assertThatThrownBy(() -> OlcaPackageReader.read(different.open()))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("processes/p.json: given several times with different contents");
        ZipSketch unread = process(GAS).put("results/r.json", "{}").again("results/r.json", "{ }");
        assertThatThrownBy(() -> OlcaPackageReader.read(unread.open())).isInstanceOf(MalformedDataException.class);
    }

    @Test
    void equalFactorsCountOnceAndContradictoryOnesNotAtAll() throws Exception {
        String equal = "{'flow':{'@id':'gas'},'value':1},{'flow':{'@id':'gas'},'value':1.0}";
        InventoryImport read = OlcaPackageReader.read(category(equal).open());
        assertThat(read.methods().get(0).categories().get(0).factors()).hasSize(1);
        assertThat(read.findings()).isEmpty();
        InventoryImport other =
                OlcaPackageReader.read(category(equal.replace("1.0", "28")).open());
        assertThat(other.methods().get(0).categories().get(0).factors()).isEmpty();
        assertThat(messages(other)).containsExactly("Climate has several factors for flow gas: 1, 28; none is used");
    }

    @Test
    void aFactorWithoutValueIsNotZeroAndAnAbsentCategoryCostsItself() throws Exception {
        InventoryImport read = OlcaPackageReader.read(category(
                        "{'flow':{'@id':'gas'}},{'flow':{'@id':'part'},'value':2}")
                .put("lcia_methods/m.json", "{'@id':'m','name':'M','impactCategories':[{'@id':'c'},{'@id':'gone'}]}")
                .open());
        assertThat(read.methods()).hasSize(1);
        assertThat(read.methods().get(0).categories())
                .singleElement()
                .satisfies(category -> assertThat(category.factors()).hasSize(1));
        assertThat(messages(read))
                .containsExactly(
                        "/impactFactors/0 ignored: required, but absent at /impactFactors/0/value",
                        "/impactCategories/1 ignored: category gone is not in the package at /impactCategories/1/@id");
    }

    @Test
    void anExchangeOfAnIlcdProcessCostsItselfToo() throws Exception {
        String good =
                "<exchange dataSetInternalID='0'><referenceToFlowDataSet refObjectId='part'/><exchangeDirection>Output"
                        + "</exchangeDirection><meanAmount>1</meanAmount></exchange>";
        for (String broken : List.of(
                good.replace(" refObjectId='part'", ""),
                good.replace("'part'", "'fine dust'"),
                good.replace("Output", "Sideways"),
                good.replace("<exchangeDirection>Output</exchangeDirection>", ""))) {
            InventoryImport read = IlcdPackageReader.read(ilcd(good, broken.replace("'0'", "'1'")));
            assertThat(process(read).exchanges()).hasSize(2);
            assertThat(process(read).exchanges().get(1)).isEqualTo(UnreadableExchange.numbered(1));
            assertThat(process(read).reference()).hasValue(0);
            assertThat(read.findings()).extracting(Finding::code).contains(ImportFinding.PART_INVALID);
        }
        for (String unknown : List.of(good.replace("<meanAmount>1</meanAmount>", ""), good.replace(">1<", ">1,5<"))) {
            InventoryImport read = IlcdPackageReader.read(ilcd(good, unknown.replace("'0'", "'1'")));
            assertThat(process(read).exchanges().get(1).amount()).isEqualTo(Amount.UNKNOWN);
        }
    }

    @Test
    void anExchangeGivenTwiceUnderOneIdIsOneOrNotKnown() throws Exception {
        InventoryImport same = OlcaPackageReader.read(process(GAS + "," + GAS).open());
        assertThat(process(same).exchanges()).extracting(Exchange::number).containsExactly(1, 2);
        assertThat(messages(same)).contains("repetition of exchange internalId 2 ignored: given 2 times; read once");
        InventoryImport other = OlcaPackageReader.read(
                process(GAS + "," + GAS.replace("'amount':5", "'amount':7")).open());
        assertThat(process(other).exchanges())
                .extracting(Exchange::amount)
                .filteredOn(Amount.UNKNOWN::equals)
                .hasSize(2);
        assertThat(messages(other))
                .contains("amount of exchange internalId 2 is not known: given several times with different contents");
        InventoryImport flows = OlcaPackageReader.read(
                process(GAS + "," + GAS.replace("'gas'", "'part'")).open());
        assertThat(process(flows).exchanges())
                .extracting(Exchange::amount)
                .doesNotContain(Amount.UNKNOWN)
                .hasSize(3);
        String first = GAS.replace("'internalId':2", "'@id':'x'");
        InventoryImport versionOne =
                OlcaPackageReader.read(process(first + "," + first).open());
        assertThat(process(versionOne).exchanges()).hasSize(3);
    }

    @Test
    void anExchangeOfAnIlcdProcessGivenTwiceIsOneOrNotKnown() throws Exception {
        String good =
                "<exchange dataSetInternalID='0'><referenceToFlowDataSet refObjectId='part'/><exchangeDirection>Output"
                        + "</exchangeDirection><meanAmount>1</meanAmount></exchange>";
        InventoryImport twice = IlcdPackageReader.read(ilcd(good, good));
        assertThat(process(twice).exchanges()).hasSize(1);
        assertThat(process(twice).reference()).hasValue(0);
        InventoryImport other = IlcdPackageReader.read(ilcd(good, good.replace(">1<", ">2<")));
        assertThat(process(other).exchanges())
                .extracting(Exchange::amount)
                .containsExactly(Amount.UNKNOWN, Amount.UNKNOWN);
        assertThat(process(other).reference()).isEmpty();
    }

    @Test
    void aDataSetWhoseOtherVersionCannotBeReadIsNotKnown() throws Exception {
        ZipSketch archive =
                process(GAS).put("processes/p_02.json", "{'@id':'p',").put("processes/q.json", "{");
        InventoryImport read = OlcaPackageReader.read(archive.open());
        assertThat(read.skipped()).isEqualTo(2);
        assertThat(process(read).exchanges()).extracting(Exchange::amount).containsOnly(Amount.UNKNOWN);
        assertThat(messages(read))
                .contains("process p is given several times with different contents; "
                        + "results that depend on the difference are not known");
        assertThat(OlcaPackageReader.read(
                                process(GAS).put("flows/gas_02.json", "{").open())
                        .inventory()
                        .flows())
                .doesNotContainKey(new DataSetId("gas"));
        ZipSketch factors = category("{'flow':{'@id':'gas'},'value':1}").put("lcia_categories/c_02.json", "{");
        assertThat(OlcaPackageReader.read(factors.open())
                        .methods()
                        .get(0)
                        .categories()
                        .get(0)
                        .factors())
                .isEmpty();
    }

    @Test
    void aCategoryGivenTwiceWithDifferentFactorsHasNone() throws Exception {
        ZipSketch archive = category("{'flow':{'@id':'gas'},'value':1}");
        String text = "{'@id':'c','name':'Climate','impactFactors':[{'flow':{'@id':'gas'},'value':2}]}";
        InventoryImport read = OlcaPackageReader.read(
                archive.put("lcia_categories/d.json", text).open());
        assertThat(read.methods().get(0).categories()).singleElement().satisfies(category -> {
            assertThat(category.factors()).isEmpty();
            assertThat(category.unknown()).hasSize(1);
        });
        assertThat(messages(read))
                .containsExactly("impact-category c is given several times with different contents; "
                        + "results that depend on the difference are not known");
    }

    private static byte[] ilcd(String... exchanges) {
        return ("<processDataSet><processInformation><dataSetInformation><UUID>p</UUID><name><baseName>Roasting</baseName>"
                        + "</name></dataSetInformation><quantitativeReference><referenceToReferenceFlow>0"
                        + "</referenceToReferenceFlow></quantitativeReference></processInformation><exchanges>"
                        + String.join("", exchanges) + "</exchanges></processDataSet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final String EPD =
            "<processDataSet><modellingAndValidation><LCIMethodAndAllocation><typeOfDataSet>EPD"
                    + "</typeOfDataSet></LCIMethodAndAllocation></modellingAndValidation><LCIAResults><LCIAResult/></LCIAResults>"
                    + "</processDataSet>";

    @Test
    void anEpdIsNoBrokenProcess() throws Exception {
        InventoryImport read = IlcdPackageReader.read(EPD.getBytes(StandardCharsets.UTF_8));
        assertThat(read.skipped()).isZero();
        assertThat(messages(read))
                .containsExactly("data set not read: an environmental product declaration (EPD) with 1 impact results");
    }

    private static List<String> messages(InventoryImport read) {
        return read.findings().stream().map(Finding::message).toList();
    }

    private static UnitProcess process(InventoryImport read) {
        return read.inventory().processes().values().iterator().next();
    }

    private static ZipSketch process(String exchange) {
        return nouns().put("processes/p.json", process(exchange, ""));
    }

    private static String process(String exchanges, String more) {
        return "{'@id':'p','name':'Shop','exchanges':" + EXCHANGES + exchanges + "]" + more + "}";
    }

    private static ZipSketch category(String factors) {
        return nouns().put("lcia_categories/c.json", "{'@id':'c','name':'Climate','impactFactors':[" + factors + "]}");
    }

    private static ZipSketch nouns() {
        ZipSketch archive = new ZipSketch()
                .put(
                        "unit_groups/g.json",
                        "{'@id':'g','name':'Mass','units':[{'@id':'kg','name':'kg','isRefUnit':true}]}")
                .put("flow_properties/mass.json", "{'@id':'mass','name':'Mass','unitGroup':{'@id':'g'}}");
        for (String flow : List.of("part", "gas")) {
            archive.put(
                    "flows/" + flow + ".json",
                    "{'@id':'" + flow + "','name':'" + flow + "','flowType':'"
                            + (flow.equals("gas") ? "ELEMENTARY" : "PRODUCT")
                            + "_FLOW','flowProperties':[{'flowProperty':{'@id':'mass'},'isRefFlowProperty':true}]}");
        }
        return archive;
    }
}
