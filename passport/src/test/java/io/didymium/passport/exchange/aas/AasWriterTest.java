package io.didymium.passport.exchange.aas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.exchange.aas.metamodel.AasDocument;
import io.didymium.passport.exchange.aas.metamodel.AasVersion;
import io.didymium.passport.exchange.aas.metamodel.TarArchive;
import io.didymium.passport.exchange.aas.template.AasSubmodel;
import io.didymium.passport.exchange.aas.template.IdtaTemplate;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.SharedData;
import io.didymium.passport.testing.Sketched;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.digitaltwin.aas4j.v3.dataformat.json.JsonDeserializer;
import org.eclipse.digitaltwin.aas4j.v3.dataformat.json.JsonSerializer;
import org.eclipse.digitaltwin.aas4j.v3.model.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Environments hold the whole passport, are valid, and are read as they were by ourselves and by aas4j. */
class AasWriterTest {
    /** Made once: each scans its class path. */
    private static final JsonDeserializer READER = new JsonDeserializer();

    private static final JsonSerializer WRITER = new JsonSerializer();

    /** A dossier and the bundle of its passports. */
    record Scenario(Dossier dossier, PassportBundle bundle) {
        static Scenario of(Dossier dossier) {
            return new Scenario(dossier, Sketched.bundle(dossier));
        }
    }

    private static final Scenario ROTORS = Scenario.of(Rotors.dossier());

    private static final List<Scenario> SCENARIOS = List.of(
            ROTORS,
            Scenario.of(Motors.dossier()),
            Scenario.of(Footprints.rotors()),
            new Scenario(Phosphate.dossier(), Phosphate.bundle()));

    static Stream<Scenario> scenarios() {
        return SCENARIOS.stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyPassportComesBackAsItWas(Scenario scenario) throws MalformedInputException {
        List<DppVersion> versions = Environments.versions(scenario.bundle());
        assertThat(versions).isNotEmpty();
        for (DppVersion version : versions) {
            AasDraft draft = AasReader.read(
                    Environments.written(scenario.dossier(), version).json());

            assertThat(draft.faults()).isEmpty();
            assertThat(draft.leftOut()).isEmpty();
            assertThat(draft.version()).contains(version);
            assertThat(draft.version().orElseThrow().versionHash()).isEqualTo(version.versionHash());
            assertThat(draft.batch()).isPresent();
            assertThat(scenario.dossier().chain().batches())
                    .contains(draft.batch().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void environmentsAreOfBothVersionsAndReadByAas4j(Scenario scenario) throws Exception {
        for (DppVersion version : Environments.versions(scenario.bundle())) {
            Bytes json = Environments.written(scenario.dossier(), version).json();
            for (AasVersion one : AasVersion.values()) {
                AasDocument document = AasDocument.read(json, one);
                assertThat(document.faults()).isEmpty();
                assertThat(document.unknown()).isEmpty();
            }
            Environment read = READER.read(json.toUtf8(), Environment.class);
            assertThat(read.getAssetAdministrationShells()
                            .get(0)
                            .getAssetInformation()
                            .getGlobalAssetId())
                    .isEqualTo(version.header().product());
            String again = WRITER.write(read);
            AasDraft draft = AasReader.read(Bytes.of(again.getBytes(StandardCharsets.UTF_8)));
            assertThat(draft.faults()).isEmpty();
            assertThat(draft.version()).contains(version);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void environmentsAreValidByTheSchemaOfVersion31(Scenario scenario) throws MalformedInputException {
        assertValid(scenario, SharedData.read("exchange/aas/aas-3.1-schema.json"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void environmentsAreValidByTheSchemaOfVersion30(Scenario scenario) throws IOException, MalformedInputException {
        Bytes schema = TarArchive.read(SharedData.bytes("exchange/aas/aas-core3.0-testgen-json.tar.gz"))
                .get("test_data/schema.json");
        // Its patterns are written for Python: what Java writes in another way is changed, and nothing else.
        assertValid(
                scenario,
                schema.toUtf8()
                        .replace("){,", "){0,")
                        .replace("U00010000", "x{10000}")
                        .replace("U0010FFFF", "x{10FFFF}"));
    }

    /** Two of each scenario: this validation takes far longer than all else here. */
    private static void assertValid(Scenario scenario, String text) throws MalformedInputException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(text);
        for (DppVersion version : Environments.versions(scenario.bundle()).subList(0, 2)) {
            Bytes json = Environments.written(scenario.dossier(), version).json();
            assertThat(schema.validate(json.toUtf8(), InputFormat.JSON)).isEmpty();
        }
    }

    private static List<IdtaTemplate> templates(AasPayload payload) throws MalformedInputException {
        return AasReader.read(payload.json()).submodels().stream()
                .map(AasSubmodel::template)
                .toList();
    }

    private static DppVersion version(Scenario scenario, String batch) {
        return Environments.versions(scenario.bundle()).stream()
                .filter(one -> one.header().product().endsWith(batch))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatATemplateDemandsAndNobodySaysKeepsItsSubmodelOut() throws MalformedInputException {
        DppVersion version = version(ROTORS, "B-P1");

        AasPayload bare = AasWriter.of(ROTORS.dossier(), AasTerms.NONE).write(version);

        assertThat(templates(bare)).containsExactly(IdtaTemplate.DPP_METADATA);
        assertThat(bare.lost())
                .anyMatch(lost -> lost.contains("IDTA 02006 Nameplate")
                        && lost.endsWith("Nameplate needs OrderCodeOfManufacturer"));
        assertThat(templates(Environments.written(ROTORS.dossier(), version)))
                .contains(IdtaTemplate.NAMEPLATE, IdtaTemplate.MATERIAL_COMPOSITION);
    }

    @Test
    void whatIsLostIsListed() {
        assertThat(Environments.written(ROTORS.dossier(), version(ROTORS, "B-P1"))
                        .lost())
                .anyMatch(lost -> lost.contains("its signature"))
                .anyMatch(lost -> lost.contains("a step of its history"))
                .anyMatch(lost -> lost.contains("a transfer of its history"))
                .anyMatch(lost -> lost.contains("the address of the maker"));
    }

    @Test
    void theSamePassportGivesTheSameBytes() {
        DppVersion version = version(ROTORS, "B-P1");

        assertThat(Environments.written(ROTORS.dossier(), version).json())
                .isEqualTo(Environments.written(ROTORS.dossier(), version).json());
    }

    @Test
    void contentForWhichTheMetamodelHasNothingIsRefusedByName() throws MalformedInputException {
        DppVersion mixed = DppVersion.read(Bytes.ofUtf8("""
                {"digitalProductPassportId":"urn:x:1","uniqueProductIdentifier":"urn:x:2","granularity":"batch",
                 "dppSchemaVersion":"EN 18223:2026","dppStatus":"active","lastUpdated":"2026-03-01T00:00:00Z",
                 "economicOperatorId":"did:web:maker.example","contentSpecificationIds":[],"mixed":[1,"a"]}"""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Environments.written(Rotors.dossier(), mixed))
                .withMessageContaining("mixed");
    }
}
