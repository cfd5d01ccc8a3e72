package io.didymium.examples.cli.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that reconciles, on scenario A and on the documented lot with a gas that was weighed 100 kg too heavy. */
class ReconcileCommandTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(\\{\\n  \"format\".*?)```", Pattern.DOTALL);

    private static final String ID = "urn:example:reconciliation";
    private static final String FROM = "2026-05-01T00:00:00Z";
    private static final String UNTIL = "2026-06-01T00:00:00Z";

    @TempDir
    static Path folder;

    private static String honest;
    private static String wrong;
    private static String right;

    @BeforeAll
    static void compose() throws IOException {
        honest = Run.demonstrated(folder, "a");
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(example.find()).isTrue();
        String lot = example.group(1);
        right = compose("right", lot);
        wrong = compose("wrong", lot.replace("\"massKg\": 291.9", "\"massKg\": 391.9"));
    }

    private static String compose(String name, String description) throws IOException {
        Path described = folder.resolve(name + ".json");
        Files.writeString(described, description);
        String file = folder.resolve(name + ".dpp.zip").toString();
        Run run = Run.of(
                "compose",
                described.toString(),
                "--keys",
                folder.resolve("keys").toString(),
                "--new-keys",
                "--trust-out",
                folder.resolve(name + "-trust.json").toString(),
                "--out",
                file);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return file;
    }

    @Test
    void anHonestChainIsReconciled() {
        Run run = Run.of("reconcile", honest, "--unstated-is-absent");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("RECONCILED: ", "degrees of freedom, passed", "mass of A-M1", "estimated")
                .contains("Assumed: No rare earth is in water vapour of return.")
                .doesNotContain("What does not fit");
        assertThat(run.words())
                .contains("Ni 102.997 103.100 -0.103 2.096 -0.100")
                .containsPattern("Nd [0-9,.]+ [0-9,.]+ not known not known not known not measured: \\d");
    }

    @Test
    void aWrongMeasurementIsNamedWithWhatCannotBeDistinguished() {
        Run run = Run.of("reconcile", wrong);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("failed", "What does not fit", "a leak: mass at reduction")
                .contains("mass of anode gas of reduction");
    }

    @Test
    void eliminationSaysWhatIsLeft() {
        Run run = Run.of("reconcile", wrong, "--eliminate", "3");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Without it: ");
    }

    @Test
    void oneSiteIsReconciledAsJson() throws Exception {
        Run run = Run.of("reconcile", honest, "--site", "MET-GB", "--json");
        assertThat(run.exitCode()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("outcome").asText()).isEqualTo("RECONCILED");
        assertThat(json.path("globalTest").path("passes").asBoolean()).isTrue();
        assertThat(json.path("values").findValuesAsText("of"))
                .contains("urn:didymium:phosphate:batch:A-M1")
                .doesNotContain("urn:didymium:phosphate:batch:A-P1");
        assertThat(json.path("measurementTests").get(0).path("detectableBias").isNumber())
                .isTrue();
        assertThat(json.path("checkInCheckOut")).isNotEmpty();
    }

    /** The statement that the command prints is read back as a part of a description, and verify rechecks it. */
    @Test
    void theStatementThatTheCommandGivesIsComposedAndVerified() throws Exception {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        Path errors = folder.resolve("errors.json");
        Files.writeString(
                errors,
                "{\"commonErrors\": [{\"name\": \"scale\", \"kind\": \"mass\", \"measurements\": ["
                        + "{\"of\": \"metal\", \"percent\": 0.001}]}]}");
        Run unknown = Run.of(
                "reconcile",
                right,
                "--site",
                "WORKS",
                "--from",
                FROM,
                "--until",
                UNTIL,
                "--state",
                ID,
                "--common-errors",
                errors.toString());
        assertThat(unknown.exitCode()).isEqualTo(64);
        assertThat(unknown.err()).contains("of what was not measured: metal");

        Run written = Run.of("reconcile", right, "--site", "WORKS", "--from", FROM, "--until", UNTIL, "--state", ID);
        assertThat(written.exitCode()).as(written.toString()).isZero();
        ObjectNode description = (ObjectNode) mapper.readTree(Files.readString(folder.resolve("right.json")));
        description.set("reconciliations", mapper.readTree(written.out()).path("reconciliations"));
        assertThat(compose("stated", mapper.writeValueAsString(description))).isNotEmpty();
        Run verified = Run.of(
                "verify",
                folder.resolve("stated.dpp.zip").toString(),
                "--trust",
                folder.resolve("stated-trust.json").toString(),
                "--json");
        assertThat(verified.out()).contains("\"reconciliations\"");
        assertThat(mapper.readTree(verified.out()).path("checks"))
                .filteredOn(check -> check.path("check").asText().equals("reconciliations"))
                .singleElement()
                .matches(check -> check.path("outcome").asText().equals("PASSED"), verified.out());
    }

    @Test
    void aStatementIsOfASiteAndAWindow() {
        assertThat(Run.of("reconcile", honest, "--state", ID).err()).contains("--site, --from and --until are needed");
    }

    @Test
    void whatIsNotThereIsWrongUsage() {
        assertThat(Run.of("reconcile", honest, "--site", "MET-GX").err()).contains("did you mean MET-GB?");
        assertThat(Run.of("reconcile", honest, "--until", "2020-01-01T00:00:00Z")
                        .exitCode())
                .isEqualTo(64);
        assertThat(Run.of("reconcile", honest, "--rate", "0.7").exitCode()).isEqualTo(64);
        assertThat(Run.of("reconcile", honest, "--eliminate", "-1").exitCode()).isEqualTo(64);
        assertThat(Run.of("reconcile", folder.resolve("none").toString()).exitCode())
                .isEqualTo(3);
    }
}
