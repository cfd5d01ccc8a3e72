package io.didymium.examples.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of analysis as laboratories send them; texts with other separators, decimal signs and characters. */
class LaboratoryTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATCHES =
            "id;name;form;mass kg;standard uncertainty kg;facility;produced at\r\nL-1;Oxyd;oxide;500;0,1;WORKS;2026-05-04T10:00:00Z\r\n";

    @TempDir
    private Path folder;

    private Run read(String assays, String... more) throws Exception {
        return read(assays.getBytes(StandardCharsets.UTF_8), more);
    }

    private Run read(byte[] assays, String... more) throws Exception {
        Path batches = Files.writeString(folder.resolve("batches.csv"), BATCHES);
        Path file = Files.write(folder.resolve("assays.csv"), assays);
        String[] words = {
            "import", batches.toString(), file.toString(), "--format", "tables", "--out", out().toString(), "--force"
        };
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Run.of(all);
    }

    private Path out() {
        return folder.resolve("draft.json");
    }

    private JsonNode assay() throws Exception {
        return JSON.readTree(Files.readString(out())).path("batches").get(0).path("assay");
    }

    @Test
    void aCertificateWithAColumnForEachConstituentIsRead() throws Exception {
        Run run = read("""
                Sample;TREO (%);Nd2O3 (%);Pr6O11 [wt%];Fe ppm;U (mg/kg);Th g/t;LOI (%);Moisture (%);Method;State
                L-1;99,10;74,25;24,5;35;<0,05;n.d.;0,4;0,25;ICP-MS;dry
                LOQ;;;;5;0,05;0,02;;;;
                U (k=2);0,40;0,30;0,2;4;;;0,1;0,02;;
                """);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(assay().toString().replace(" ", ""))
                .isEqualTo("{\"method\":\"ICP-MS\",\"state\":\"dry\",\"contents\":{"
                        + "\"Nd2O3\":{\"percent\":74.25,\"standardUncertaintyPercent\":0.15},"
                        + "\"Pr6O11\":{\"percent\":24.5,\"standardUncertaintyPercent\":0.1},"
                        + "\"Fe\":{\"ppm\":35,\"standardUncertaintyPpm\":2},"
                        + "\"U\":{\"belowPpm\":0.05},\"Th\":{\"belowPpm\":0.02}},"
                        + "\"totalOxides\":{\"percent\":99.1,\"standardUncertaintyPercent\":0.2},"
                        + "\"lossOnIgnition\":{\"percent\":0.4,\"standardUncertaintyPercent\":0.05},"
                        + "\"massLossPercent\":0.25,\"massLossStandardUncertaintyPercent\":0.01}");
    }

    @Test
    void uncertaintiesBehindResultsNeedTheirFactor() throws Exception {
        Run unsaid = read("batch,constituent,result,method\nL-1,Nd2O3,74.25 % ± 0.3,XRF\n");
        Run said = read("batch,constituent,result,coverage factor,method\nL-1,Nd2O3,74.25 % ± 0.3,2,XRF\n");

        assertThat(unsaid.exitCode()).isEqualTo(3);
        assertThat(unsaid.err())
                .contains(
                        "assays.csv C2: this uncertainty may be standard (k = 1) or expanded; fill in the column coverage factor");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(assay().path("contents")
                        .path("Nd2O3")
                        .path("standardUncertaintyPercent")
                        .decimalValue())
                .isEqualByComparingTo("0.15");
    }

    @Test
    void aNumberThatMayBeTwoIsRefusedUntilTheSignIsSaid() throws Exception {
        String table = "batch;constituent;result;unit;standard uncertainty;method\nL-1;Fe;1,234;ppm;2;XRF\n";

        assertThat(read(table).err())
                .contains(
                        "assays.csv C2: '1,234' may be 1234 or 1.234; say which by --decimal point or --decimal comma");
        assertThat(read(table, "--decimal", "comma").exitCode()).isZero();
        assertThat(assay().path("contents").path("Fe").path("ppm").decimalValue())
                .isEqualByComparingTo("1.234");
        assertThat(read(table, "--decimal", "point").err())
                .contains("'1,234' has a comma, but the decimal sign of this file is a point (--decimal)");
    }

    @Test
    void anotherNumberOfTheFileShowsTheSign() throws Exception {
        assertThat(read("batch;constituent;result;unit;standard uncertainty;method\nL-1;Fe;1,234;ppm;0,5;XRF\n")
                        .exitCode())
                .isZero();
        assertThat(assay().path("contents").path("Fe").path("ppm").decimalValue())
                .isEqualByComparingTo("1.234");
        assertThat(read("batch;constituent;result;unit;standard uncertainty;method\nL-1;Fe;1.234;ppm;0,5;XRF\n")
                        .err())
                .contains("C2: '1.234' has a point, but the decimal sign of this file is a comma (E2)");
        assertThat(read("batch;constituent;result;unit;standard uncertainty;method\nL-1;Fe;12.5;ppm;0,5;XRF\n")
                        .err())
                .contains("has another decimal sign than");
    }

    @Test
    void commasWithinNumbersBetweenCommasAreRefused() throws Exception {
        assertThat(read("batch,constituent,result,unit,standard uncertainty,method\nL-1,Fe,12,5,ppm,0,5,XRF\n")
                        .err())
                .contains("assays.csv row 2: has 8 cells where the head has 6; a comma within a cell?");
        assertThat(read("batch,constituent,result,unit,standard uncertainty,method\nL-1,Fe,\"12,5\",ppm,\"0,5\",XRF\n")
                        .exitCode())
                .isZero();
    }

    @Test
    void otherCharactersAreReadOnlyIfTheyAreNamed() throws Exception {
        String table = "batch;constituent;result;unit;standard uncertainty;method\nL-1;Fe;12,5;µg/g;0,5;Röntgen\n";
        byte[] western = table.getBytes(Charset.forName("windows-1252"));

        Run unnamed = read(western);
        Run named = read(western, "--charset", "windows-1252");

        assertThat(unnamed.err())
                .contains("assays.csv D2: the byte 0xb5 is not UTF-8; if 'µ' is meant, say --charset windows-1252");
        assertThat(named.exitCode()).as(named.err()).isZero();
        assertThat(assay().path("method").asText()).isEqualTo("Röntgen");
        assertThat(read(("\ufeff" + table).getBytes(StandardCharsets.UTF_8)).exitCode())
                .isZero();
        assertThat(read(("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE)).exitCode())
                .isZero();
    }

    @Test
    void whatIsNoTableIsSaid() throws Exception {
        assertThat(read("a;b\n1;2\n").exitCode()).isZero();
        assertThat(read("a;b\n1;2\n").out()).contains("its heads are of no table that is known");
        assertThat(read("batch;constituent;result;unit;method\nL-1;Fe;\"12;ppm;XRF\n")
                        .err())
                .contains("a quotation begins here and does not end");
    }
}
