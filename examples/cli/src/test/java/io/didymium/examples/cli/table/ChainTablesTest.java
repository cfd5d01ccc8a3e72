package io.didymium.examples.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.description.Documented;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported as tables is the same history when it is imported, but for what is said to be lost. */
class ChainTablesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @TempDir
    private Path folder;

    private Path base(Path description) throws Exception {
        ObjectNode base = (ObjectNode) JSON.readTree(Files.readString(description));
        base.retain(List.of("format", "version", "name", "idPrefix", "concepts", "parties", "facilities"));
        return Files.writeString(folder.resolve("base.json"), base.toString());
    }

    @ParameterizedTest
    @CsvSource({"a,A-P1", "b,B-R1", "c,C-M1"})
    void anExportedHistoryIsImportedAsItWas(String scenario, String batch) throws Exception {
        String file = Run.demonstrated(folder, scenario);
        Path description = folder.resolve("scenarios").resolve(scenario + ".json");
        String tables = folder.resolve("tables.xlsx").toString();
        Path draft = folder.resolve("draft.json");

        Run exported = Run.of("export", file, batch, "--format", "tables", "--out", tables);
        Run imported =
                Run.of("import", tables, base(description).toString(), "--format", "tables", "--out", draft.toString());

        assertThat(exported.exitCode()).as(exported.err()).isZero();
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        SupplyChain before = DescriptionReader.read(Bytes.of(Files.readAllBytes(description)))
                .dossier()
                .chain();
        SupplyChain after = DescriptionReader.read(Bytes.of(Files.readAllBytes(draft)))
                .dossier()
                .chain();
        assertThat(after.batches())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).isEqualTo(carried(before.batch(each.id()))));
        assertThat(after.steps())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).isEqualTo(carried(before.step(each.id()))));
        assertThat(after.transfers())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each)
                        .isEqualTo(carried(before.transfers().stream()
                                .filter(one -> one.id().equals(each.id()))
                                .findFirst()
                                .orElseThrow())));
        if (scenario.equals("a")) {
            assertThat(exported.out()).contains("Not carried by tables: radioactivity of batches.");
        }
    }

    private static Batch carried(Batch batch) {
        return batch.toBuilder()
                .assay(batch.assay()
                        .map(assay -> assay.toBuilder().normalisation(null).build())
                        .orElse(null))
                .radioactivity(null)
                .pieces(null)
                .packages(List.of())
                .codes(List.of())
                .build();
    }

    private static ProcessStep carried(ProcessStep step) {
        return step.toBuilder()
                .owners(Map.of())
                .drawing(null)
                .outputs(step.outputs().stream()
                        .map(output -> new Output(output.batch(), output.role()))
                        .sorted(Comparator.comparing(Output::batch))
                        .toList())
                .inputs(step.inputs().stream()
                        .map(input -> new BatchPortion(input.batch(), input.mass()))
                        .toList())
                .build();
    }

    private static Transfer carried(Transfer transfer) {
        return transfer.toBuilder()
                .ownership(null)
                .permits(List.of())
                .portions(transfer.portions().stream()
                        .map(portion -> new BatchPortion(portion.batch(), portion.mass()))
                        .toList())
                .build();
    }

    @Test
    void whatTablesDoNotCarryIsSaid() throws Exception {
        Path chain = Files.writeString(
                folder.resolve("chain.json"),
                Documented.example()
                        .replace("\"id\": \"ND-1\", ", "\"id\": \"ND-1\", \"codes\": {\"customs\": \"2805 30 10\"}, "));
        String file = folder.resolve("chain.dpp.zip").toString();
        Run composed = Run.of(
                "compose", chain.toString(), "--keys", folder.resolve("keys").toString(), "--new-keys", "--out", file);

        Run exported = Run.of(
                "export",
                file,
                "ND-1",
                "--format",
                "tables",
                "--out",
                folder.resolve("t.xlsx").toString());

        assertThat(composed.exitCode()).as(composed.err()).isZero();
        assertThat(exported.out()).contains("Not carried by tables: codes of customs, waste and transport law.");
    }

    @ParameterizedTest
    @CsvSource({"batches,id", "assays,batch", "deliveries,id"})
    void oneTableIsWrittenAsText(String table, String first) throws Exception {
        String file = Run.demonstrated(folder, "a");
        Path out = folder.resolve(table + ".csv");

        Run run = Run.of("export", file, "A-M1", "--format", "table-" + table, "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(out)).startsWith(first + ",").contains("A-C1");
    }
}
