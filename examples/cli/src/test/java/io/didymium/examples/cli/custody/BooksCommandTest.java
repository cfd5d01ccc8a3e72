package io.didymium.examples.cli.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books of the magnet maker of scenario C. */
class BooksCommandTest {
    @TempDir
    static Path folder;

    private static String file;

    @BeforeAll
    static void demonstrate() {
        file = Run.demonstrated(folder, "c");
    }

    @Test
    void showsTheLedgerOfTheQuarter() {
        Run run = Run.of("books", file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.words())
                .contains("Books MAG-2 of mag-2, Balance 2\n mass balance by credit")
                .contains("journal of 7 lines")
                .contains("received, qualifying 220.31\n factor of the period 0.79155\n credited 174.38\n")
                .contains("claimed 120.00\n", "closing 54.38\n")
                .contains("Nd post-consumer at MAG-2 54.38 none")
                .contains(
                        "declaration 1 of 2026-04-06, DN-1: 120.00 kg",
                        "drawn from 120.00 kg of line 1",
                        "goes with C-M1")
                .contains("INFORM claim-not-physical");
    }

    @Test
    void tellsExactNumbersAsJson() throws Exception {
        JsonNode books = new ObjectMapper()
                .readTree(Run.of("books", file, "MAG-2", "--json").out())
                .path("books")
                .get(0);
        assertThat(books.path("periods").get(0).path("receivedKg").decimalValue())
                .isEqualByComparingTo("220.3072");
        assertThat(books.path("periods").get(0).path("factor").decimalValue()).isEqualByComparingTo("0.791546");
        assertThat(books.path("declarations").get(0).path("batches").get(0).asText())
                .isEqualTo("urn:didymium:motors:batch:C-M1");
        assertThat(books.path("journalDigest").asText()).hasSize(64);
    }

    @Test
    void printsPeriodsAndTheJournalAsCsv() {
        assertThat(Run.of("books", file, "--csv").out())
                .startsWith("books,facility,element,attribute,from,until,opening kg,")
                .contains(
                        "urn:didymium:motors:books:MAG-2,urn:didymium:motors:facility:MAG-2,Nd,post-consumer,2026-04-01,");
        Run journal = Run.of("books", file, "--journal");
        assertThat(journal.exitCode()).isZero();
        assertThat(journal.out().lines()).hasSize(8);
        assertThat(journal.out()).contains("WS-1", "RUN-1", "DN-1");
    }

    @Test
    void aCloseCarriesTheEndOfItsOwnPeriod() {
        assertThat(Run.of("books", file, "--journal").out())
                .containsPattern("6,close,2026-06-30,[^\\r\\n]*,2026-09-30,|7,close,2026-06-30,[^\\r\\n]*,2026-09-30,");
    }

    private static String anchor(String journal) {
        List<String> lines = journal.lines().toList();
        String last = lines.get(lines.size() - 1);
        return last.substring(last.lastIndexOf(',') + 1);
    }

    private static Run audit(String journal, String anchor) throws Exception {
        Path export = Files.writeString(folder.resolve("journal.csv"), journal);
        return Run.of("books", file, "MAG-2", "--audit", export.toString(), "--anchor", anchor);
    }

    @Test
    void anUnchangedJournalHoldsAgainstTheDigestThatWasKept() throws Exception {
        String journal = Run.of("books", file, "--journal").out();

        Run run = audit(journal, anchor(journal));

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("the digest that was kept is that of line 7", "follows from the one before");
    }

    @Test
    void theChangedLineIsNamed() throws Exception {
        String journal = Run.of("books", file, "--journal").out();

        Run run = audit(journal.replaceFirst("DN-1", "DN-9"), anchor(journal));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).containsPattern("FAIL  line [0-9]+: ");
        assertThat(run.out()).contains("the first line that differs from the journal in the passport file is line");
    }

    @Test
    void aJournalThatWasWrittenAnewWithItsDigestsIsNotTheOneThatWasAnchored() throws Exception {
        String journal = Run.of("books", file, "--journal").out();
        List<String> lines = journal.lines().toList();
        String shorter = String.join("\r\n", lines.subList(0, lines.size() - 1)) + "\r\n";

        Run run = audit(shorter, anchor(journal));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("no line has the digest that was kept");
    }

    @Test
    void anAuditNeedsADigestOfTheAuditor() throws Exception {
        Run run = Run.of("books", file, "--audit", file);

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("--audit and --anchor belong together");
        assertThat(Run.of("books", file, "--audit", folder.resolve("none.csv").toString(), "--anchor", "00")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void suggestsTheBooksThatWereMeant() {
        Run run = Run.of("books", file, "MAG-3");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("there is no set of books 'MAG-3'", "did you mean MAG-2?");
    }

    @Test
    void saysThatAFileHasNoBooks(@TempDir Path other) {
        Run run = Run.of("books", Run.demonstrated(other, "b"));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("no books of custody are in");
        assertThat(Run.of("books", file, "--journal", "--json").exitCode()).isEqualTo(64);
    }
}
