package io.didymium.examples.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.passport.claim.Dossier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of books and activities are joined with the description beside them: together they are what the description was. */
class JoinedTablesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private ObjectNode scenario(String name) throws Exception {
        Run.demonstrated(folder, name);
        return (ObjectNode)
                JSON.readTree(Files.readString(folder.resolve("scenarios").resolve(name + ".json")));
    }

    private static Dossier read(Path file) throws Exception {
        return DescriptionReader.read(Bytes.of(Files.readAllBytes(file))).dossier();
    }

    private Dossier described(String name) throws Exception {
        return read(folder.resolve("scenarios").resolve(name + ".json"));
    }

    private static Map<String, String> row(TableForm form, JsonNode entry, Map<String, String> more) {
        Map<String, String> row = new HashMap<>(more);
        for (TableColumn column : form.columns()) {
            if (entry.has(column.member())) {
                JsonNode value = entry.get(column.member());
                List<String> texts = new ArrayList<>();
                value.forEach(text -> texts.add(text.asText()));
                row.put(column.name(), value.isArray() ? String.join("; ", texts) : value.asText());
            }
        }
        return row;
    }

    private Path joined(ObjectNode base, TableForm form, List<Map<String, String>> rows) throws Exception {
        Path table = Files.write(
                folder.resolve("table.csv"), TableWriter.text(form, rows).toByteArray());
        Path rest = Files.writeString(folder.resolve("rest.json"), base.toString());
        Path out = folder.resolve("joined.json");
        Run run = Run.of(
                "import",
                table.toString(),
                rest.toString(),
                "--format",
                "tables",
                "--decimal",
                "point",
                "--out",
                out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }

    @Test
    void entriesOfBooksAreThoseOfTheDescription() throws Exception {
        ObjectNode whole = scenario("c");
        ObjectNode base = whole.deepCopy();
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode books : base.path("books")) {
            for (JsonNode entry : books.path("entries")) {
                rows.add(row(
                        TableForm.BOOKS, entry, Map.of("books", books.path("id").asText())));
            }
            ((ObjectNode) books).putArray("entries");
        }
        assertThat(rows).hasSizeGreaterThan(3);

        assertThat(read(joined(base, TableForm.BOOKS, rows)).custody().books())
                .isNotEmpty()
                .usingRecursiveComparison()
                .isEqualTo(described("c").custody().books());
    }

    @Test
    void activitiesAreThoseOfTheDescription() throws Exception {
        ObjectNode base = scenario("a");
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode inventory : base.path("inventories")) {
            for (JsonNode activity : inventory.path("activities")) {
                rows.add(row(
                        TableForm.ACTIVITIES,
                        activity,
                        Map.of("step", inventory.path("step").asText())));
            }
            ((ObjectNode) inventory).putArray("activities");
        }
        assertThat(rows).hasSizeGreaterThan(10);

        assertThat(read(joined(base, TableForm.ACTIVITIES, rows)).footprints().inventories())
                .isNotEmpty()
                .isEqualTo(described("a").footprints().inventories());
    }

    @Test
    void anEntryThatTheBooksRefuseIsNamedAtItsRow() throws Exception {
        ObjectNode base = scenario("c");
        String books = base.path("books").get(0).path("id").asText();
        String account = base.path("books").get(0).path("accounts").fieldNames().next();
        Path table = Files.writeString(
                folder.resolve("loss.csv"),
                "books;kind;date;account;document;amount kg;reason\n" + books + ";loss;2026-09-01;" + account
                        + ";V-1;999999;stolen\n" + books + ";los;2026-09-01;" + account + "x;V-2;1,5;stolen\n");
        Path rest = Files.writeString(folder.resolve("rest.json"), base.toString());

        Run words = Run.of("import", table.toString(), rest.toString(), "--format", "tables", "--check");
        Files.writeString(
                table, Files.readString(table).lines().limit(2).collect(java.util.stream.Collectors.joining("\n")));
        Run refused = Run.of("import", table.toString(), rest.toString(), "--format", "tables", "--check");

        assertThat(words.err()).contains("loss.csv B3: unknown word 'los'; did you mean loss?");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("loss.csv A2: the books refuse it");
    }
}
