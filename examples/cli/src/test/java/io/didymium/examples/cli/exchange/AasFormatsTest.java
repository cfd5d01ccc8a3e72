package io.didymium.examples.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.description.Documented;
import io.didymium.passport.exchange.aas.AasDraft;
import io.didymium.passport.exchange.aas.AasReader;
import io.didymium.passport.exchange.aas.AasxPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments leave and enter the command line; what nobody said is asked for or left out by name. */
class AasFormatsTest {
    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void compose() throws Exception {
        Files.writeString(folder.resolve("chain.json"), Documented.example());
        Run.of("compose", path("chain.json"), "--keys", path("keys"), "--new-keys", "--out", path("chain.dpp.zip"));
    }

    private Run export(String format, String file, String... options) {
        List<String> words = new ArrayList<>(
                List.of("export", path("chain.dpp.zip"), "ND-1", "--format", format, "--out", path(file)));
        words.addAll(List.of(options));
        return Run.of(words.toArray(String[]::new));
    }

    private Bytes bytes(String file) throws Exception {
        return Bytes.of(Files.readAllBytes(folder.resolve(file)));
    }

    @Test
    void aPassportLeavesAsAnEnvironmentAndComesBackAsADescription() throws Exception {
        Run written = export("aas", "aas.json");
        Run read = Run.of("import", path("aas.json"), "--format", "aas", "--out", path("draft.json"));

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out().replaceAll("\\s+", " "))
                .contains("its signature", "Nameplate needs OrderCodeOfManufacturer");
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(read.out()).contains("Left out:");
        JsonNode draft =
                new ObjectMapper().readTree(folder.resolve("draft.json").toFile());
        assertThat(draft.at("/batches/0/id").asText()).endsWith("ND-1");
        assertThat(draft.at("/batches/0/assay/contents").isEmpty()).isFalse();
    }

    @Test
    void aPackageHoldsTheSameEnvironment() throws Exception {
        export("aas", "aas.json", "--order-code", "ND-99");
        Run written = export("aasx", "passport.aasx", "--order-code", "ND-99");
        Run read = Run.of("import", path("passport.aasx"), "--format", "aasx", "--out", path("draft.json"));

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(AasxPackage.read(bytes("passport.aasx")).environments()).containsExactly(bytes("aas.json"));
        assertThat(read.exitCode()).as(read.err()).isZero();
    }

    @Test
    void partsOfBatteriesHaveTheirTemplates() throws Exception {
        Run run = export(
                "aas",
                "aas.json",
                "--battery",
                "NiMH=nickel metal hydride",
                "--component",
                "Anode",
                "--hazardous",
                "none");

        assertThat(run.exitCode()).as(run.err()).isZero();
        AasDraft draft = AasReader.read(bytes("aas.json"));
        assertThat(draft.submodels().stream().map(one -> one.template().label()))
                .contains("MaterialComposition");
    }

    @Test
    void halfOfWhatATemplateNeedsIsAskedFor() {
        assertThat(export("aas", "aas.json", "--battery", "NiMH=nickel metal hydride")
                        .err())
                .contains("--component", "--hazardous");
        assertThat(export("aas", "aas.json", "--renewable", "0").err()).contains("circularity needs a document");
    }

    @Test
    void anEnvironmentThatIsAlteredIsRefusedByItsPlace() throws Exception {
        export("aas", "aas.json");
        String text = Files.readString(folder.resolve("aas.json"));
        for (Map.Entry<String, String> change : Map.of("\"modelType\":\"Property\"", "\"modelType\":\"Propertie\"")
                .entrySet()) {
            Files.writeString(folder.resolve("altered.json"), text.replace(change.getKey(), change.getValue()));

            Run run = Run.of("import", path("altered.json"), "--format", "aas", "--check");

            assertThat(run.exitCode()).isEqualTo(change.getKey().contains("Status") ? 0 : 3);
        }
        Run packed = Run.of("import", path("aas.json"), "--format", "aasx", "--check");
        assertThat(packed.exitCode()).isEqualTo(3);
        assertThat(packed.err()).contains("not a ZIP archive");
    }
}
