package io.didymium.core.lca.format.ilcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import io.didymium.core.lca.format.olca.OlcaPackageWriter;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.PublicPackages;
import io.didymium.core.testing.ZipSketch;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class IlcdPackageReaderTest {
    @Test
    void readsAProcessWithItsUnits() throws Exception {
        InventoryImport read = IlcdPackageReader.read(sample().open());
        UnitProcess process = read.inventory().processes().get(new DataSetId("p"));
        assertThat(read.skipped()).isZero();
        assertThat(process.name()).isEqualTo("Roasting");
        assertThat(process.reference()).hasValue(1);
        assertThat(process.origin().coverage().covers(2010)).isTrue();
        assertThat(process.origin().coverage().region()).contains(new DataSetId("CN"));
        Exchange emission = process.exchanges().get(1);
        assertThat(emission.amount().value()).contains(new BigDecimal("0.154"));
        assertThat(emission.amount().unit()).isEqualTo(new DataSetId("g#1"));
        assertThat(emission.provenance().origin()).isEqualTo(Provenance.Origin.PRIMARY);
        assertThat(emission.provenance().uncertainty())
                .contains(new Uncertainty.LogNormal(new BigDecimal("0.154"), new BigDecimal("1.2")));
        assertThat(process.allocation().factors()).singleElement().satisfies(factor -> {
            assertThat(factor.value()).isEqualByComparingTo("1");
            assertThat(factor.exchange()).hasValue(2);
        });
        assertThat(read.inventory().inReferenceUnits(emission.flow(), emission.amount()))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("0.154"));
    }

    @Test
    void givesElementaryFlowsTheDirectionOfTheirCompartment() throws Exception {
        InventoryFlow flow =
                IlcdPackageReader.read(sample().open()).inventory().flows().get(new DataSetId("co2"));
        assertThat(flow.compartment()).isEqualTo("Emissions/Emissions to air");
        assertThat(flow.substance().direction()).contains(Direction.OUTPUT);
        assertThat(flow.substance().cas()).contains("124-38-9");
    }

    @Test
    void directionsSurviveAsAnOlcaPackage() throws Exception {
        for (String category : List.of("Resources", "Emissions", "Land use", "Other elementary flows")) {
            ZipSketch archive = sample().put(
                            "ILCD/flows/co2.xml",
                            flow(
                                    "co2",
                                    "Elementary flow",
                                    "<elementaryFlowCategorization><category level='0'>" + category
                                            + "</category></elementaryFlowCategorization>"));
            Inventory inventory = IlcdPackageReader.read(archive.open()).inventory();
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            OlcaPackageWriter.write(inventory, List.of(), written);
            assertThat(OlcaPackageReader.read(written.toByteArray()).inventory().flows())
                    .isEqualTo(inventory.flows());
        }
    }

    @Test
    void keepsAnExchangeOfAFlowThatIsNotDescribed() throws Exception {
        InventoryImport read = IlcdPackageReader.read(new ZipSketch()
                .put("ILCD/processes/p.xml", process().replace("refObjectId='co2'", "refObjectId='gone'"))
                .open());
        assertThat(read.inventory().processes()).hasSize(1);
        assertThat(read.findings())
                .extracting(Finding::message)
                .contains("amount of exchange 2 is not known: its flow gone or its unit is not described");
    }

    @Test
    void resolvesNoEntity() throws Exception {
        String bomb = "<!DOCTYPE a [<!ENTITY x 'y'>]><flowDataSet>&x;</flowDataSet>";
        InventoryImport read =
                IlcdPackageReader.read(new ZipSketch().put("flows/f.xml", bomb).open());
        assertThat(read.skipped()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatIsNestedTooDeeply() throws Exception {
        String deep = "<a>".repeat(100) + "</a>".repeat(100);
        assertThat(IlcdPackageReader.read(
                                new ZipSketch().put("flows/f.xml", deep).open())
                        .skipped())
                .isEqualTo(1);
    }

    @Test
    void readsThePublishedRareEarthProcesses() throws Exception {
        try (InputStream archive = Files.newInputStream(PublicPackages.require("tiangong/ree72_ilcd.zip"))) {
            InventoryImport read = IlcdPackageReader.read(archive);
            assertThat(read.skipped()).isZero();
            assertThat(read.inventory().processes()).hasSize(72);
            assertThat(read.inventory().flows()).hasSize(221);
            assertThat(read.inventory().processes().values().stream()
                            .filter(process -> process.referenceExchange()
                                    .filter(Exchange::isInput)
                                    .isPresent()))
                    .hasSize(13);
        }
    }

    @Test
    void readsThePublishedImpactCategories() throws Exception {
        try (InputStream archive =
                Files.newInputStream(PublicPackages.require("cf/ef31_lciamethods_nontox_ilcd.zip"))) {
            InventoryImport read = IlcdPackageReader.read(archive);
            List<ImpactCategory> categories = read.methods().stream()
                    .flatMap(method -> method.categories().stream())
                    .toList();
            assertThat(read.skipped()).isZero();
            assertThat(categories).hasSize(15);
            ImpactCategory climate = categories.stream()
                    .filter(category -> category.id().value().equals("6209b35f-9447-40b5-b68c-a1099e3674a0"))
                    .findFirst()
                    .orElseThrow();
            assertThat(climate.factors()).hasSizeGreaterThan(1000);
        }
    }

    private static ZipSketch sample() {
        return new ZipSketch()
                .put("ILCD/processes/p.xml", process())
                .put("ILCD/unitgroups/g.xml", """
                        <unitGroupDataSet><unitGroupInformation><dataSetInformation><UUID>g</UUID><name>Mass units</name></dataSetInformation>
                        <quantitativeReference><referenceToReferenceUnit>1</referenceToReferenceUnit></quantitativeReference></unitGroupInformation>
                        <units><unit dataSetInternalID='0'><name>t</name><meanValue>1000</meanValue></unit>
                        <unit dataSetInternalID='1'><name>kg</name><meanValue>1.0</meanValue></unit></units></unitGroupDataSet>""")
                .put("ILCD/flowproperties/mass.xml", """
                        <flowPropertyDataSet><flowPropertiesInformation><dataSetInformation><UUID>mass</UUID><name>Mass</name></dataSetInformation>
                        <quantitativeReference><referenceToReferenceUnitGroup refObjectId='g'/></quantitativeReference></flowPropertiesInformation></flowPropertyDataSet>""")
                .put(
                        "ILCD/flows/ore.xml",
                        flow("ore", "Product flow", "<classification><class>Ores</class></classification>"))
                .put(
                        "ILCD/flows/co2.xml",
                        flow(
                                "co2",
                                "Elementary flow",
                                "<elementaryFlowCategorization><category level='0'>Emissions</category>"
                                        + "<category level='1'>Emissions to air</category></elementaryFlowCategorization>"));
    }

    private static String flow(String id, String type, String categories) {
        return "<f:flowDataSet xmlns:f='urn:f'><flowInformation><dataSetInformation><UUID>" + id
                + "</UUID><name><baseName xml:lang='zh'>x</baseName><baseName xml:lang='en'>" + id
                + "</baseName></name><CASNumber>000124-38-9</CASNumber><classificationInformation>" + categories
                + "</classificationInformation></dataSetInformation><quantitativeReference><referenceToReferenceFlowProperty>0"
                + "</referenceToReferenceFlowProperty></quantitativeReference></flowInformation><modellingAndValidation>"
                + "<LCIMethod><typeOfDataSet>" + type
                + "</typeOfDataSet></LCIMethod></modellingAndValidation><flowProperties>"
                + "<flowProperty dataSetInternalID='0'><referenceToFlowPropertyDataSet refObjectId='mass'/>"
                + "<meanValue>1.0</meanValue></flowProperty></flowProperties></f:flowDataSet>";
    }

    private static String process() {
        return """
        <processDataSet><processInformation><dataSetInformation><UUID>p</UUID><name><baseName xml:lang='en'>Roasting</baseName></name></dataSetInformation>
        <quantitativeReference><referenceToReferenceFlow>1</referenceToReferenceFlow></quantitativeReference>
        <time><referenceYear>2009</referenceYear><dataSetValidUntil>2014</dataSetValidUntil></time>
        <geography><locationOfOperationSupplyOrProduction location='CN'/></geography></processInformation>
        <exchanges>
        <exchange dataSetInternalID='1'><referenceToFlowDataSet refObjectId='ore'/><exchangeDirection>Output</exchangeDirection><meanAmount>1</meanAmount></exchange>
        <exchange dataSetInternalID='2'><referenceToFlowDataSet refObjectId='co2'/><exchangeDirection>Output</exchangeDirection>
        <meanAmount>9</meanAmount><resultingAmount>0.154</resultingAmount><dataSourceType>Primary</dataSourceType>
        <uncertaintyDistributionType>log-normal</uncertaintyDistributionType><relativeStandardDeviation95In>1.44</relativeStandardDeviation95In>
        <allocations><allocation internalReferenceToCoProduct='1' allocatedFraction='100'/></allocations></exchange>
        </exchanges></processDataSet>""";
    }
}
