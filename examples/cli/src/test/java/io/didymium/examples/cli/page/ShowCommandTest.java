package io.didymium.examples.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, reports and labels are written from the command line, and what cannot be shown is said in a sentence. */
class ShowCommandTest {
    @TempDir
    private static Path folder;

    private static String rotors;
    private static String phosphate;
    private static String trust;

    @BeforeAll
    static void compose() {
        rotors = Run.demonstrated(folder.resolve("b"), "b");
        phosphate = Run.demonstrated(folder.resolve("a"), "a");
        trust = folder.resolve("b").resolve("trust.json").toString();
    }

    @Test
    void aPageIsWrittenAndItsReaderToldHowToOpenIt() throws IOException {
        Path page = folder.resolve("page.html");

        Run run = Run.of("show", rotors, "B-R1", "--trust", trust, "--out", page.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Wrote").contains("Open it in a browser: file:///");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("lang=\"en\"");
    }

    @Test
    void germanAndPlainPagesAndPicturesAreWritten() throws IOException {
        Path page = folder.resolve("seite.html");
        Path pictures = folder.resolve("bilder");

        Run run = Run.of(
                "show",
                rotors,
                "B-R1",
                "--trust",
                trust,
                "--lang",
                "de",
                "--plain",
                "--role",
                "owner",
                "--pictures",
                pictures.toString(),
                "--out",
                page.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(page)).contains("lang=\"de\"").contains("In einfachen Worten");
        assertThat(Files.readString(pictures.resolve("flow-nd.svg"))).contains("<svg");
    }

    @Test
    void anOfficerSeesWhatToCompareWithTheProductInHand() throws IOException {
        Path page = folder.resolve("officer.html");

        Run run = Run.of("show", rotors, "B-R1", "--trust", trust, "--inspection", "--out", page.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(page))
                .contains("With the product in hand", "one magnet weighs, on average", "reading the label");
        assertThat(Run.of("show", rotors, "B-R1", "--plain", "--inspection", "--out", page.toString())
                        .exitCode())
                .isEqualTo(64);
    }

    @Test
    void whatCannotBeKeptFromARoleIsSaid() throws IOException {
        Path page = folder.resolve("public.html");

        Run run = Run.of("show", phosphate, "A-P1", "--role", "public", "--out", page.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("\\d+ members that the role public need not see are shown: their issuers");
        assertThat(Files.readString(page)).contains("<!DOCTYPE html>");
    }

    @Test
    void reportsAreWrittenAsPageAndAsJson() throws IOException {
        Path page = folder.resolve("report.html");
        Path json = folder.resolve("report.json");

        assertThat(Run.of("report", rotors, "--trust", trust, "--at", "2027-09-01T00:00:00Z", "--out", page.toString())
                        .out())
                .contains("INDETERMINATE");
        assertThat(Run.of("report", rotors, "--trust", trust, "--out", json.toString())
                        .exitCode())
                .isZero();

        assertThat(Files.readString(page)).contains("because the lists expired; ask these companies for fresh ones");
        assertThat(Files.readString(json)).startsWith("{\"verdict\":");
    }

    @Test
    void labelsAreWrittenOneByOneOrOnSheets() throws IOException {
        Path label = folder.resolve("label.svg");
        Path sheet = folder.resolve("sheet.svg");

        assertThat(Run.of("label", rotors, "B-R1", "--out", label.toString()).exitCode())
                .isZero();
        assertThat(Run.of("label", rotors, "B-R1", "--copies", "40", "--out", sheet.toString())
                        .out())
                .contains("sheet.svg")
                .contains("sheet-2.svg");

        assertThat(Files.readString(label)).contains("mm\"").contains("urn:didymium:rotors:batch:B-R1");
        assertThat(folder.resolve("sheet-2.svg")).exists();
    }

    @Test
    void wrongInputIsSaidInASentence() {
        Path out = folder.resolve("none.html");

        failed(64, "no batch 'B-R9'", "show", rotors, "B-R9", "--out", out.toString());
        failed(64, "name one of", "show", rotors, "--out", out.toString());
        failed(64, "no language 'xx'", "show", rotors, "B-R1", "--lang", "xx", "--out", out.toString());
        failed(64, "no role 'king'", "show", rotors, "B-R1", "--role", "king", "--out", out.toString());
        failed(64, "--out", "show", rotors, "B-R1");
        failed(3, "does not exist", "show", folder.resolve("no.zip").toString(), "--out", out.toString());
        failed(64, "would be lost", "show", rotors, "B-R1", "--out", rotors);
        failed(3, "states nothing about magnets", "label", phosphate, "A-P1", "--out", out.toString());
        failed(64, "--copies", "label", rotors, "B-R1", "--copies", "-1", "--out", out.toString());
        assertThat(out).doesNotExist();
    }

    private static void failed(int exitCode, String reason, String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err()).contains(reason);
    }
}
