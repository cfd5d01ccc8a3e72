package io.didymium.passport.exchange.aas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.exchange.aas.template.AasSubmodel;
import io.didymium.passport.exchange.aas.template.IdtaTemplate;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.SharedData;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is altered, contradictory or of others is a fault or listed, and never silently part of a draft. */
class AasReaderTest {
    private static final Dossier DOSSIER = Footprints.rotors();

    private static final String WRITTEN = Environments.versions(Sketched.bundle(DOSSIER)).stream()
            .map(version -> text(Environments.written(DOSSIER, version).json()))
            .filter(json -> json.contains("CarbonFootprint/1/0"))
            .findFirst()
            .orElseThrow();

    private static String text(Bytes json) {
        try {
            return json.toUtf8();
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static AasDraft read(String json) throws MalformedInputException {
        return AasReader.read(Bytes.ofUtf8(json));
    }

    @Test
    void everythingIsReadOfWhatWasWritten() throws MalformedInputException {
        AasDraft draft = read(WRITTEN);

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.leftOut()).isEmpty();
        assertThat(draft.links()).isNotEmpty();
        assertThat(draft.submodels().stream().map(AasSubmodel::template))
                .contains(IdtaTemplate.DPP_METADATA, IdtaTemplate.NAMEPLATE, IdtaTemplate.CARBON_FOOTPRINT);
    }

    /** The values of a template are bounded by the content, which is what the maker signed. */
    @ParameterizedTest
    @CsvSource({
        "PcfCO2eq, ProductCarbonFootprints",
        "BatteryMaterialMass, BatteryMaterials",
        "DateOfManufacture, DateOfManufacture",
        "UniqueFacilityIdentifier, UniqueFacilityIdentifier",
        "CountryOfOrigin, CountryOfOrigin",
        "URIOfTheProduct, URIOfTheProduct"
    })
    void aTemplateThatSaysAnotherValueThanTheContentIsAFault(String element, String named)
            throws MalformedInputException {
        String altered = WRITTEN.replaceFirst(
                "(\"idShort\":\"" + element + "\"[^}]*}[^}]*}*[^}]*\"value\":\")[^\"]*", "$1" + another(element));
        assertThat(altered).isNotEqualTo(WRITTEN);

        assertThat(read(altered).faults())
                .anyMatch(fault ->
                        fault.reason().contains(named) && fault.reason().contains("the passport's content"));
    }

    private static String another(String element) {
        return switch (element) {
            case "PcfCO2eq", "BatteryMaterialMass" -> "0.001";
            case "DateOfManufacture" -> "2020-01-01";
            case "CountryOfOrigin" -> "ZW";
            default -> "urn:example:other";
        };
    }

    @Test
    void aHeaderOfAnotherProductThanTheContentIsAFault() throws MalformedInputException {
        String altered = WRITTEN.replaceFirst(
                "(\"idShort\":\"uniqueProductIdentifier\"[^}]*}[^}]*}*[^}]*\"value\":\")[^\"]*", "$1urn:example:other");

        assertThat(read(altered).faults())
                .anyMatch(fault -> fault.reason().contains("are of other assets"))
                .anyMatch(fault -> fault.reason().contains("and a content of"));
    }

    @Test
    void anElementThatATemplateRequiresAndIsNotThereIsAFault() throws MalformedInputException {
        String altered = WRITTEN.replace("\"idShort\":\"dppStatus\"", "\"idShort\":\"dppState\"")
                .replace("https://admin-shell.io/idta/cds/dppStatus/1", "urn:example:state");

        assertThat(read(altered).faults())
                .anyMatch(fault -> fault.reason().contains("has no value of dppStatus, which the template requires"));
    }

    @Test
    void aMemberThatTheMetamodelDoesNotHaveIsListed() throws MalformedInputException {
        AasDraft draft = read(WRITTEN.replaceFirst("\\{", "{\"extra\":1,"));

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.leftOut()).containsExactly("/extra: a member that the metamodel does not have");
    }

    @Test
    void whatIsAgainstTheMetamodelGivesNoDraft() throws MalformedInputException {
        AasDraft draft = read(WRITTEN.replaceFirst("\"valueType\":\"xs:decimal\"", "\"valueType\":\"xs:dateTime\""));

        assertThat(draft.faults()).isNotEmpty();
        assertThat(draft.batch()).isEmpty();
        assertThat(draft.version()).isEmpty();
    }

