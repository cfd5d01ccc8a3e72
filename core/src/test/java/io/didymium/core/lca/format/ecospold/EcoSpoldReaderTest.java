package io.didymium.core.lca.format.ecospold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.ImportFinding;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.common.UnreadableExchange;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.PublicPackages;
import io.didymium.core.testing.ZipSketch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcoSpoldReaderTest {
    private static final String FIRST = """
            <ecoSpold xmlns='http://www.EcoInvent.org/EcoSpold01'><dataset number='1'><metaInformation><processInformation>
            <referenceFunction name='oxide, at plant' unit='kg' amount='1' generalComment='made up'/><geography location='CN'/>
            <timePeriod><startYear>2019</startYear><endYear>2020</endYear></timePeriod>
            <dataSetInformation version='1.0' impactAssessmentResult='false'/></processInformation></metaInformation><flowData>
            <exchange number='1' name='oxide, at plant' location='CN' unit='kg' meanValue='1'><outputGroup>0</outputGroup></exchange>
            <exchange number='2' name='steam' location='CN' unit='kWh' meanValue='2' uncertaintyType='1' standardDeviation95='1.21'>
            <inputGroup>5</inputGroup></exchange>
            <exchange number='3' name='Carbon dioxide, fossil' category='air' subCategory='low population density' unit='g'
            CASNumber='000124-38-9' meanValue='5'><outputGroup>4</outputGroup></exchange>
            <exchange number='4' name='ash' location='CN' unit='kg' meanValue='x'><outputGroup>3</outputGroup></exchange>
            <exchange number='5' name='nothing' unit='kg' meanValue='1'/>
            <exchange number='6' name='slag' location='CN' unit='kg' meanValue='0.5'><outputGroup>2</outputGroup></exchange>
            <allocation referenceToCoProduct='1' fraction='80'><referenceToInputOutput>2</referenceToInputOutput></allocation>
            <allocation referenceToCoProduct='6' fraction='20'><referenceToInputOutput>2</referenceToInputOutput></allocation>
            </flowData></dataset></ecoSpold>""";

    private static final String SECOND = """
            <ecoSpold xmlns='http://www.EcoInvent.org/EcoSpold02'><activityDataset><activityDescription><activity id='a'>
            <activityName xml:lang='en'>oxide production</activityName></activity><geography><shortname>CN</shortname></geography>
            <timePeriod startDate='2019-01-01' endDate='2020-12-31'/></activityDescription><flowData>
            <intermediateExchange id='e1' amount='1' intermediateExchangeId='oxide'><name>oxide</name><unitName>kg</unitName>
            <outputGroup>0</outputGroup></intermediateExchange>
            <intermediateExchange id='e2' amount='2' intermediateExchangeId='steam' activityLinkId='b'><name>steam</name>
            <unitName>MJ</unitName><uncertainty><lognormal meanValue='2' mu='0.69' variance='0.04' varianceWithPedigreeUncertainty='0.09'/>
            <pedigreeMatrix reliability='1' completeness='2' temporalCorrelation='3' geographicalCorrelation='4'
            furtherTechnologyCorrelation='5'/></uncertainty><inputGroup>5</inputGroup></intermediateExchange>
            <elementaryExchange id='e3' amount='5' elementaryExchangeId='co2' casNumber='000124-38-9'><name>Carbon dioxide, fossil</name>
            <unitName>kg</unitName><compartment><compartment>air</compartment><subcompartment>urban air</subcompartment></compartment>
            <outputGroup>4</outputGroup></elementaryExchange></flowData></activityDataset></ecoSpold>""";

    @Test
    void readsAProcessOfVersionOne() throws Exception {
        InventoryImport read = read(FIRST);
        UnitProcess process = process(read);
        assertThat(process.name()).isEqualTo("oxide, at plant");
        assertThat(process.reference()).hasValue(1);
        assertThat(process.origin().coverage().until()).contains(LocalDate.of(2020, 12, 31));
        assertThat(process.origin().coverage().region()).contains(new DataSetId("CN"));
        assertThat(process.exchanges()).extracting(Exchange::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(process.exchanges().get(4)).isEqualTo(UnreadableExchange.numbered(5));
        Exchange steam = process.exchanges().get(1);
        assertThat(read.inventory()
                        .inReferenceUnits(steam.flow(), steam.amount())
                        .orElseThrow())
                .isEqualByComparingTo("7.2");
        assertThat(steam.provenance().uncertainty())
                .contains(new Uncertainty.LogNormal(BigDecimal.valueOf(2), new BigDecimal("1.1")));
        Exchange gas = process.exchanges().get(2);
        InventoryFlow flow = read.inventory().findFlow(gas.flow()).orElseThrow();
        assertThat(flow.type()).isEqualTo(FlowType.ELEMENTARY);
        assertThat(flow.compartment()).isEqualTo("air/low population density");
        assertThat(flow.substance().cas()).contains("124-38-9");
        assertThat(flow.substance().direction()).contains(Direction.OUTPUT);
        assertThat(read.inventory().inReferenceUnits(gas.flow(), gas.amount()).orElseThrow())
                .isEqualByComparingTo("0.005");
        assertThat(process.exchanges().get(3).amount()).isEqualTo(Amount.UNKNOWN);
        assertThat(process.allocation().factors())
                .extracting(StoredAllocation.Factor::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.8"), new BigDecimal("0.2"));
        assertThat(read.findings())
                .extracting(Finding::code)
                .contains(ImportFinding.PART_INVALID, ImportFinding.AMOUNT_UNKNOWN);
    }

    @Test
    void takesTheReferenceFunctionWhereNoExchangeIsTheProduct() throws Exception {
        String function = FIRST.replace("referenceFunction name='oxide", "referenceFunction name='ore treatment");
        UnitProcess process = process(read(function.replace("<outputGroup>0", "<outputGroup>2")));
        assertThat(process.reference()).hasValue(7);
    }

    @Test
    void doesNotAddTheReferenceFunctionToAnExchangeOfItsProduct() throws Exception {
        UnitProcess process = process(read(FIRST.replace("<outputGroup>0", "<outputGroup>2")));
        assertThat(process.reference()).hasValue(1);
        assertThat(process.exchanges()).hasSize(6);
    }

    @Test
    void readsAnActivityOfVersionTwo() throws Exception {
        InventoryImport read = read(SECOND);
        UnitProcess process = process(read);
        assertThat(process.id()).isEqualTo(new DataSetId("a_oxide"));
        assertThat(process.reference()).hasValue(1);
        Exchange steam = process.exchanges().get(1);
        assertThat(steam.link().provider()).contains(new DataSetId("b_steam"));
        assertThat(steam.provenance().quality()).contains("(1;2;3;4;5)");
        assertThat(((Uncertainty.LogNormal) steam.provenance().uncertainty().orElseThrow()).geometricDeviation())
                .isCloseTo(new BigDecimal("1.3498588"), org.assertj.core.api.Assertions.within(new BigDecimal("1e-7")));
        assertThat(read.inventory().findFlow(new DataSetId("co2")).orElseThrow().compartment())
                .isEqualTo("air/urban air");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void readsAnArchiveOfDocuments() throws Exception {
        InventoryImport read = EcoSpoldReader.read(new ZipSketch()
                .put("a.spold", SECOND)
                .put("b.xml", FIRST)
                .put("c.xml", "<a/>")
                .open());
        assertThat(read.inventory().processes()).hasSize(2);
        assertThat(read.skipped()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThatThrownBy(() -> read("<notecoSpold/>")).isInstanceOf(MalformedDataException.class);
        assertThatThrownBy(() -> read("<ecoSpold/>")).isInstanceOf(MalformedDataException.class);
        assertThatThrownBy(() -> read("text")).isInstanceOf(MalformedDataException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "olca-modules/olca-io/src/test/resources/org/openlca/io/ecospold1/example.xml",
        "olca-modules/olca-io/src/test/resources/org/openlca/io/ecospold2/input/sample_ecospold2.xml",
        "bw2io/tests/fixtures/ecospold2/00000_11111111-2222-3333-4444-555555555555_66666666-7777-8888-9999-000000000000.spold",
        "'bw2io/tests/fixtures/ecospold1/Aluminum, extrusion, at plant.xml'",
        "'bw2io/tests/fixtures/ecospold1/Acrylonitrile-butadiene-styrene copolymer (ABS), resin, at plant CTR.xml'"
    })
    void readsPublishedSamples(String name) throws Exception {
        Path file = PublicPackages.require("samples/" + name);
        InventoryImport read = EcoSpoldReader.read(file);
        assertThat(read.skipped()).isZero();
        assertThat(read.findings())
                .extracting(Finding::code)
                .doesNotContain(ImportFinding.PART_INVALID, ImportFinding.AMOUNT_UNKNOWN);
        assertThat(read.inventory().processes()).hasSizeGreaterThanOrEqualTo(1);
        for (UnitProcess process : read.inventory().processes().values()) {
            assertThat(process.exchanges())
                    .isNotEmpty()
                    .allSatisfy(exchange -> assertThat(
                                    read.inventory().inReferenceUnits(exchange.flow(), exchange.amount()))
                            .isPresent());
        }
    }

    private static InventoryImport read(String text) throws MalformedDataException {
        return EcoSpoldReader.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static UnitProcess process(InventoryImport read) {
        return read.inventory().processes().values().iterator().next();
    }
}
