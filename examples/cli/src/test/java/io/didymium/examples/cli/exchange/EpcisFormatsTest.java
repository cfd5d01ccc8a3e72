package io.didymium.examples.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.chain.SupplyChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.description.Documented;
import io.didymium.passport.exchange.epcis.EpcisReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories leave and enter the command line as events. */
class EpcisFormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BLENDED = """
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument",
             "schemaVersion":"2.0","creationDate":"2026-03-01T00:00:00Z","epcisBody":{"eventList":[
             {"type":"TransformationEvent","eventID":"urn:uuid:1","eventTime":"2026-03-01T10:00:00Z",
              "eventTimeZoneOffset":"+00:00","bizStep":"commissioning",
              "inputQuantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.012345.A","quantity":500,"uom":"KGM"}],
              "outputQuantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.012345.B","quantity":499.9,"uom":"KGM"}],
              "readPoint":{"id":"urn:epc:id:sgln:4012345.00011.0"}}]}}""";

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path events() throws Exception {
        Files.writeString(folder.resolve("chain.json"), Documented.example());
        Run.of("compose", path("chain.json"), "--keys", path("keys"), "--new-keys", "--out", path("chain.dpp.zip"));
        Run run = Run.of("export", path("chain.dpp.zip"), "ND-1", "--format", "epcis", "--out", path("events.json"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("Not carried by this format:", "It is not signed.");
        return folder.resolve("events.json");
    }

    /** Parties and sites of the description, and events instead of its batches, steps and transfers, are the same chain. */
    @Test
    void aChainThatIsExportedAndImportedIsTheSameChain() throws Exception {
        Path events = events();
        ObjectNode sites = (ObjectNode) JSON.readTree(Documented.example());
        ObjectNode rest = JSON.createObjectNode();
        for (String member : List.of("format", "version", "idPrefix", "concepts", "parties", "facilities")) {
            rest.set(member, sites.get(member));
        }
        Files.writeString(folder.resolve("sites.json"), rest.toString());

        Run run = Run.of(
                "import", path("sites.json"), events.toString(), "--format", "epcis", "--out", path("draft.json"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        SupplyChain read = DescriptionReader.read(Bytes.of(Files.readAllBytes(folder.resolve("draft.json"))))
                .dossier()
                .chain();
        SupplyChain original = DescriptionReader.read(Bytes.ofUtf8(Documented.example()))
                .dossier()
                .chain();
        assertThat(read.steps()).isEqualTo(original.steps());
        assertThat(read.transfers()).containsExactlyElementsOf(original.transfers());
        assertThat(read.batches()).isEqualTo(original.batches());
    }

    @Test
    void theSameFileGivesTheSameEvents() throws Exception {
        Bytes once = Bytes.of(Files.readAllBytes(events()));
        Run.of("export", path("chain.dpp.zip"), "ND-1", "--format", "epcis", "--out", path("again.json"));

        assertThat(Bytes.of(Files.readAllBytes(folder.resolve("again.json")))).isEqualTo(once);
        assertThat(EpcisReader.standard().read(once).faults()).isEmpty();
    }

    @Test
    void whatEventsOfOthersLackIsAskedForAndNotGuessed() throws Exception {
        Files.writeString(folder.resolve("others.json"), BLENDED);
        Run unknown = Run.of("import", path("others.json"), "--format", "epcis", "--check");
        Run known = Run.of(
                "import",
                path("others.json"),
                "--format",
                "epcis",
                "--kind",
                "commissioning=blending",
                "--form",
                "urn:epc:class:lgtin:4012345=oxide",
                "--weighing",
                "0.1",
                "--out",
                path("draft.json"));

        assertThat(unknown.exitCode()).isEqualTo(3);
        assertThat(unknown.err().replaceAll("\\s+", " ")).contains("/epcisBody/eventList/0", "uncertainty");
        assertThat(known.exitCode()).as(known.err()).isZero();
        assertThat(known.out()).contains("Left out: urn:uuid:1: assumed");
        assertThat(JSON.readTree(folder.resolve("draft.json").toFile())
                        .at("/batches/0/form")
                        .asText())
                .isEqualTo("oxide");
    }

    @Test
    void wordsThatAreNoneAreWrongUsage() throws Exception {
        Files.writeString(folder.resolve("others.json"), BLENDED);
        for (List<String> wrong : List.of(
                List.of("--kind", "commissioning=mixing"),
                List.of("--form", "urn:a=oxid"),
                List.of("--weighing", "much"),
                List.of("--kind", "commissioning"))) {
            Run run = Run.of("import", path("others.json"), "--format", "epcis", "--check", wrong.get(0), wrong.get(1));

            assertThat(run.exitCode()).as(wrong.toString()).isEqualTo(64);
        }
    }
}
