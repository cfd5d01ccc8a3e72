package io.didymium.examples.cli.lca;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.pact.PactAmount;
import io.didymium.core.lca.pact.PactFootprint;
import io.didymium.core.lca.pact.PactReader;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports by module, and footprints for exchange. */
class ReportCommandsTest {
    @TempDir
    static Path folder;

    private static String inventory;
    private static String factors;

    @BeforeAll
    static void writePackages() throws IOException {
        inventory =
                SamplePackages.inventory(folder.resolve("sample.zip"), "0.5").toString();
        factors = SamplePackages.factors(folder.resolve("factors.csv")).toString();
    }

    @Test
    void aTableHasModulesOriginsCoverageAndCutOffs() throws Exception {
        Path out = folder.resolve("report.csv");
        Run run = report(out, "--module", "plant=A1", "--module", "separation=A2");
        // No flow has a factor in the other category.
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(Files.readString(out))
                .startsWith("section,row,column,number,text\r\n")
                .contains("Results by module,1,A1,6.7,\r\n", "Results by module,1,A2,0.0,\r\n")
                .contains("Results by module,1,A3,0.0,\r\n", "Results by module,1,Total,6.7,\r\n")
                .contains(
                        "Results by module,2,Total,,not known\r\n", "Results by module,2,State,,not characterised\r\n")
                .contains("Climate change by origin of the carbon,1,Origin,,fossil\r\n")
                .contains("Climate change by origin of the carbon,1,Value,6.7,\r\n")
                .contains("Coverage and data quality,1,Flows with a factor,1.0,\r\n")
                .contains("Coverage and data quality,1,Share of unrated data,1.0,\r\n")
                .contains("no conformity with a standard is claimed");
    }

    @Test
    void aPageIsEscaped() throws Exception {
        Path out = folder.resolve("report.html");
        assertThat(report(out, "--label", "<b>&", "--set", "plant/co2=0.4").exitCode())
                .isEqualTo(2);
        assertThat(Files.readString(out))
                .startsWith("<!DOCTYPE html>")
                .contains("<h2>Results by module</h2>", "&lt;b&gt;&amp;", "not characterised")
                .doesNotContain("<b>&");
    }

    @Test
    void aWorkbookHasASheetForEachTableAndTheSameBytesEveryTime() throws Exception {
        Path out = folder.resolve("report.xlsx");
        assertThat(report(out).exitCode()).isEqualTo(2);
        Map<String, String> entries = entries(out);
        assertThat(entries.get("xl/workbook.xml"))
                .contains("About", "Results by module", "Coverage and data quality", "Cut-offs", "Findings");
        assertThat(entries.get("xl/worksheets/sheet2.xml")).contains("<v>6.7</v>");
        Path again = folder.resolve("again.xlsx");
        Run later = Run.at(Run.NOW.plus(Duration.ofDays(400)), words(again).toArray(String[]::new));
        assertThat(later.exitCode()).isEqualTo(2);
        assertThat(again).hasSameBinaryContentAs(out);
    }

    @Test
    void aReportIsNotWrittenOverItsInputs() {
        assertThat(report(Path.of(inventory)).exitCode()).isEqualTo(64);
        assertThat(report(folder.resolve("report.pdf")).err()).contains("must end with .html, .xlsx or .csv");
        assertThat(report(folder.resolve("x.csv"), "--module", "plant").err()).contains("--module is PROCESS=MODULE");
    }

    @Test
    void aFootprintForExchangeIsReadAsItWasCalculated() throws Exception {
        Path out = folder.resolve("pact.json");
        Run run = pact(out, "--ipcc", "AR6");
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        PactFootprint read =
                PactReader.read(Files.readAllBytes(out)).get(0).footprint().orElseThrow();
        assertThat(read.carbon().find(PactAmount.EXCLUDING_UPTAKE).orElseThrow())
                .isEqualByComparingTo("6.7");
        assertThat(read.carbon().find(PactAmount.FOSSIL_EMISSIONS).orElseThrow())
                .isEqualByComparingTo("6.7");
        assertThat(read.carbon().unit().unit()).isEqualTo("kilogram");
        assertThat(read.identity().created()).isEqualTo(Run.NOW);
        assertThat(Run.of("lca", "import", out.toString()).exitCode()).isZero();
    }

    @Test
    void aFootprintThatIsNotKnownOrIncompleteIsNotWritten() {
        Path out = folder.resolve("none.json");
        List<String> words = pactWords(out, "--ipcc", "AR6");
        words.set(words.indexOf("mass"), "stored");
        assertThat(Run.of(words.toArray(String[]::new)).exitCode()).isEqualTo(2);
        assertThat(out).doesNotExist();
        List<String> without = pactWords(out, "--ipcc", "AR6");
        without.subList(without.indexOf("--exempted"), without.indexOf("--exempted") + 2)
                .clear();
        assertThat(Run.of(without.toArray(String[]::new)).exitCode()).isEqualTo(64);
        assertThat(pact(folder.resolve("bad.json"), "--ipcc", "sixth").exitCode())
                .isEqualTo(1);
    }

    private static Run report(Path out, String... more) {
        return Run.of(words(out, more).toArray(String[]::new));
    }

    private static List<String> words(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "lca",
                "report",
                inventory,
                "--method",
                factors,
                "--allocation",
                "mass",
                "--product",
                "cell",
                "--out",
                out.toString()));
        words.addAll(List.of(more));
        return words;
    }

    private static Run pact(Path out, String... more) {
        return Run.of(pactWords(out, more).toArray(String[]::new));
    }

    private static List<String> pactWords(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "lca",
                "pact",
                inventory,
                "--method",
                factors,
                "--category",
                "Climate change",
                "--allocation",
                "mass",
                "--product",
                "cell",
                "--out",
                out.toString()));
        words.addAll(List.of(
                "--id",
                "3fa85f64-5717-4562-b3fc-2c963f66afa6",
                "--company",
                "Works AS",
                "--company-id",
                "urn:example:works",
                "--product-id",
                "urn:example:nd",
                "--description",
                "Neodymium metal, 99.5 %"));
        words.addAll(List.of(
                "--from",
                "2025-01-01",
                "--until",
                "2025-12-31",
                "--fossil-carbon",
                "0",
                "--exempted",
                "0",
                "--packaging",
                "false",
                "--country",
                "DE"));
        words.addAll(List.of(more));
        return words;
    }

    private static Map<String, String> entries(Path file) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (InputStream stream = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
