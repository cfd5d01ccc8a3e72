package io.didymium.examples.cli.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.description.Documented;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as suppliers fill them in, of the chain that the description of the documentation has. */
final class Tables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    private final List<Consumer<Map<String, Worksheet>>> more = new ArrayList<>();

    Tables() {
        sheet("steps", "id", "name", "kind", "facility", "started at", "ended at");
        sheet(
                "batches",
                "id",
                "name",
                "form",
                "mass kg",
                "standard uncertainty kg",
                "facility",
                "produced at",
                "made by",
                "role");
        sheet(
                "assays",
                "batch",
                "constituent",
                "result",
                "unit",
                "standard uncertainty",
                "limit",
                "method",
                "step",
                "flow");
        sheet("inputs", "step", "batch", "mass kg", "standard uncertainty kg");
        sheet("flows", "step", "kind", "name", "mass kg", "standard uncertainty kg");
        sheet("deliveries", "id", "name", "from", "to", "at", "batch", "mass kg", "standard uncertainty kg");
    }

    /** A lot of oxide that became metal, as the documentation describes it in JSON. */
    static Tables good() {
        return new Tables()
                .row(
                        "steps",
                        "purchase",
                        "Purchase of oxide",
                        "procurement",
                        "WORKS",
                        "2026-05-04T09:00:00Z",
                        "2026-05-04T11:00:00Z")
                .row(
                        "steps",
                        "reduction",
                        "Electrolysis",
                        "electrolysis",
                        "WORKS",
                        "2026-05-10T06:00:00Z",
                        "2026-05-12T18:00:00Z")
                .row(
                        "batches",
                        "OX-1",
                        "Neodymium oxide",
                        "oxide",
                        1200.5,
                        0.3,
                        "WORKS",
                        "2026-05-04T10:00:00Z",
                        "purchase",
                        "product")
                .row(
                        "batches",
                        "ND-1",
                        "Neodymium metal",
                        "Metal",
                        990.2,
                        0.3,
                        "WORKS",
                        "2026-05-12T18:00:00+02:00",
                        "reduction",
                        "product")
                .row(
                        "batches",
                        "SALT-1",
                        "Spent salt",
                        "residue",
                        60,
                        0.5,
                        "WORKS",
                        "2026-05-12T18:00:00+02:00",
                        "reduction",
                        "residue")
                .row("assays", "OX-1", "Nd2O3", 99.5, "%", 0.2, "", "ICP-OES")
                .row("assays", "ND-1", "Nd", 99.6, "%", 0.2, "", "ICP-OES")
                .row("assays", "ND-1", "Fe", 1500, "g/t", 100, "", "ICP-OES")
                .row("assays", "ND-1", "U", "<0.01", "ppm", "", "", "ICP-OES")
                .row("assays", "ND-1", "Th", "n.d.", "ppm", "", 0.02, "ICP-OES")
                .row("assays", "SALT-1", "Nd", 63.3, "%", 2, "", "XRF")
                .row(
                        "assays",
                        "",
                        "Fe",
                        1.05,
                        "%",
                        0.05,
                        "",
                        "supplier's analysis",
                        "reduction",
                        "graphite anodes and salt")
                .row("inputs", "reduction", "OX-1", 1200.5, 0.3)
                .row("flows", "reduction", "reagent", "graphite anodes and salt", 141.6, 1)
                .row("flows", "reduction", "emission", "anode gas", 291.9, 3)
                .row(
                        "deliveries",
                        "delivery",
                        "Delivery of metal",
                        "WORKS",
                        "HALL",
                        "2026-05-13T08:00:00Z",
                        "ND-1",
                        990.2,
                        0.3);
    }

    private void sheet(String name, Object... heads) {
        sheets.put(name, new ArrayList<>(List.of(List.of(heads))));
    }

    Tables row(String sheet, Object... cells) {
        sheets.get(sheet).add(new ArrayList<>(List.of(cells)));
        return this;
    }

    /** Another content of a cell, whose row and column count from 0. */
    Tables set(String sheet, int row, int column, Object content) {
        List<Object> cells = new ArrayList<>(sheets.get(sheet).get(row));
        cells.set(column, content);
        sheets.get(sheet).set(row, cells);
        return this;
    }

    /** Something that a spreadsheet program would do. */
    Tables with(Consumer<Map<String, Worksheet>> change) {
        more.add(change);
        return this;
    }

    Path write(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Spreadsheet", "1.0")) {
            Map<String, Worksheet> written = new LinkedHashMap<>();
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                written.put(name, sheet);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        Object cell = rows.get(row).get(column);
                        if (cell instanceof Number number) {
                            sheet.value(row, column, number);
                        } else if (!cell.equals("")) {
                            sheet.value(row, column, cell.toString());
                        }
                    }
                }
            });
            more.forEach(change -> change.accept(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The description of the documentation without what the tables hold, beside them. */
    static Path base(Path file) throws Exception {
        ObjectNode base = (ObjectNode) JSON.readTree(Documented.example());
        base.remove(List.of("batches", "steps", "transfers", "certificates", "claims"));
        return Files.writeString(file, base.toString());
    }
}
