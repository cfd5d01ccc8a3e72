package io.didymium.core.custody.books;

import static io.didymium.core.custody.books.Sketches.DAY;
import static io.didymium.core.custody.books.Sketches.ND;
import static io.didymium.core.custody.books.Sketches.ND_ELSEWHERE;
import static io.didymium.core.custody.books.Sketches.Q2;
import static io.didymium.core.custody.books.Sketches.Q3_END;
import static io.didymium.core.custody.books.Sketches.conversion;
import static io.didymium.core.custody.books.Sketches.delivery;
import static io.didymium.core.custody.books.Sketches.kg;
import static io.didymium.core.custody.books.Sketches.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalAuditTest {
    private static final Scheme CREDIT = Sketches.credit();

    private static Books kept() {
        Books books = Sketches.books(CREDIT);
        List<BookEntry> entries = List.of(
                receipt(ND, "WS-1", "220.3072", "220.3072"),
                conversion(ND, "RUN-1", "588.3072", "465.672"),
                delivery(CREDIT, ND, "DN-1", "120", "120"),
                new BookEntry.Loss(new Voucher(DAY, ND, "LO-1"), kg("0.5"), "spilt, \"swept up\", burnt é \\"),
                new BookEntry.StockTake(new Voucher(DAY, ND, "ST-1"), kg("53"), "counted"),
                new BookEntry.Correction(new Voucher(DAY, ND, "CO-1"), 3, kg("119"), "weighed again"),
                new BookEntry.SiteTransfer(new Voucher(DAY, ND, "TR-1"), ND_ELSEWHERE, kg("4")));
        entries.forEach(entry -> assertThat(books.post(entry).refusal()).isEmpty());
        books.close(Q3_END);
        return books;
    }

    @Test
    void aJournalIsWrittenToAStreamAndReadFromOne() throws IOException {
        Journal journal = kept().journal();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        journal.write(file);

        JournalAudit read = JournalAudit.read(CREDIT, Q2, new ByteArrayInputStream(file.toByteArray()));
        assertThat(read.findings()).isEmpty();
        assertThat(read.books().orElseThrow().journal().digest()).isEqualTo(journal.digest());
        byte[] latin = journal.csv().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(JournalAudit.read(CREDIT, Q2, new ByteArrayInputStream(latin))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(CustodyFinding.JOURNAL_UNREADABLE);
    }

    @Test
    void keepsTheBooksOnceMoreFromTheirJournal() {
        Books books = kept();
        JournalAudit audit = audit(books.journal().csv());

        assertThat(audit.findings()).isEmpty();
        Books again = audit.books().orElseThrow();
        assertThat(again.available(ND)).isEqualByComparingTo(books.available(ND));
        assertThat(again.available(ND_ELSEWHERE)).isEqualByComparingTo("4");
        assertThat(again.statements()).isEqualTo(books.statements());
        assertThat(again.declarations()).isEqualTo(books.declarations());
        assertThat(again.journal().digest()).isEqualTo(books.journal().digest());
    }

    @Test
    void aCloseCarriesTheEndOfItsOwnPeriodAndTheLastDayOfTheNext() {
        List<JournalLine> lines = kept().journal().lines();
        JournalLine close = lines.get(lines.size() - 1);

        assertThat(close.closedUntil()).contains(Q2.until());
        assertThat(close.nextUntil()).contains(Q3_END);
        assertThat(lines.get(0).closedUntil()).isEmpty();
    }

    @Test
    void aCloseOfAnotherDayThanThatOfTheOpenPeriodIsImpossible() {
        Journal forged = new Journal(CREDIT, Q2);
        forged.add(EntryFields.ofClose(Q2.until().minusDays(1), Q3_END));

        JournalAudit audit = audit(forged.csv());

        assertThat(audit.findings()).extracting(Finding::code).containsExactly(CustodyFinding.JOURNAL_IMPOSSIBLE);
        assertThat(audit.findings().get(0).message()).contains("but the open one is");
    }

    @Test
    void findsTheOneLineThatWasChanged() {
        String csv = kept().journal().csv();
        String[] lines = csv.split("\r\n(?=[0-9]+,)", -1);
        for (int line = 1; line < lines.length; line++) {
            String[] changed = lines.clone();
            changed[line] = changed[line].replaceFirst("2026-0[0-9]-[0-9]+", "2026-05-05");
            assertThat(audit(String.join("\r\n", changed)).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code()).isEqualTo(CustodyFinding.JOURNAL_ALTERED))
                    .extracting(Finding::location)
                    .hasToString("line " + line);
        }
    }

    @Test
    void findsALineThatWasTakenOut() {
        String[] lines = kept().journal().csv().split("\r\n(?=[0-9]+,)", -1);
        StringBuilder without = new StringBuilder(lines[0]);
        for (int line = 1; line < lines.length; line++) {
            if (line != 3) {
                without.append("\r\n").append(lines[line]);
            }
        }

        assertThat(audit(without.toString()).findings())
                .first()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(CustodyFinding.JOURNAL_ALTERED));
    }

    @Test
    void findsAJournalKeptUnderAnotherScheme() {
        Scheme other = Sketches.scheme(CustodyModel.MASS_BALANCE, BalanceMethod.ROLLING_AVERAGE);

        assertThat(JournalAudit.of(other, Q2, kept().journal().csv()).findings())
                .first()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(CustodyFinding.JOURNAL_ALTERED));
    }

    @Test
    void saysWhichLineCannotBeRead() {
        String csv = kept().journal().csv();

        assertThat(audit(csv.substring(0, csv.indexOf("\"\"swept") + 2)).findings())
                .extracting(Finding::code)
                .containsExactly(CustodyFinding.JOURNAL_UNREADABLE);
        assertThat(audit(csv + "9,receipt\r\n").findings())
                .extracting(Finding::message)
                .containsExactly("line 9 cannot be read: it has 2 fields");
    }

    @Test
    void exportsJsonWithTheValuesThatAreThere() {
        String json = kept().journal().json();

        assertThat(json)
                .startsWith("[\n{\"number\":1,\"kind\":\"receipt\",\"date\":\"2026-05-04\",\"document\":\"WS-1\"");
        assertThat(json).contains("\"reason\":\"spilt, \\\"swept up\\\", burnt é \\\\\"");
        assertThat(json.lines().filter(line -> line.startsWith("{"))).hasSize(8);
    }

    private static JournalAudit audit(String csv) {
        return JournalAudit.of(CREDIT, Q2, csv);
    }
}
