package io.didymium.passport.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Severity;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.energy.EnergyBenchmark;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.report.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The vectors of the specification are what this library writes and what the schema says of it; write them with -Dvectors.write=true. */
class DashboardVectorsTest {
    private static final Path VECTORS = Path.of("..", "spec", "vectors", "dashboard.json");
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    /** Of credentials that are nowhere, so that the vectors stay as they are when passports change. */
    private static Dashboard dashboard() {
        Ground event = new Ground(
                "zQmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG",
                "urn:example:event",
                CredentialKind.TRACEABILITY_EVENT,
                "did:web:maker.example");
        Ground record = new Ground(
                "zQmT5NvUtoM5nWFfrQdVrFtvGfKFmG7AHE8P34isapyhCxX",
                "urn:example:record",
                CredentialKind.CONFORMITY_CREDENTIAL,
                "did:web:maker.example");
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.builder(FigureKind.RECYCLED_SHARE, "%")
                .of("element", "Nd")
                .of("class", "post-consumer")
                .restsOn(List.of(event))
                .value(new BigDecimal("21.05263157894736842"))
                .build());
        figures.add(Figure.builder(FigureKind.ENERGY_SAVING, "%")
                .of("benchmark", "magnets")
                .unknown("urn:example:step: no energy is stated")
                .build());
        figures.add(Figure.builder(FigureKind.DILIGENCE_AUDITED, "%")
                .of("element", "Nd")
                .basis(Figure.Basis.ATTESTED)
                .restsOn(List.of(record, event))
                .value(BigDecimal.ZERO)
                .build());
        for (FigureKind kind :
                List.of(FigureKind.LABOUR_ASSESSED, FigureKind.ORIGIN, FigureKind.FOOTPRINT_PER_KG, FigureKind.RISK)) {
            figures.add(Figure.builder(kind, "%")
                    .unknown("the check signature of urn:example:other is failed")
                    .build());
        }
        return new Dashboard(
                new BatchId("urn:example:batch"),
                Instant.parse("2026-08-01T00:00:00Z"),
                Verdict.REJECTED,
                List.of(new EnergyBenchmark(
                        "magnets", "invented", new BigDecimal("20"), Set.of(LifeCycleStage.MAGNET))),
                figures,
                List.of(new OpenPoint(
                        "signature",
                        "signature-mismatch",
                        Severity.FAIL,
                        "urn:example:other",
                        "a text with a mark that turns writing: \u202e")),
                List.of("that the goods are what the passports describe"),
                new TreeMap<>(Map.of("did:web:maker.example", "Maker")));
    }

    private static Map<String, String> vectors() throws MalformedInputException {
        String json = dashboard().toJson().toUtf8();
        Map<String, String> vectors = new LinkedHashMap<>();
        vectors.put("a dashboard", json);
        vectors.put("a number without its credentials", json.replaceFirst(",\"restsOn\":\"g1\"", ""));
        vectors.put("credentials without a digest", json.replaceFirst("\"g1\":\\[\"z[^\\]]*\\]", "\"g1\":[]"));
        vectors.put("what is not known as zero", json.replaceFirst("\"unknown\":\"[^\"]*\"", "\"value\":0"));
        vectors.put(
                "a number that is not known",
                json.replaceFirst("\"restsOn\":\"g1\"", "\"restsOn\":\"g1\",\"unknown\":\"?\""));
        vectors.put("a number as text", json.replaceFirst("\"value\":21.0526315789", "\"value\":\"21.0526315789\""));
        vectors.put("a figure of another section", json.replaceFirst("\"figure\":\"origin\"", "\"figure\":\"risk\""));
        vectors.put("no section of risks", json.replaceFirst(",\"risk\":\\[[^\\]]*\\]", ""));
        vectors.put("another version", json.replaceFirst("\"version\":1", "\"version\":2"));
        return vectors;
    }

    @Test
    void vectorsAreWhatIsWrittenAndWhatTheSchemaSays() throws IOException, MalformedInputException {
        if (Boolean.getBoolean("vectors.write")) {
            List<JsonObject> written = new ArrayList<>();
            for (Map.Entry<String, String> vector : vectors().entrySet()) {
                written.add(JsonObject.builder()
                        .put("what", vector.getKey())
                        .put("valid", DashboardSchema.errors(vector.getValue()).isEmpty())
                        .put("text", vector.getValue())
                        .build());
            }
            Files.writeString(
                    VECTORS,
                    JsonArray.of(List.copyOf(written)).toString().replace("},{\"what\"", "},\n{\"what\"") + "\n",
                    UTF_8);
        }
        Map<String, String> read = new LinkedHashMap<>();
        JsonArray file = (JsonArray) READER.read(Bytes.of(Files.readAllBytes(VECTORS)));
        for (JsonObject vector : file.objects()) {
            String what = vector.requireString("what");
            String text = vector.requireString("text");
            assertThat(JsonBoolean.of(DashboardSchema.errors(text).isEmpty()))
                    .as(what)
                    .isEqualTo(vector.require("valid"));
            assertThat(vector.require("valid")).as(what).isEqualTo(JsonBoolean.of(what.equals("a dashboard")));
            read.put(what, text);
        }
        assertThat(read.keySet()).containsExactlyElementsOf(vectors().keySet()).hasSize(9);
        for (Map.Entry<String, String> vector : vectors().entrySet()) {
            assertThat(read.get(vector.getKey())).as(vector.getKey()).isEqualTo(vector.getValue());
        }
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsAnEscape() throws MalformedInputException {
        assertThat(dashboard().toJson().toUtf8()).contains("\\u202e").doesNotContain("\u202e");
    }
}
