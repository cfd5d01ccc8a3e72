package io.didymium.examples.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supplier's spreadsheet: every mistake with its cell and remedy; a good one becomes signed passports in one command. */
class SupplierSpreadsheetTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String base = "";

    @BeforeEach
    void writeBase() throws Exception {
        base = Tables.base(folder.resolve("base.json")).toString();
    }

    private Run check(Tables tables, String... more) {
        String[] words = {"import", file(tables), base, "--format", "tables", "--check"};
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Run.of(all);
    }

    private String file(Tables tables) {
        return tables.write(folder.resolve("lot.xlsx")).toString();
    }

    @Test
    void aGoodOneBecomesSignedPassportsInOneCommand() {
        String out = folder.resolve("lot.dpp.zip").toString();
        String trust = folder.resolve("trust.json").toString();

        Run signed = Run.of(
                "compose",
                file(Tables.good()),
                base,
                "--format",
                "tables",
                "--keys",
                folder.resolve("keys").toString(),
                "--new-keys",
                "--out",
                out,
                "--trust-out",
                trust,
                "--status-from",
                "2026-05-14T00:00:00Z");
        Run verified = Run.at(Instant.parse("2026-05-15T00:00:00Z"), "verify", out, "--trust", trust, "--json");

        assertThat(signed.exitCode()).as(signed.err()).isZero();
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("\"verdict\" : \"ACCEPTED\"");
        assertThat(Run.of("inspect", out, "ND-1").out()).contains("990.2 kg", "0.0015", "Neodymium metal");
    }

    @Test
    void numbersAndLimitsAreExactlyThoseOfTheCells() throws Exception {
        Path draft = folder.resolve("draft.json");

        Run run = Run.of("import", file(Tables.good()), base, "--format", "tables", "--out", draft.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode batches = JSON.readTree(Files.readString(draft)).path("batches");
        assertThat(batches.get(1).path("massKg").decimalValue()).isEqualByComparingTo("990.2");
        JsonNode contents = batches.get(1).path("assay").path("contents");
        assertThat(contents.path("Fe").toString()).isEqualTo("{\"ppm\":1500,\"standardUncertaintyPpm\":100}");
        assertThat(contents.path("U").toString()).isEqualTo("{\"belowPpm\":0.01}");
        assertThat(contents.path("Th").toString()).isEqualTo("{\"belowPpm\":0.02}");
    }

    @Test
    void eachOfManyMistakesIsNamedWithItsCellAndWhatToDo() {
        Tables wrong = Tables.good()
                .set("batches", 0, 3, "mas kg")
                .set("batches", 1, 2, "oxid")
                .set("batches", 2, 4, "0,3")
                .set("batches", 3, 4, "-0.5")
                .set("batches", 3, 6, "12/05/2026")
                .set("steps", 1, 4, "2026-05-04T09:00:00")
                .set("steps", 2, 0, "purchase")
                .set("assays", 1, 2, 199.5)
                .set("assays", 3, 4, "")
                .set("assays", 4, 2, "traces")
                .set("assays", 5, 5, "")
                .set("assays", 6, 0, "SALT-2")
                .set("inputs", 1, 2, "1200.5 kg")
                .set("flows", 2, 3, "1,200.5")
                .set("deliveries", 1, 7, "")
                .with(sheets -> {
                    sheets.get("inputs").formula(1, 3, "0.1*3");
                    sheets.get("flows").value(1, 3, LocalDateTime.of(2026, 6, 1, 0, 0));
                    sheets.get("flows").style(1, 3).format("yyyy-mm-dd").set();
                });

        Run run = check(wrong);

        assertThat(run.exitCode()).isEqualTo(3);
        String[] expected = {
            "batches!D1: unknown column 'mas kg'; did you mean 'mass kg'?",
            "batches!A1: there is no column 'mass kg' in this table of batches; add it: in kg, without unit",
            "batches!C2: unknown word 'oxid'; did you mean oxide?",
            "batches!E3: '0,3' has another decimal sign than",
            "batches!E4: '-0.5' is negative, which no amount is",
            "batches!G4: '12/05/2026' is not a time with its zone such as 2026-05-04T10:00:00Z; it may be 2026-05-12 or 2026-12-05",
            "steps!E2: '2026-05-04T09:00' has no time zone; write it, as in 2026-05-04T09:00:00Z, or say it with --zone",
            "steps!A3: the step 'purchase' is described twice; give each its own id",
            "assays!C2: '199.5' is more than the whole; is the unit right?",
            "assays!C4: has no uncertainty; fill in the column standard uncertainty, 0 if it is exact",
            "assays!C5: 'traces' is no result; write a number, '<' and a limit, or n.d. with the limit beside it",
            "assays!C6: 'n.d.' says nothing without its limit; fill in the column limit, or write it as '<' and the limit",
            "assays!A7: there is no batch 'SALT-2' in the table of batches; did you mean SALT-1?",
            "inputs!C2: '1200.5 kg' has more than a number; write it without unit, in the unit of the column",
            "inputs!D2: is a formula; copy the cell and paste it as a value, so that it says what it says today",
            "flows!D2: is a date to the spreadsheet, which may have taken a number for one",
            "flows!D3: '1,200.5' has marks or blanks between its digits; write it without marks between thousands",
            "deliveries!A2: the row has no standard uncertainty kg; fill it in: k = 1, in kg; 0 if the mass is exact"
        };
        for (String sentence : expected) {
            assertThat(run.err()).contains(folder.resolve("lot.xlsx") + " " + sentence);
        }
        assertThat(run.err().lines()).allMatch(line -> line.startsWith("didymium: "));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatTheDescriptionRefusesIsNamedAtItsCell() {
        Run run = check(Tables.good().set("batches", 2, 5, "WORK"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("lot.xlsx batches!F3: ").contains("WORKS");
    }

    @Test
    void datesOfTheSpreadsheetNeedAZone() {
        Tables dated = Tables.good().set("batches", 1, 6, "").with(sheets -> {
            sheets.get("batches").value(1, 6, LocalDateTime.of(2026, 5, 4, 12, 0));
            sheets.get("batches").style(1, 6).format("dd.mm.yyyy hh:mm").set();
        });

        assertThat(check(dated).err()).contains("batches!G2: '2026-05-04T12:00' has no time zone");
        assertThat(check(dated, "--zone", "Europe/Oslo").exitCode()).isZero();
    }

    @Test
    void percentagesAreNotTakenForFractions() throws Exception {
        Tables shown = Tables.good().set("assays", 2, 2, "").with(sheets -> {
            sheets.get("assays").value(2, 2, 0.996);
            sheets.get("assays").style(2, 2).format("0.0%").set();
        });
        Path draft = folder.resolve("draft.json");

        Run run = Run.of("import", file(shown), base, "--format", "tables", "--out", draft.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode nd = JSON.readTree(Files.readString(draft))
                .path("batches")
                .get(1)
                .path("assay")
                .path("contents")
                .path("Nd");
        assertThat(nd.path("percent").decimalValue()).isEqualByComparingTo("99.6");
    }

    @Test
    void numbersThatAProgramCalculatedHaveTheDigitsThatItShows() throws Exception {
        Path draft = folder.resolve("draft.json");
        Tables calculated = Tables.good().set("flows", 2, 4, 0.1 + 0.2);

        Run run = Run.of("import", file(calculated), base, "--format", "tables", "--out", draft.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(JSON.readTree(Files.readString(draft))
                        .path("steps")
                        .get(1)
                        .path("flows")
                        .get(1)
                        .path("standardUncertaintyKg")
                        .decimalValue())
                .isEqualByComparingTo("0.3");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        Tables noted = Tables.good().set("assays", 4, 2, "n.a.").with(sheets -> {
            sheets.get("batches").value(0, 9, "remarks of the warehouse");
            sheets.get("batches").value(1, 9, "wet");
        });

        Run run = check(noted);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Left out: the column 'remarks of the warehouse' of")
                .contains("Left out: 'n.a.' in")
                .contains("what was not analysed is not stated");
    }

    @Test
    void templatesAreFilledInAndReadBack() throws Exception {
        Path book = folder.resolve("all.xlsx");
        Path csv = folder.resolve("batches.csv");

        assertThat(Run.of("template", "--out", book.toString()).exitCode()).isZero();
        assertThat(Run.of("template", "batches", "--out", csv.toString()).exitCode())
                .isZero();

        assertThat(Files.readString(csv)).startsWith("id,name,form,mass kg,standard uncertainty kg,facility,");
        assertThat(Run.of("import", book.toString(), "--format", "tables", "--check")
                        .err())
                .contains("there is no row of a table that is known");
        Files.writeString(csv, Files.readString(csv) + "B-9,,oxide,12.5,0.1,WORKS,2026-05-04T10:00:00Z,,,45678\r\n");
        assertThat(Run.of("import", csv.toString(), "--format", "tables", "--check")
                        .out())
                .contains("batches 1");
        assertThat(Run.of("template", "sheet", "--out", book.toString()).err()).contains("there is no table 'sheet'");
        assertThat(Run.of("template", "--out", csv.toString()).exitCode()).isEqualTo(64);
    }
}
