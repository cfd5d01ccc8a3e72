package io.didymium.examples.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.exchange.format.ImportOptions;
import io.didymium.examples.cli.exchange.format.ImportedDraft;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever way a table is written, it is read as what it says, or not at all. */
class TableProperties {
    /** A batch with numbers that anybody could weigh. */
    record Lot(String id, String name, BigDecimal mass, BigDecimal uncertainty) {}

    /** How a program writes tables. */
    enum Dialect {
        COMMA(',', '.'),
        SEMICOLON_POINT(';', '.'),
        SEMICOLON_COMMA(';', ','),
        TAB_COMMA('\t', ',');

        private final char separator;
        private final char sign;

        Dialect(char separator, char sign) {
            this.separator = separator;
            this.sign = sign;
        }

        String number(BigDecimal number) {
            return number.toPlainString().replace('.', sign);
        }
    }

    @Provide
    Arbitrary<List<Lot>> lots() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("abcäöß ,;\"'\t")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> "n" + text.strip() + "n");
        Arbitrary<BigDecimal> masses = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(99_999))
                .ofScale(4)
                .map(number ->
                        number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros());
        return Combinators.combine(names, masses, masses)
                .as((name, mass, uncertainty) -> new Lot("", name, mass, uncertainty))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(lots -> {
                    List<Lot> numbered = new ArrayList<>();
                    for (Lot lot : lots) {
                        numbered.add(new Lot("B-" + numbered.size(), lot.name(), lot.mass(), lot.uncertainty()));
                    }
                    return numbered;
                });
    }

    private static List<List<String>> rows(List<Lot> lots, Dialect dialect) {
        return lots.stream()
                .map(lot -> List.of(
                        lot.id(),
                        lot.name(),
                        "oxide",
                        dialect.number(lot.mass()),
                        dialect.number(lot.uncertainty()),
                        "WORKS",
                        "2026-05-04T10:00:00Z"))
                .toList();
    }

    private static String text(List<List<String>> rows, char separator, boolean quoted) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n"));
    }

    private static final List<String> HEAD =
            List.of("id", "name", "form", "mass kg", "standard uncertainty kg", "facility", "produced at");

    private static String table(List<Lot> lots, Dialect dialect, boolean quoted) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        rows.addAll(rows(lots, dialect));
        return text(rows, dialect.separator, quoted);
    }

    private static ImportedDraft read(Bytes content) throws Exception {
        Path file = Files.createTempFile("table", ".csv");
        try {
            Files.write(file, content.toByteArray());
            return new TablesReader().read(List.of(file), new ImportOptions());
        } finally {
            Files.delete(file);
        }
    }

    private static void expectNothingElse(ImportedDraft draft, List<Lot> lots) {
        if (draft.faults().isEmpty()) {
            JsonNode batches = draft.draft().path("batches");
            assertThat(batches).hasSize(lots.size());
            for (int i = 0; i < lots.size(); i++) {
                assertThat(batches.get(i).path("id").asText())
                        .isEqualTo(lots.get(i).id());
                assertThat(batches.get(i).path("massKg").decimalValue())
                        .isEqualByComparingTo(lots.get(i).mass());
                assertThat(batches.get(i).path("standardUncertaintyKg").decimalValue())
                        .isEqualByComparingTo(lots.get(i).uncertainty());
                assertThat(batches.get(i).path("name").asText())
                        .isEqualTo(lots.get(i).name());
            }
        }
    }

    /** With or without its mark; a sign that shows itself, or a number that may be two. */
    @Property(tries = 300)
    void aQuotedTableIsReadExactlyOrRefused(
            @ForAll("lots") List<Lot> lots, @ForAll Dialect dialect, @ForAll boolean marked) throws Exception {
        String text = (marked ? "\ufeff" : "") + table(lots, dialect, true);

        ImportedDraft draft = read(Bytes.ofUtf8(text));

        expectNothingElse(draft, lots);
        boolean shown = lots.stream()
                .anyMatch(
                        lot -> lot.mass().scale() % 3 != 0 || lot.uncertainty().scale() % 3 != 0);
        if (shown) {
            assertThat(draft.faults()).isEmpty();
        }
        assertThat(draft.faults())
                .allSatisfy(fault -> assertThat(fault.sentence()).contains("--decimal"));
    }

    /** Decimal commas between commas without quotes, which no reader can tell apart: never a wrong number. */
    @Property(tries = 300)
    void commasWithinAndBetweenCellsNeverGiveAnotherNumber(@ForAll("lots") List<Lot> lots) throws Exception {
        List<Lot> plain = lots.stream()
                .map(lot -> new Lot(lot.id(), "name", lot.mass(), lot.uncertainty()))
                .toList();
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        rows.addAll(rows(plain, Dialect.SEMICOLON_COMMA));

        expectNothingElse(read(Bytes.ofUtf8(text(rows, ',', false))), plain);
    }

    @Property(tries = 100)
    void whatIsWrittenAsWorkbookOrTextIsReadBack(@ForAll("lots") List<Lot> lots) throws Exception {
        List<Map<String, String>> rows = lots.stream()
                .map(lot -> Map.of(
                        "id", lot.id(),
                        "name", lot.name(),
                        "form", "oxide",
                        "mass kg", lot.mass().toPlainString(),
                        "standard uncertainty kg", lot.uncertainty().toPlainString(),
                        "facility", "WORKS",
                        "produced at", "2026-05-04T10:00:00Z"))
                .toList();

        ImportedDraft book = read(TableWriter.workbook(List.of(TableForm.BATCHES), form -> rows));

        assertThat(book.faults()).isEmpty();
        expectNothingElse(book, lots);
        expectNothingElse(read(TableWriter.text(TableForm.BATCHES, rows)), lots);
    }

    /** Any bytes end in a draft, or in faults with a place, and in nothing else. */
    @Property(tries = 300)
    void anyBytesAreADraftOrFaults(@ForAll byte[] bytes, @ForAll boolean behindAHead) throws Exception {
        byte[] head = behindAHead ? (String.join(";", HEAD) + "\n").getBytes(StandardCharsets.UTF_8) : new byte[0];
        byte[] all = java.util.Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);

        ImportedDraft draft = read(Bytes.of(all));

        ObjectNode content = draft.draft();
        assertThat(content.path("batches").size()
                        + draft.faults().size()
                        + draft.leftOut().size()
                        + (bytes.length == 0 ? 1 : 0))
                .isPositive();
        assertThat(draft.faults())
                .allSatisfy(fault -> assertThat(fault.sentence()).isNotBlank());
    }
}
