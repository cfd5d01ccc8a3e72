package io.didymium.examples.cli.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.examples.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lot that seller and buyer determined differently, from its description to the verdict. */
class DescribedDisputeTest {
    @TempDir
    private Path folder;

    private static String report(String id, String party, String role, String value) {
        return """
                {"id": "%s", "name": "Report of analysis", "certifier": "%s", "issuedTo": "did:web:smelter.example",
                 "scheme": "grade", "validFrom": "2026-05-04T10:00:00Z",
                 "determinations": [{"batch": "OX-1", "measurand": "Nd2O3", "value": "%s", "role": "%s",
                  "sampledAt": "2026-05-04T10:00:00Z", "state": "as-received", "method": "ICP-OES",
                  "laboratory": "Lab", "accreditation": "TEST 4711"}]},
                """.formatted(id, party, value, role);
    }

    @BeforeEach
    void compose() throws Exception {
        Path description = folder.resolve("lot.json");
        Files.writeString(
                description,
                Documented.example()
                        .replace(
                                "\"certificates\": [",
                                "\"certificates\": ["
                                        + report("R-1", "did:web:foundry.example", "seller", "99.5 % ± 0.2")
                                        + report("R-2", "did:web:smelter.example", "buyer", "99.3 % ± 0.2")));
        Run composed = Run.of(
                "compose",
                description.toString(),
                "--keys",
                folder.resolve("keys").toString(),
                "--new-keys",
                "--out",
                folder.resolve("lot.dpp.zip").toString(),
                "--trust-out",
                folder.resolve("trust.json").toString());
        assertThat(composed.exitCode()).as(composed.err()).isZero();
    }

