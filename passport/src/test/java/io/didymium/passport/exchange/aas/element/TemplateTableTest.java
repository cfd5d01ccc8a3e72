package io.didymium.passport.exchange.aas.element;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.exchange.aas.template.IdtaTemplate;
import io.didymium.passport.testing.SharedData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table says of each element what the published template says: meaning, kind, type of value and whether it is required. */
class TemplateTableTest {
    private static final Map<IdtaTemplate, String> FILES = Map.of(
            IdtaTemplate.DPP_METADATA, "aas/IDTA-02099-1_DPP_Part1_v1.0.1.json",
            IdtaTemplate.NAMEPLATE, "idta/IDTA-02006-3-0-1_DigitalNameplate.json",
            IdtaTemplate.CARBON_FOOTPRINT, "idta/IDTA-02023-1-0-1_CarbonFootprint.json",
            IdtaTemplate.MATERIAL_COMPOSITION, "idta/IDTA-02035-6_MaterialComposition_1.0.1.json",
            IdtaTemplate.CIRCULARITY, "idta/IDTA-02035-7_Circularity_1.0.1.json");

    private static JsonObject published(IdtaTemplate template) throws MalformedInputException {
        return new JsonReader(JsonLimits.standard())
                .readObject(SharedData.bytes("exchange/" + FILES.get(template)))
                .requireArray("submodels")
                .objects()
                .get(0);
    }

    @ParameterizedTest
    @EnumSource
    void everyElementIsAsPublished(IdtaTemplate template) throws MalformedInputException {
        JsonObject published = published(template);

        assertThat(ElementJson.semanticId(published)).contains(template.semanticId());
        assertThat(SubmodelReader.template(published)).contains(template);
        assertSame(TemplateTable.root(template), ElementJson.objects(published, "submodelElements"), template.label());
    }

    private static void assertSame(TemplateElement group, List<JsonObject> published, String place) {
        for (TemplateElement element : group.children()) {
            String here = place + "/" + element.name();
            JsonObject found = published.stream()
                    .filter(one -> ElementJson.text(one, "idShort").orElse("-").equals(element.name()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(here + " is not published"));
            assertThat(ElementJson.semanticId(found)).as(here).contains(element.meaning());
            assertThat(ElementJson.text(found, "modelType"))
                    .as(here)
                    .contains(element.kind().modelType());
            if (element.kind() == TemplateElement.Kind.PROPERTY) {
                assertThat(ElementJson.text(found, "valueType")).as(here).contains(element.valueType());
            }
            cardinality(found)
                    .ifPresent(word -> assertThat(word.equals("One") || word.equals("OneToMany"))
                            .as(here)
                            .isEqualTo(element.required()));
            // The address is a part that other templates fill in; its elements are those of IDTA 02002.
            if (found.find("value").orElse(null) instanceof JsonArray && element.kind() != TemplateElement.Kind.TEXT) {
                assertSame(element, ElementJson.objects(found, "value"), here);
            }
        }
        requiredAreThere(group, published, place);
    }

    private static void requiredAreThere(TemplateElement group, List<JsonObject> published, String place) {
        for (JsonObject one : published) {
            String name = ElementJson.text(one, "idShort").orElse("-");
            if (cardinality(one).filter("One"::equals).isPresent()) {
                assertThat(group.children().stream().map(TemplateElement::name))
                        .as(place)
                        .contains(name);
            }
        }
    }

    private static Optional<String> cardinality(JsonObject element) {
        return ElementJson.objects(element, "qualifiers").stream()
                .filter(one -> ElementJson.text(one, "type").equals(Optional.of("SMT/Cardinality")))
                .flatMap(one -> ElementJson.text(one, "value").stream())
                .findFirst();
    }
}
