package io.didymium.core.lca.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.finding.Severity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PactReaderTest {
    @Test
    void readsAFootprintThatKeepsToEveryRule() throws Exception {
        PactReading read = read(sample());
        assertThat(read.findings()).isEmpty();
        PactFootprint footprint = read.footprint().orElseThrow();
        assertThat(footprint.product().name()).isEqualTo("NdPr oxide");
        assertThat(footprint.carbon().find(PactAmount.EXCLUDING_UPTAKE)).contains(new BigDecimal("31.95"));
        assertThat(footprint.carbon().basis().rules().get(0).operator()).isEqualTo("EPD International");
        assertThat(footprint.carbon().flags()).containsEntry("packagingEmissionsIncluded", true);
        assertThat(footprint.carbon().verification().orElseThrow().provider()).contains("An auditor");
        assertThat(footprint.extensions())
                .containsExactly(PactExtension.builder("2.0.0", "https://schema.example/a.json", "{ \"a\": 1 }")
                        .build());
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        PactFootprint footprint = read(sample()).footprint().orElseThrow();
        byte[] written = PactWriter.write(footprint);
        assertThat(PactReader.read(written).get(0).footprint()).contains(footprint);
        assertThat(PactWriter.write(footprint)).isEqualTo(written);
    }

    @Test
    void readsFootprintsInAnArray() throws Exception {
        assertThat(PactReader.read(bytes("[" + sample() + "," + sample() + "]")))
                .hasSize(2);
        assertThat(PactReader.read(bytes("[]"))).isEmpty();
        assertThatThrownBy(() -> PactReader.read(bytes("[" + sample() + ",1]")))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("/1: expected an object");
    }

    @Test
    void refusesJsonThatIsNoFootprint() {
        for (String text :
                List.of("{'hello':'world'}", "{}", "[{'hello':'world'}]", "{'data':{'a':1}}", "1", "'pcf'")) {
            assertThatThrownBy(() -> PactReader.read(bytes(text))).isInstanceOf(MalformedDataException.class);
        }
    }

    @Test
    void namesTheMemberThatADraftMayMean() throws Exception {
        PactReading read = read(sample().replace("'fossilCarbonContent':", "'fossilCarbon':"));
        assertThat(read.findings())
                .extracting(Finding::message)
                .contains("fossilCarbon is not defined by version 3 and is ignored; is fossilCarbonContent meant?");
    }

    @Test
    void demandsBothEndsOfAValidityPeriod() throws Exception {
        PactReading read = read(sample().replace("'validityPeriodEnd'", "'x'"));
        assertThat(read.footprint()).isEmpty();
        assertThat(read.findings()).extracting(Finding::message).contains("validityPeriodEnd is required");
    }

    @Test
    void findingsNameTheFootprintByItsId() throws Exception {
        PactReading read = read(sample().replace("'companyName'", "'x'"));
        assertThat(sample())
                .contains("'id':'" + read.findings().get(0).location().subject() + "'");
    }

    @Test
    void writesDecimalsWithoutExponent() throws Exception {
        PactFootprint footprint =
                read(sample().replace("'31.95'", "'0.00000000001'")).footprint().orElseThrow();
        assertThat(new String(PactWriter.write(footprint), StandardCharsets.UTF_8))
                .contains("\"pcfExcludingBiogenicUptake\":\"0.00000000001\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "specVersion",
                "created",
                "status",
                "companyName",
                "companyIds",
                "productDescription",
                "productIds",
                "productNameCompany",
                "pcf",
                "declaredUnitOfMeasurement",
                "declaredUnitAmount",
                "productMassPerDeclaredUnit",
                "referencePeriodStart",
                "referencePeriodEnd",
                "pcfExcludingBiogenicUptake",
                "pcfIncludingBiogenicUptake",
                "fossilGhgEmissions",
                "fossilCarbonContent",
                "ipccCharacterizationFactors",
                "crossSectoralStandards",
                "exemptedEmissionsPercent"
            })
    void demandsWhatIsMandatory(String member) throws Exception {
        PactReading read = read(sample().replace("'" + member + "'", "'x'"));
        assertThat(read.footprint()).isEmpty();
        assertThat(read.findings())
                .filteredOn(finding -> finding.code() != PactFinding.PACT_MEMBER_UNKNOWN)
                .extracting(Finding::message)
                .containsOnly(member + " is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Active' | 'Perhaps'",
                "'3.0.1' | '2.3.0'",
                "'31.95' | '3.195E1'",
                "'31.95' | 31.95",
                "'kilogram' | 'stone'",
                "'urn:gtin:1' | 'gtin 1'",
                "'AR6' | 'sixth'",
                "'EPD International' | 'Nobody'",
                "'2026-01-01T00:00:00Z' | '1 January'",
                "true | 'yes'",
                "'geographyCountry':'NO' | 'geographyCountry':'Norway'",
                "'geographyCountry':'NO' | 'geographyRegionOrSubregion':'Scandinavia'",
                "'geographyCountry':'NO' | 'ccuCreditCertification':'none yet'",
                "'companyName':'A company' | 'companyName':''",
                "'coverage':'product level' | 'coverage':'all of it'",
                "'dataSchema':'https://schema.example/a.json' | 'dataSchema':'a schema'",
                "'data':{'a':1} | 'data':[1]"
            })
    void refusesWhatHasAWrongForm(String right, String wrong) throws Exception {
        PactReading read = read(sample().replace(right, wrong));
        assertThat(read.footprint()).isEmpty();
        assertThat(codes(read)).contains(PactFinding.PACT_FORMAT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'declaredUnitAmount':'1' | 'declaredUnitAmount':'0' | pact-range",
                "'fossilCarbonContent':'0' | 'fossilCarbonContent':'-1' | pact-range",
                "'primaryDataShare':'38' | 'primaryDataShare':'101' | pact-range",
                "'temporalDQR':'1.5' | 'temporalDQR':'6' | pact-range",
                "'referencePeriodStart':'2026-01-01T00:00:00Z' | 'referencePeriodStart':'2026-04-01T00:00:00Z' | pact-period",
                "'fossilGhgEmissions':'31.95' | 'fossilGhgEmissions':'21.95' | pact-sum",
                "'pcfIncludingBiogenicUptake':'31.95' | 'pcfIncludingBiogenicUptake':'30' | pact-sum",
                "'primaryDataShare' | 'x' | pact-methodology-data-missing",
                "'packagingEmissionsIncluded' | 'x' | pact-methodology-data-missing",
                "'geographyCountry':'NO' | 'geographyCountry':'NO','geographyRegionOrSubregion':'Europe' | pact-contradiction",
                "'packagingEmissionsIncluded':true | 'packagingEmissionsIncluded':false,'packagingGhgEmissions':'1' | pact-contradiction",
                "'fossilCarbonContent':'0' | 'fossilCarbonContent':'0','technologicalCO2Removals':'0' | pact-contradiction",
                "'companyName' | 'version':1,'companyName' | pact-member-ignored",
                "'validityPeriodEnd':'2029-03-31T00:00:00Z' | 'validityPeriodEnd':'2029-04-01T00:00:00Z' | pact-validity",
                "'validityPeriodStart':'2026-03-31T00:00:00Z' | 'validityPeriodStart':'2026-03-30T00:00:00Z' | pact-validity"
            })
    void findsWhatBreaksARule(String right, String wrong, String code) throws Exception {
        PactReading read = read(sample().replace(right, wrong));
        assertThat(read.footprint()).isPresent();
        assertThat(read.findings())
                .filteredOn(finding -> finding.code() != PactFinding.PACT_MEMBER_UNKNOWN)
                .extracting(finding -> finding.code().id())
                .containsExactly(code);
    }

    @Test
    void refusesWhatOnlyVersionTwoHas() throws Exception {
        PactReading read = read(sample().replace("'companyName'", "'updated':'2026-01-01T00:00:00Z','companyName'"));
        assertThat(read.footprint()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly("updated is a member of version 2; version 3 no longer has it");
    }

    @Test
    void namesTheFootprintThatAFindingIsAbout() throws Exception {
        assertThat(read(sample().replace("'urn:gtin:1'", "'gtin 1'")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location().subject()).isEqualTo("f4b1225a-bd44-4c8e-861d-079e4e1dfd69");
                    assertThat(finding.message()).endsWith("but is 'gtin 1'");
                });
    }

    @Test
    void readsTheEventThatFulfilsARequest() throws Exception {
        assertThat(PactReader.read(bytes("{'type':'x','data':{'requestEventId':'1','pfs':[" + sample() + "]}}")))
                .singleElement()
                .satisfies(read -> assertThat(read.footprint()).isPresent());
    }

    @Test
    void anExtensionHoldsAnObject() {
        assertThatThrownBy(() -> PactExtension.builder("2.0.0", "https://schema.example", "[1]")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a JSON object");
    }

    @Test
    void inspectionFindsWrongFormsInWhatWasBuiltHere() {
        PactFootprint sample = PactSamples.minimal();
        PactFootprint wrong = new PactFootprint(
                sample.identity(),
                new PactFootprint.Company("A company", List.of("company 1")),
                sample.product(),
                sample.carbon(),
                List.of());
        assertThat(PactRules.inspect(wrong)).extracting(Finding::code).contains(PactFinding.PACT_FORMAT);
    }

    @Test
    void readsTheAnswersOfAServer() throws Exception {
        assertThat(PactReader.read(bytes("{'data':" + sample() + "}"))).hasSize(1);
        assertThat(PactReader.read(bytes("{'data':[" + sample() + "," + sample() + "]}")))
                .hasSize(2);
    }

    @Test
    void rejectsWhatIsNoJson() {
        assertThatThrownBy(() -> PactReader.read(bytes("pcf"))).isInstanceOf(MalformedDataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3-example-1.json", "v3-example-2.json", "v3-example-3.json", "v3-example-4.json"})
    void readsThePublishedExamples(String name) throws Exception {
        PactReading read = PactReader.read(published(name)).get(0);
        // Two of them are valid for longer than three years, which the methodology rules out.
        assertThat(read.findings())
                .noneMatch(
                        finding -> finding.severity() == Severity.FAIL && finding.code() != PactFinding.PACT_VALIDITY);
        assertThat(read.footprint()).isPresent();
    }

    @Test
    void warnsOfTheSumThatThePublishedExampleBreaks() throws Exception {
        assertThat(codes(PactReader.read(published("v3-example-1.json")).get(0)))
                .contains(PactFinding.PACT_SUM);
    }

    @Test
    void refusesThePublishedInvalidExample() throws Exception {
        assertThat(PactReader.read(published("v3-invalid-response-all-properties.json")))
                .isNotEmpty()
                .allSatisfy(read -> assertThat(read.footprint()).isEmpty());
    }

    private static byte[] published(String name) throws Exception {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("shared/lca/pact"))) {
            at = at.getParent();
        }
        Assumptions.assumeTrue(at != null, "no public data at shared/lca/pact");
        return Files.readAllBytes(at.resolve("shared/lca/pact/examples").resolve(name));
    }

    private static PactReading read(String text) throws MalformedDataException {
        return PactReader.read(bytes(text)).get(0);
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static List<FindingCode> codes(PactReading read) {
        return read.findings().stream().map(Finding::code).toList();
    }

    private static String sample() {
        return """
        {'id':'f4b1225a-bd44-4c8e-861d-079e4e1dfd69','specVersion':'3.0.1','created':'2026-01-01T00:00:00Z','status':'Active',
        'validityPeriodStart':'2026-03-31T00:00:00Z','validityPeriodEnd':'2029-03-31T00:00:00Z',
        'companyName':'A company','companyIds':['urn:company:a'],'productDescription':'NdPr oxide 99.5 %',
        'productIds':['urn:gtin:1'],'productNameCompany':'NdPr oxide',
        'pcf':{'declaredUnitOfMeasurement':'kilogram','declaredUnitAmount':'1','productMassPerDeclaredUnit':'1',
        'referencePeriodStart':'2026-01-01T00:00:00Z','referencePeriodEnd':'2026-03-31T00:00:00Z','geographyCountry':'NO',
        'pcfExcludingBiogenicUptake':'31.95','pcfIncludingBiogenicUptake':'31.95','fossilGhgEmissions':'31.95',
        'fossilCarbonContent':'0','ipccCharacterizationFactors':['AR6'],'crossSectoralStandards':['PACT-3.0'],
        'productOrSectorSpecificRules':[{'operator':'EPD International','ruleNames':['Rare-earth PCR']}],
        'exemptedEmissionsPercent':'3','primaryDataShare':'38','packagingEmissionsIncluded':true,
        'ccsTechnologicalCO2CaptureIncluded':false,
        'dqi':{'technologicalDQR':'2','geographicalDQR':'1','temporalDQR':'1.5'},
        'verification':{'coverage':'product level','providerName':'An auditor','completedAt':'2026-04-01T00:00:00Z'}},
        'extensions':[{'specVersion':'2.0.0','dataSchema':'https://schema.example/a.json','data':{'a':1}}]}""";
    }
}