    @Test
    void twoPassportsInOneEnvironmentAreAFault() throws MalformedInputException {
        int from = WRITTEN.indexOf("\"submodels\":[{\"modelType\":\"Submodel\"") + "\"submodels\":[".length();
        int to = WRITTEN.indexOf(",{\"modelType\":\"Submodel\"", from);
        String second = WRITTEN.substring(from, to).replaceFirst("#DppMetadata", "#Second");

        assertThat(read(WRITTEN.substring(0, from) + second + "," + WRITTEN.substring(from))
                        .faults())
                .anyMatch(fault -> fault.reason().contains("several passports"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\":1", "null"})
    void whatIsNoJsonObjectIsRefused(String text) {
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> read(text));
    }

    @Test
    void anEmptyEnvironmentGivesNothing() throws MalformedInputException {
        AasDraft draft = read("{}");

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.batch()).isEmpty();
        assertThat(draft.submodels()).isEmpty();
    }

    /** An environment of somebody else: header and submodels are a passport, and its batch is missing for what it does not state. */
    @Test
    void theSubmodelsOfOthersAreContent() throws MalformedInputException {
        AasDraft draft = read("""
                {"assetAdministrationShells":[{"modelType":"AssetAdministrationShell","id":"urn:x:aas",
                  "assetInformation":{"assetKind":"Instance","globalAssetId":"https://x.example/1"}}],
                 "submodels":[%s,
                  {"modelType":"Submodel","id":"urn:x:tech","idShort":"TechnicalData","submodelElements":[
                   {"modelType":"Property","idShort":"mass","valueType":"xs:double","value":"12.50"},
                   {"modelType":"MultiLanguageProperty","idShort":"title","value":[{"language":"de","text":"Rotor"}]},
                   {"modelType":"Range","idShort":"heat","valueType":"xs:int","min":"1","max":"80"}]},
                  {"modelType":"Submodel","kind":"Template","id":"urn:x:t","idShort":"Other"}]}""".formatted(header()));

        assertThat(draft.faults()).isEmpty();
        DppVersion version = draft.version().orElseThrow();
        assertThat(version.header().granularity()).isEqualTo("item");
        assertThat(version.header().lastUpdated()).hasToString("2025-08-22T03:12:00Z");
        assertThat(version.content().toJson().toUtf8())
                .isEqualTo(
                        "{\"TechnicalData\":{\"mass\":12.50,\"title\":[{\"value\":\"Rotor\",\"language\":\"de\"}]}}");
        assertThat(draft.leftOut())
                .anyMatch(left -> left.contains("Range heat"))
                .anyMatch(left -> left.contains("urn:x:t: a template"))
                .anyMatch(left -> left.contains("the batch"));
    }

    private static String header() {
        List<String> values = List.of(
                "digitalProductPassportId=https://x.example/dpp/1",
                "uniqueProductIdentifier=https://x.example/1",
                "granularity=Item",
                "dppSchemaVersion=EN 18223:2026",
                "dppStatus=Active",
                "lastUpdate=2025-08-22T03:12:00Z",
                "economicOperatorId=did:web:maker.example");
        StringBuilder elements = new StringBuilder();
        for (String value : values) {
            String name = value.substring(0, value.indexOf('='));
            elements.append(elements.isEmpty() ? "" : ",")
                    .append("{\"modelType\":\"Property\",\"idShort\":\"%s\",\"valueType\":\"%s\",\"value\":\"%s\"}"
                            .formatted(
                                    name,
                                    name.equals("lastUpdate") ? "xs:dateTime" : "xs:string",
                                    value.substring(value.indexOf('=') + 1)));
        }
        return """
                {"modelType":"Submodel","id":"urn:x:dpp","idShort":"DppMetadata","semanticId":{"type":"ExternalReference",
                 "keys":[{"type":"GlobalReference","value":"https://admin-shell.io/idta/cds/dppMetadata/1"}]},
                 "submodelElements":[%s]}""".formatted(elements);
    }

    /** The templates themselves are environments, of which nothing is a statement. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aas/IDTA-02099-1_DPP_Part1_v1.0.1.json",
                "aas/IDTA-02023-1-0-1_CarbonFootprint_AAS3.1.json",
                "idta/IDTA-02006-3-0-1_DigitalNameplate.json",
                "idta/IDTA-02011-1-1-1_HSEBoM.json",
                "idta/IDTA-02035-6_MaterialComposition_1.0.1.json",
                "idta/IDTA-02035-7_Circularity_1.0.1.json"
            })
    void publishedTemplatesStateNothing(String file) throws MalformedInputException {
        AasDraft draft = AasReader.read(SharedData.bytes("exchange/" + file));

        assertThat(draft.submodels()).isEmpty();
        assertThat(draft.version()).isEmpty();
        assertThat(draft.faults().size() + draft.leftOut().size()).isPositive();
    }
}
