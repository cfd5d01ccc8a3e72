package io.didymium.passport.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.core.conformity.catalogue.ConformityProfile;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.conformity.catalogue.Criterion;
import io.didymium.core.conformity.catalogue.KnownMetric;
import io.didymium.core.conformity.catalogue.SubjectType;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.SharedData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CriteriaFileTest {
    private static final List<String> SAMPLES = List.of(
            "ConformityProfile_instance",
            "ConformityScheme_instance",
            "Criterion_due_diligence_instance",
            "Criterion_input_controls_instance",
            "Criterion_mass_balance_instance");
    private static final Bytes DEMONSTRATION = CriteriaFile.write(CriteriaFile.demonstration());

    /** Value objects carry no type in the final version, and a context is required; nothing else differs. */
    @Test
    void theSamplesOfUntpAreReadAndWritten() throws Exception {
        for (String sample : SAMPLES) {
            String text = SharedData.read("untp/samples/0.7.0/cvc/" + sample + ".json");
            CriteriaCatalogue read = CriteriaFile.read(Bytes.ofUtf8(text));

            JsonObject written = Forgery.parse(CriteriaFile.write(read).toUtf8()).toBuilder()
                    .remove("@context")
                    .build();

            assertThat(written.toString()).as(sample).isEqualTo(sorted(written, (JsonObject)
                    untyped(Forgery.parse(text))));
            assertThat(CriteriaFile.read(CriteriaFile.write(read))).isEqualTo(read);
        }
    }

    /** A sample with its members in the order in which they are written. */
    private static String sorted(JsonObject order, JsonObject sample) {
        assertThat(sample.names()).containsExactlyInAnyOrderElementsOf(order.names());
        JsonObject same = (JsonObject) inOrder(order, sample);
        return same.toString();
    }

    private static JsonValue inOrder(JsonValue order, JsonValue value) {
        if (order instanceof JsonObject like && value instanceof JsonObject object) {
            var builder = JsonObject.builder();
            like.names().stream()
                    .filter(object::has)
                    .forEach(name -> builder.put(
                            name,
                            inOrder(
                                    like.find(name).orElseThrow(),
                                    object.find(name).orElseThrow())));
            object.names().stream()
                    .filter(name -> !like.has(name))
                    .forEach(name -> builder.put(name, object.find(name).orElseThrow()));
            return builder.build();
        }
        if (order instanceof JsonArray like && value instanceof JsonArray array && like.size() == array.size()) {
            List<JsonValue> elements = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                elements.add(inOrder(like.get(i), array.get(i)));
            }
            return JsonArray.of(elements);
        }
        return value;
    }

    private static JsonValue untyped(JsonValue value) {
        if (value instanceof JsonArray array) {
            return JsonArray.of(
                    array.values().stream().map(CriteriaFileTest::untyped).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        var builder = JsonObject.builder();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!member.getKey().equals("type") || object.has("id")) {
                builder.put(member.getKey(), untyped(member.getValue()));
            }
        }
        return builder.build();
    }

    @Test
    void theDemonstrationIsWrittenAsItIsRead() throws Exception {
        CriteriaCatalogue read = CriteriaFile.read(DEMONSTRATION);

        assertThat(read).isEqualTo(CriteriaFile.demonstration());
        assertThat(CriteriaFile.write(read)).isEqualTo(DEMONSTRATION);
    }

    @Test
    void theDemonstrationIsOfThisProjectAndNobodyRecognisesIt() {
        var scheme = CriteriaFile.demonstration().schemes().get(0);

        assertThat(scheme.owner().party().name()).isEqualTo("Didymium project");
        assertThat(scheme.endorsement()).isEmpty();
        assertThat(scheme.description().orElseThrow()).contains("no certification scheme");
    }

    @Test
    void theDemonstrationHasEachSubjectAndAllThatItsProfilesName() {
        CriteriaCatalogue catalogue = CriteriaFile.demonstration();
        Set<SubjectType> subjects = new HashSet<>();
        for (ConformityProfile profile : catalogue.profiles()) {
            subjects.add(profile.subjectType().orElseThrow());
            assertThat(profile.criteria())
                    .allMatch(criterion -> catalogue.criterion(criterion.iri()).isPresent());
            profile.overallRule()
                    .orElseThrow()
                    .levels()
                    .forEach(level -> assertThat(catalogue
                                    .schemes()
                                    .get(0)
                                    .scoring()
                                    .orElseThrow()
                                    .scores())
                            .anyMatch(score -> score.code().equals(level.code())));
        }
        assertThat(subjects).containsExactlyInAnyOrder(SubjectType.values());
        assertThat(catalogue.criteria())
                .flatExtracting(Criterion::thresholds)
                .filteredOn(threshold -> threshold.value().isPresent())
                .allMatch(
                        threshold -> KnownMetric.find(threshold.metric().iri()).isPresent());
    }

    @Test
    void whatIsNoDocumentOfTheCatalogueIsRefused() {
        for (String text : List.of(
                "{}",
                "{\"type\":[\"Product\"],\"id\":\"urn:a:b\",\"name\":\"x\"}",
                "{\"@graph\":[{\"type\":[\"Criterion\"],\"id\":\"urn:a:b\",\"name\":\"x\"}]}",
                "{\"type\":[\"Criterion\"],\"id\":\"urn:a:b\",\"name\":\"x\",\"version\":\"1\",\"status\":\"retired\","
                        + "\"conformityTopic\":[],\"passThreshold\":[]}")) {
            assertThatExceptionOfType(MalformedInputException.class)
                    .as(text)
                    .isThrownBy(() -> CriteriaFile.read(Bytes.ofUtf8(text)));
        }
    }

    /** Whether a tolerance loosens or tightens a threshold is not said, so it is not left out silently. */
    @Test
    void aThresholdWithAToleranceIsRefused() throws Exception {
        String text = DEMONSTRATION.toUtf8().replace("\"value\":2,", "\"value\":2,\"upperTolerance\":50,");

        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> CriteriaFile.read(Bytes.ofUtf8(text)))
                .withMessageContaining("tolerance");
    }

    /** Without our context our members mean nothing. */
    @Test
    void ourMembersAreReadWithOurContextAlone() throws Exception {
        String foreign = DEMONSTRATION.toUtf8().replace(",\"https://w3id.org/didymium/ree/v1\"", "");
        CriteriaCatalogue read = CriteriaFile.read(Bytes.ofUtf8(foreign));

        assertThat(read.criteria())
                .allMatch(criterion -> criterion.requiredEvidence().isEmpty());
        assertThat(read.profiles()).allMatch(profile -> profile.overallRule().isEmpty());
    }

    @Property(tries = 1000)
    void changedBytesGiveACatalogueOrAreRefused(
            @ForAll @Size(min = 1, max = 3) int[] places, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = DEMONSTRATION.toByteArray();
        for (int place : places) {
            bytes[Math.floorMod(place, bytes.length)] ^= (byte) change;
        }
        try {
            CriteriaCatalogue read = CriteriaFile.read(Bytes.of(bytes));
            assertThat(CriteriaFile.read(CriteriaFile.write(read))).isEqualTo(read);
        } catch (MalformedInputException e) {
            assertThat(e.reason()).isNotBlank();
        }
    }
}