    private Run verify(String... rules) {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                folder.resolve("lot.dpp.zip").toString(),
                "--trust",
                folder.resolve("trust.json").toString(),
                "--at",
                "2026-05-20T00:00:00Z",
                "--verbose"));
        for (String rule : rules) {
            arguments.addAll(List.of("--settle", rule));
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        return new Run(run.exitCode(), run.out().replaceAll("\\s+", " "), run.err());
    }

    @Test
    void withoutARuleTheDisputeStaysOpen() {
        assertThat(verify().out()).contains("seller 99.5 %, buyer 99.3 %, and no rule settles it");
    }

    @Test
    void aRuleOfTheVerifierSettlesIt() {
        assertThat(verify("Nd2O3=0.30 %").out())
                .contains("is 99.4 % (mean of the parties)")
                .doesNotContain("no rule settles it");
    }

    /** Half of the oxide is Australian, half Brazilian, and the Australian half is settled at 99.4 instead of 99.5 %. */
    @Test
    void originsAreStatedAsSettled() throws Exception {
        String stated = mixed("stated", "");
        String settled = mixed("settled", ", \"settle\": [\"Nd2O3=0.30 %\"]");

        assertThat(australian(stated)).isEqualTo("0.50020");
        assertThat(australian(stated, "--settle", "Nd2O3=0.30 %")).isEqualTo("0.49994");
        assertThat(verified(stated)).contains("claim-before-settlement");
        assertThat(verified(settled)).doesNotContain("claim-before-settlement").doesNotContain("provenance-mismatch");
        assertThat(Run.of("footprint", stated, "ND-1", "--settle", "Nd2O3=often")
                        .exitCode())
                .isEqualTo(64);
    }

    private String mixed(String name, String settle) throws Exception {
        Path description = folder.resolve(name + ".json");
        Files.writeString(
                description,
                Files.readString(folder.resolve("lot.json"))
                        .replace("\"massKg\": 1200.5", "\"massKg\": 600.25")
                        .replace("\"batches\": [", """
                                "sources": [
                                  {"batch": "OX-1", "class": "primary", "country": "AU"},
                                  {"batch": "OX-2", "class": "primary", "country": "BR"}
                                ],
                                "provenance": [{"batch": "ND-1", "elements": ["Nd"], "digits": 5%s}],
                                "batches": [
                                  {
                                    "id": "OX-2", "name": "Neodymium oxide", "form": "oxide",
                                    "massKg": 600.25, "standardUncertaintyKg": 0.3,
                                    "facility": "WORKS", "producedAt": "2026-05-04T10:00:00Z",
                                    "assay": {"method": "ICP-OES", "contents":
                                      {"Nd2O3": {"percent": 99.42, "standardUncertaintyPercent": 0.2}}}
                                  },
                                """.formatted(settle))
                        .replace(
                                "\"outputs\": [{\"batch\": \"OX-1\", \"role\": \"product\"}",
                                "\"outputs\": [{\"batch\": \"OX-1\", \"role\": \"product\"},"
                                        + "{\"batch\": \"OX-2\", \"role\": \"product\"}")
                        .replace(
                                "\"inputs\": [{\"batch\": \"OX-1\"",
                                "\"inputs\": [{\"batch\": \"OX-2\", \"massKg\": 600.25, \"standardUncertaintyKg\": 0.3},"
                                        + "{\"batch\": \"OX-1\""));
        String file = folder.resolve(name + ".dpp.zip").toString();
        Run composed = Run.of(
                "compose",
                description.toString(),
                "--keys",
                folder.resolve("keys").toString(),
                "--out",
                file);
        assertThat(composed.exitCode()).as(composed.err()).isZero();
        return file;
    }

    private static String australian(String file, String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("origin", file, "ND-1", "--element", "Nd", "--by", "country", "--csv"));
        arguments.addAll(List.of(more));
        String csv = Run.of(arguments.toArray(String[]::new)).out();
        return csv.lines()
                .filter(line -> line.contains(",AU,"))
                .map(line -> line.split(",", -1)[3].substring(0, 7))
                .findFirst()
                .orElseThrow(() -> new AssertionError(csv));
    }

    private String verified(String file) {
        return Run.of(
                        "verify",
                        file,
                        "--trust",
                        folder.resolve("trust.json").toString(),
                        "--at",
                        "2026-05-20T00:00:00Z",
                        "--verbose",
                        "--settle",
                        "Nd2O3=0.30 %")
                .out();
    }

    @Test
    void beyondTheLimitAnUmpireIsMissing() {
        assertThat(verify("Nd2O3=0.10 %:middle-of-three", "TREO=1 %").out())
                .contains("differ by more than 0.1 %, and no umpire determined it");
    }

    private Run specified(String specification) {
        Run run = Run.of(
                "verify",
                folder.resolve("lot.dpp.zip").toString(),
                "--trust",
                folder.resolve("trust.json").toString(),
                "--at",
                "2026-05-20T00:00:00Z",
                "--verbose",
                "--specification",
                specification);
        return new Run(run.exitCode(), run.out().replaceAll("\\s+", " "), run.err());
    }

    /** The metal has 99.6 ± 0.2 % Nd and 1500 ppm Fe, and its maker claims the grade. */
    @Test
    void aSpecificationOfTheVerifierIsJudgedByTheAssay() {
        String grade = "https://register.example/criteria/lot-analysis";
        assertThat(specified(grade + ";Nd>=99 %;Fe<=2000 ppm").out()).doesNotContain("is claimed to meet");
        assertThat(specified(grade + ";Fe<=500 ppm").exitCode()).isEqualTo(1);
        assertThat(specified(grade + ";98 %<=Nd<=99 %").out()).contains("Nd is 0.996 ± 0.002 where at least 0.98");
        assertThat(specified(grade + ";Dy<=1 ppm").out()).contains("not determined");
        assertThat(specified(grade).exitCode()).isEqualTo(64);
        assertThat(specified(grade + ";Nd=1").err()).contains("is no limit such as 'TREO>=99.5 %'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nd2O3           | is no rule such as
            Nd2O3=1 %:coin  | 'coin' is none of middle-of-three, mean-with-nearer, umpire
            Nd2O3=1         | mass fraction must be a decimal and a unit
            Xy=1 %          | neither an element nor an oxide
            """)
    void refusesWhatIsNoRule(String rule, String complaint) {
        Run refused = verify(rule);
        assertThat(refused.exitCode()).isEqualTo(64);
        assertThat(refused.err()).contains(complaint);
    }
}
